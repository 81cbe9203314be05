import contextlib
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from intake.wordfiles import png

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import losses, rtf

FONTS = (r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204{\*\fname Arial;}Arial CYR;}{\f2\fcharset2 Symbol;}"
         r"{\f3\fnil AcadNusx;}}")
STYLES = (r"{\stylesheet{\s0 Normal;}{\s1\f0\b\outlinelevel0 heading 1;}{\s2\sbasedon1 heading 2;}{\s3\outlinelevel2 Own;}"
          r"{\s4 Title;}{\s5 Quote;}{\*\cs9\b Strong;}}")
LISTS = (r"{\*\listtable{\list{\listlevel\levelnfc23\levelstartat1{\leveltext\'01\'b7;}{\levelnumbers;}}{\listlevel\levelnfc0"
         r"\levelstartat3{\leveltext\'02\'01.;}}{\listname x;}\listid77}}{\*\listoverridetable{\listoverride\listid77\ls1}}")
AUTHORS = r"{\*\revtbl{Unknown;}{Nino;}{\u4306?\u4312?\u4317?;}}"
WHEN = (2024 - 1900) << 20 | 5 << 16 | 3 << 11 | 10 << 6 | 7


def made(body, head=""):
    return (r"{\rtf1\ansi\ansicpg1252" + FONTS + STYLES + LISTS + AUTHORS + head + body + "}").encode("cp1252")


def read(body, head=""):
    return rtf.read("a.rtf", made(body, head))


def lost(document):
    return [one.what for one in document.lost]


def cells(*words, head=r"\trowd\cellx1000\cellx2000"):
    return head + "".join(rf"\pard\intbl {one}\cell" for one in words) + r"\row"


@pytest.mark.parametrize("body, text", [
    (r"\pard One {\b bold} {\b\i both}\b0 , \i it\i0\par Two\par", "One **bold** ***both***, *it*\n\nTwo\n"),
    (r"\pard\s1\b Context\par\pard\plain x\par\pard\s2 Sub\par\pard\s3 Deep\par", "# Context\n\nx\n\n## Sub\n\n### Deep\n"),
    (r"\u4321?\u4304? \'e9 {\f1 \'ce\'ef\'f0\'ee\'f1} \uc0\u8364 x\uc2\u8364ab!", "სა é Опрос €x€!\n"),
    (r"\u-10179?\u-8694?", "\U0001f60a\n"),
    (r"{\f3 saqarTvelo}", "საქართველო\n"),
    (r"x {\f2 \'b7} a\tab b\line c \{d\}\~e\emdash f", "x • a b  \nc {d}\u00a0e—f\n"),
    (r"m{\super 2}", "m²\n"),
    (r"\pard\s5 said\par", "> said\n"),
    (r"{\listtext\'b7\tab}\ls1\ilvl0 a\par{\listtext 3.\tab}\ilvl1 b\par{\listtext\'b7}\ilvl0 c\par", "- a\n  3. b\n- c\n"),
    (r"{\pntext\'95\tab}{\*\pn\pnlvlblt{\pntxtb\'95}}a\par{\pntext\'95\tab}b\par", "- a\n- b\n"),
    (r"\pard{\pntext 1.\tab}a\par{\pntext 2.\tab}b\par", "1. a\n2. b\n"),
    ("a\\par " + cells("x", "y") + cells("1", r"2\par 3") + r"\pard b\par", "a\n\n| x | y |\n|---|---|\n| 1 | 2; 3 |\n\nb\n"),
    (cells("wide", head=r"\trowd\cellx2000") + cells("1", "2"), "| wide |  |\n|---|---|\n| 1 | 2 |\n"),
    (cells("x", "y") + cells("1", "2", head=r"\trowd\clvmgf\cellx1000\cellx2000")
     + cells("", "3", head=r"\trowd\clvmrg\cellx1000\cellx2000"), "| x | y |\n|---|---|\n| 1 | 2 |\n| 1 | 3 |\n"),
    (cells("x", "y", "z", head=r"\trowd\cellx1\clmgf\cellx1000\clmrg\cellx2000") + cells("1", "2", "3", head=r"\trowd\cellx1"
     r"\cellx1000\cellx2000"), "| x | y; z |  |\n|---|---|---|\n| 1 | 2 | 3 |\n"),
    (r'See {\field{\*\fldinst HYPERLINK "https://iom.int/a"}{\fldrslt {\ul page}}}.', "See [page](https://iom.int/a).\n"),
    (r"x{\super\chftn{\footnote\pard\chftn A {\b note}\par}}, y", "x[^1], y\n\n[^1]: A **note**\n"),
    (r"a{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt\pard in a box\par}}{\shprslt no}}\par", "a\n\n::: box\nin a box\n:::\n"),
    (r"{\upr{no}{\*\ud yes}}{\*\unknown no}{\colortbl;\red0;}", "yes\n"),
    ("a\\\nb\\\rc", "a\n\nb\n\nc\n"),
])  # fmt: skip
def test_forms(body, text):
    assert read(body).text == text


def test_a_title_by_style_or_by_property():
    assert read(r"\pard\s4 Wells first\par\pard x").title == "Wells first"
    assert read("x", r"{\info{\title Wells}{\author Somebody}}").title == "Wells"


def test_pictures_with_their_words():
    about = r"{\*\picprop{\sp{\sn wzDescription}{\sv A well}}}"
    shown = rf"{{\*\shppict{{\pict{about}\pngblip\picw9 {png().hex()}}}}}{{\nonshppict{{\pict\wmetafile8 00}}}}"
    found = read(f"See {shown} and {{\\pict\\emfblip 0123}}")
    assert found.text == "See ![A well](attachment:picture.png) and\n"
    assert [one.data for one in found.pictures] == [png()]
    assert lost(found) == [losses.BAD_PICTURES]
    binary = made("X ")[:-1] + rb"{\pict\pngblip\bin%d " % len(png()) + png() + b"}}"
    assert rtf.read("a.rtf", binary).text == "X ![](attachment:picture.png)\n"


def test_changes_are_proposed_with_author_and_date():
    body = (rf"a {{\deleted\revauthdel1\revdttmdel{WHEN} old}}{{\revised\revauth1\revdttm{WHEN} new}} b\par"
            rf"{{\revised\revauth2\revdttm{WHEN} c\par}}d")
    found = read(body)
    assert found.text == "a old b\n\nd\n"
    assert [(one.type, one.author, one.at, one.old_words, one.new_words) for one in found.proposals] == [
        ("replacement", "Nino", "2024-05-03T10:07:00", "old", "new"), ("insertion", "გიო", "2024-05-03T10:07:00", "", "c")]
    assert found.accepted.text == "a new b\n\nc\n\nd\n"


def test_comments_stand_on_their_words():
    note = r"{{\*\atnid N}}{{\*\atnauthor Nino}}\chatn{{\*\annotation{}{{\*\atndate {}}}\pard {}\par}}"
    found = read(r"The {\*\atrfstart 5}village{\*\atrfend 5}" + note.format(r"{\*\atnref 5}", WHEN, "Which?") + " is dry"
                 + note.format("", 0, "All?") + r".{\*\atrfstart 9}")
    assert found.text == "The village is dry.\n"
    assert [(one.author, one.at, one.words, one.quote, one.start) for one in found.remarks] == [
        ("Nino", "2024-05-03T10:07:00", "Which?", "village", 4), ("Nino", "", "All?", "", 18)]


def test_what_is_lost_is_said():
    found = read(r"{\header x}{\*\template http://evil.example/t.dot}{\v secret}{\strike gone}{\highlight7 x}"
                 r'{\field{\*\fldinst HYPERLINK "javascript:x"}{\fldrslt y}}{\field{\*\fldinst TOC \\o}{\fldrslt Chapter 1}}'
                 r'{\field{\*\fldinst INCLUDEPICTURE "http://evil.example/p.png"}{\fldrslt }}'
                 r"{\object{\*\objdata 0102}{\result z}}")
    assert found.text == "gonexyz\n"
    assert lost(found) == [losses.HEADERS, losses.TEMPLATE, losses.HIDDEN, losses.STRUCK, losses.HIGHLIGHTED, losses.UNSAFE_LINKS,
                           losses.CONTENTS, losses.LINKED_PICTURES, losses.OBJECTS]


@pytest.mark.parametrize("data, said", [(made(""), "no text"), (b"{\\rtf1" + b"{" * 5000 + b"x", "damaged")])
def test_what_cannot_be_read_says_why(data, said):
    with pytest.raises(ToolkitError, match=said):
        rtf.read("a.rtf", data)


WHOLE = made(r"\pard\s1 Context\par a {\deleted\revauthdel1 old}{\revised\revauth1 new}" + cells("x", "y") + cells("1", "2")
             + r"{\listtext\'b7}\ls1 item\par{\*\atrfstart 5}b{\*\atrfend 5}{\*\annotation{\*\atnref 5}why}{\footnote c}\par")


@given(st.integers(0, 2**32))
@example(128628)
@settings(max_examples=300, deadline=None)
def test_a_damaged_file_is_read_or_refused(seed):
    dice = random.Random(seed)
    data = bytearray(WHOLE)
    for _ in range(dice.randint(1, 12)):
        place = dice.randrange(len(data))
        match dice.randrange(3):
            case 0:
                data[place] = dice.randrange(256)
            case 1:
                del data[place : place + dice.randrange(40)]
            case _:
                data[place:place] = data[dice.randrange(len(data)) :][: dice.randrange(60)]
    with contextlib.suppress(ToolkitError):
        found = rtf.read("a.rtf", bytes(data))
        # all its words may have been put in by tracked changes
        assert found.text or (found.accepted is not None and found.accepted.text)
