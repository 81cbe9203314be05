"""The walk over the tokens of an RTF file: groups with their destinations, what words look like, and what stands where."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from toolkit_app.intake import letters, losses
from toolkit_app.intake.assembling import Comment
from toolkit_app.intake.blocks import PRIVATE, Block, Frame, Note, Paragraph, Piece, Track, paragraphs
from toolkit_app.intake.losses import Losses
from toolkit_app.intake.pictures import Pictures
from toolkit_app.intake.rtf import looks
from toolkit_app.intake.rtf.flow import Flow, Form
from toolkit_app.intake.rtf.looks import Look
from toolkit_app.intake.rtf.tokens import SYMBOLS, Font, Tables, Token, code_page, moment, tokens
from toolkit_app.intake.tables import IsForm
from toolkit_app.text.spans import safe_address

DEEPEST = 2000
_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]*)"?(\s+\\l)?', re.IGNORECASE)
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
_TABLES = {"fonttbl": "fonts", "stylesheet": "styles", "revtbl": "authors", "listtable": "lists",
           "listoverridetable": "overrides"}
#: Destinations whose words are kept until their group ends.
_GATHERED = frozenset(("fldinst", "listtext", "pntext", "atnauthor", "atrfstart", "atrfend", "atnref", "atndate", "sn", "sv",
                       "template"))
_FLOWS = frozenset(("footnote", "annotation", "shptxt"))
_PASSED = frozenset((
    "colortbl", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "ftnsep", "ftnsepc",
    "ftncn", "aftnsep", "aftnsepc", "aftncn", "nonshppict", "shprslt", "objdata", "xe", "tc", "rxe", "txe", "nonesttables",
    "nesttableprops", "author", "operator", "keywords", "doccomm", "subject", "filetbl", "pnseclvl", "bkmkstart", "bkmkend",
    "listname", "leveltext", "levelnumbers", "themedata", "datastore", "atnid", "atntime", "atnicn", "generator", "falt",
    "pntxta", "pntxtb", "panose", "fname", "upr",
))  # fmt: skip
_SIGNS = {"emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
          "emspace": " ", "enspace": " ", "qmspace": " ", "tab": " ", "zwnj": "\u200c", "zwj": "\u200d", "line": "\n"}
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\xad", "\\": "\\", "{": "{", "}": "}", "\t": " "}


@dataclass
class _Group:
    """A group: where its words go (``to``), what they look like, what its paragraphs are; ``begins`` a destination."""

    to: str = "body"
    look: Look = field(default_factory=Look)
    form: Form = field(default_factory=Form)
    skip: int = 1
    address: str = ""
    begins: str = ""


@dataclass
class _Picture:
    """A picture in the making."""

    data: list[bytes] = field(default_factory=list)
    hexadecimal: list[str] = field(default_factory=list)
    words: str = ""


class Walk:
    """Walks once over a file. ``title``, ``lost`` and ``pictures`` are what was met beside the blocks."""

    def __init__(self, data: bytes, is_form: IsForm = lambda table: False) -> None:
        self.title = ""
        self.lost = Losses()
        self.pictures = Pictures(self.lost)
        self._data, self._is_form = data, is_form
        self._tables = Tables()
        self._group = _Group()
        self._outer: list[_Group] = []
        self._flows = [Flow(self._tables, self.lost, is_form)]
        self._starred = False
        self._page, self._font = "cp1252", -1
        self._bytes = b""
        self._left = 0  # letters to pass over after one in Unicode
        self._high = 0xD800
        self._gathered: list[str] = []
        self._instruction = ""
        self._picture = _Picture()
        self._property = ""
        self._notes: list[Block] = []
        self._comments: dict[int, Comment] = {}
        self._ranges: dict[str, int] = {}
        self._numbers = 0
        self._about: list[dict[str, str]] = [{}]

    def whole(self) -> tuple[list[Block], list[Comment]]:
        """The blocks of the file with its notes behind them, and its comments. Raises ValueError where groups go too deep."""
        for token in tokens(self._data):
            self._take(token)
        self._flush()
        while self._outer:
            self._close()
        flow = self._flows[0]
        blocks = [*flow.whole(), *self._notes]
        self.title = flow.title or self.title
        kept = {number: place for place, number in enumerate(sorted(self._comments), 1)}
        for paragraph in paragraphs(blocks):
            paragraph.pieces = [replace(piece, edge=(1 if piece.edge > 0 else -1) * kept.get(abs(piece.edge), 0)) if piece.edge
                                else piece for piece in paragraph.pieces if not piece.edge or abs(piece.edge) in kept]
        return blocks, [self._comments[number] for number in kept]

    def _take(self, token: Token) -> None:
        if token.type == "bytes":
            self._read(token)
            return
        self._flush()
        if token.type == "open":
            if len(self._outer) >= DEEPEST:
                raise ValueError("groups within groups")
            self._outer.append(self._group)
            self._group = replace(self._group, begins="")
            self._starred = False
        elif token.type == "close":
            self._close()
        elif token.type == "symbol":
            self._symbol(token.word)
        else:
            self._word(token.word, token.number)

    # words

    def _read(self, token: Token) -> None:
        """Bytes of text, of which those are passed over that repeat a letter in Unicode for programs that know none."""
        if token.word == "bin":
            if self._group.to == "pict":
                self._picture.data.append(token.data)
            return
        data = token.data
        if self._left:
            passed = min(self._left, len(data))
            self._left -= passed
            data = data[passed:]
        self._bytes += data

    def _flush(self) -> None:
        if not self._bytes:
            return
        data, self._bytes = self._bytes, b""
        font = self._tables.fonts.get(self._group.look.font, Font())
        if font.charset == SYMBOLS and self._group.to == "body":
            self._words("".join(letters.symbol(font.name, byte) if byte > 32 else " " for byte in data))
        else:
            self._words(data.decode(font.page or self._page, "replace"))

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._starred = True
        elif symbol in "\r\n":
            self._word("par", None)
        elif self._left:
            self._left -= 1
        else:
            self._words(_SYMBOLS.get(symbol, ""))

    def _words(self, text: str) -> None:
        """Words go where the group says."""
        to = self._group.to
        if to == "body":
            self._shown(text)
        elif to in _TABLES.values():
            self._tables.words(to, text)
        elif to == "pict":
            self._picture.hexadecimal.append(text)
        elif to in _GATHERED or to == "title":
            self._gathered.append(text)

    def _shown(self, text: str) -> None:
        look, group = self._group.look, self._group
        if text != "\n":
            text = re.sub("[ \t\r\n]+", " ", text)
        text = _UNFIT.sub("", PRIVATE.sub("", text)) if text != "\n" else text
        if not text:
            return
        if look.hidden:
            self.lost.add(losses.HIDDEN, text)
            return
        font = self._tables.fonts.get(look.font, Font()).name
        if letters.is_old_georgian(font) and re.search("[A-Za-z]", text):
            text = letters.georgian(text)
            self.lost.add(losses.OLD_FONT, text)
        text = letters.raised(text, look.raised)
        if look.struck and text.strip():
            self.lost.add(losses.STRUCK, text)
        if look.marked and not group.address and text.strip():
            self.lost.add(losses.HIGHLIGHTED, text)
        self._piece(Piece(text, look.bold, look.italic, address=group.address, tracks=self._tracks()))

    def _piece(self, piece: Piece) -> None:
        self._flows[-1].pieces.append(piece)

    def _tracks(self) -> tuple[Track, ...]:
        look = self._group.look
        author, at = self._tables.author(look.author), moment(look.at)
        found = [Track("insertion", author, at)] if look.inserted else []
        return (*found, Track("deletion", author, at)) if look.deleted else tuple(found)

    # control words

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        group = self._group
        if word == "u" and number is not None:
            self._unicode(number)
        elif word == "uc":
            group.skip = min(max(number or 0, 0), 10)
        elif word == "ud" and len(self._outer) > 1:
            group.to = self._outer[-2].to  # the same once more in Unicode
        elif group.to == "passed":
            pass
        elif word in _TABLES or word in _PASSED or word in _GATHERED or word in _FLOWS or word in ("pict", "info", "field", "pn"):
            self._destination(word)
        elif group.to in _TABLES.values():
            self._tables.word(group.to, word, number or 0)
        elif word in ("fldrslt", "shppict", "picprop", "shpinst", "result"):
            self._within(word)
        elif starred:
            group.to = "passed"
        elif group.to == "info":
            group.to, group.begins = ("title", "title") if word == "title" else ("passed", "")
        elif word == "ansicpg":
            self._page = code_page(number or 1252)
        elif word in _SIGNS:
            self._words(_SIGNS[word])
        elif word in ("pnlvlblt", "pnlvlbody"):
            self._flows[-1].bulleted = word == "pnlvlblt"
        elif group.to == "body" and not self._look(word, number):
            self._paragraph(word, number)

    def _unicode(self, number: int) -> None:
        number &= 0xFFFF
        self._left = self._group.skip
        if self._tables.fonts.get(self._group.look.font, Font()).charset == SYMBOLS and 0xF020 <= number <= 0xF0FF:
            self._words(letters.symbol(self._tables.fonts[self._group.look.font].name, number))
        elif 0xD800 <= number < 0xDC00:
            self._high = number
        elif 0xDC00 <= number < 0xE000:
            self._words(chr(0x10000 + ((self._high - 0xD800) << 10) + number - 0xDC00))
        else:
            self._words(chr(number))

    def _look(self, word: str, number: int | None) -> bool:
        """Whether a word says what the words after it look like."""
        look = looks.changed(self._group.look, word, number)
        self._group.look = look or self._group.look
        return look is not None

    def _paragraph(self, word: str, number: int | None) -> None:
        """A word about paragraphs, cells and rows."""
        group, flow = self._group, self._flows[-1]
        told: dict[str, dict[str, int]] = {
            "s": {"style": number or 0}, "outlinelevel": {"outline": number or 0}, "ls": {"list": number or 0},
            "ilvl": {"level": min(max(number or 0, 0), 8)}, "li": {"left": number or 0}, "lin": {"left": number or 0},
            "intbl": {"in_table": True}}
        ends: dict[str, Callable[[], None]] = {
            "par": lambda: flow.end_paragraph(group.form, self._tracks()),
            "sect": lambda: flow.end_paragraph(group.form),
            "cell": lambda: flow.end_cell(group.form, self._tracks()),
            "nestcell": lambda: flow.end_paragraph(group.form),
            "nestrow": lambda: self.lost.add(losses.NESTED),
            "row": lambda: flow.end_row(self._tracks()), "trowd": flow.row_begins, "cellx": lambda: flow.edge(number or 0),
            "clmrg": lambda: flow.merged(beside=True), "clvmrg": lambda: flow.merged(above=True)}
        if word == "pard":
            group.form = Form()
            flow.bulleted = False
        elif word in told:
            group.form = replace(group.form, **told[word])  # type: ignore[arg-type]
        elif word in ends:
            ends[word]()

    # destinations

    def _destination(self, word: str) -> None:
        group = self._group
        group.begins = word
        if word in _PASSED:
            if word.startswith(("header", "footer")):
                self.lost.add(losses.HEADERS)
            elif word == "objdata":
                self.lost.add(losses.OBJECTS)
            group.to = "passed"
        elif word in _TABLES:
            group.to = _TABLES[word]
        elif word in _FLOWS:
            self._flows.append(Flow(self._tables, self.lost, self._is_form))
            self._about.append({})
            group.to, group.form, group.look, group.address = "body", Form(), Look(), ""
        elif word == "field":
            self._instruction = ""
        elif word == "pict":
            group.to, self._picture = "pict", _Picture()
        elif word in _GATHERED:
            group.to, self._gathered = word, []
        else:
            group.to = "info" if word == "info" else group.to

    def _within(self, word: str) -> None:
        """A group in a field, a picture or an object, whose words go on where they went or nowhere."""
        group = self._group
        if word == "fldrslt":
            if self._instruction.upper().startswith(("TOC", "INDEX")):
                self.lost.add(losses.CONTENTS)
                group.to = "passed"
                return
            found = _LINK.match(self._instruction)
            address = found[1].replace(" ", "%20") if found and not found[2] else ""
            group.address = safe_address(address)
            if address and not group.address:
                self.lost.add(losses.UNSAFE_LINKS, address)
            elif found and not address:
                self.lost.add(losses.INNER_LINKS)
            if self._instruction.upper().startswith("INCLUDEPICTURE"):
                self.lost.add(losses.LINKED_PICTURES, self._instruction[14:].strip(' "'))
        elif word in ("picprop", "shpinst"):
            group.to = "passed" if word == "picprop" and group.to != "pict" else "properties"

    def _close(self) -> None:
        ended = self._group
        if self._outer:
            self._group = self._outer.pop()
        self._left = 0
        if not ended.begins:
            return
        text = "".join(self._gathered)
        if ended.begins == "title":
            self.title = " ".join(text.split())
        elif ended.begins in _GATHERED:
            self._of_words(ended.begins, text)
        elif ended.begins == "pict":
            self._end_picture()
        elif ended.begins in _FLOWS and len(self._flows) > 1:
            self._end_flow(ended.begins)

    def _of_words(self, word: str, text: str) -> None:
        """What was gathered is what it says."""
        bare = " ".join(text.split())
        if word == "fldinst":
            self._instruction = bare
        elif word in ("listtext", "pntext"):
            self._flows[-1].marker = text
        elif word == "sn":
            self._property = bare
        elif word == "sv" and self._property in ("wzDescription", "pibName"):
            self._picture.words = self._picture.words or (bare if self._property == "wzDescription" else "")
        elif word == "template" and bare.lower().startswith(("http", "file:", "\\\\", "ftp")):
            self.lost.add(losses.TEMPLATE, bare)
        elif word in ("atrfstart", "atrfend"):
            number = self._ranges.get(bare) or self._next()
            self._ranges[bare] = number
            self._piece(Piece(edge=number if word == "atrfstart" else -number))
        else:
            self._about[-1][word] = bare

    def _next(self) -> int:
        self._numbers += 1
        return self._numbers

    def _end_picture(self) -> None:
        digits = re.sub("[^0-9a-fA-F]", "", "".join(self._picture.hexadecimal))
        data = b"".join(self._picture.data) or bytes.fromhex(digits[: len(digits) // 2 * 2])
        name = self.pictures.add(f"{len(self.pictures.found)}-{hash(data)}/picture", lambda: data)
        if name:
            words = re.sub(r"[\[\]\\|`]", "", self._picture.words)
            self._piece(Piece(markdown=f"![{words}](attachment:{name})", tracks=self._tracks()))

    def _end_flow(self, word: str) -> None:
        flow, about = self._flows.pop(), self._about.pop()
        blocks = flow.whole()
        if word == "footnote":
            label = str(len(self._notes) + 1)
            for block in blocks:
                if isinstance(block, Paragraph):
                    block.heading = 0
            self._notes.append(Note(label, blocks))
            self._piece(Piece(markdown=f"[^{label}]", tracks=self._tracks()))
        elif word == "shptxt":
            if any(piece.text.strip() or piece.markdown for one in paragraphs(blocks) for piece in one.pieces):
                self._flows[-1].floating.append(Frame(blocks))
        else:
            words = "\n".join("".join(piece.text for piece in one.pieces).strip() for one in paragraphs(blocks)).strip()
            number = self._ranges.get(about.get("atnref", ""), 0)
            if not number:
                number = self._next()
                self._piece(Piece(edge=number))
                self._piece(Piece(edge=-number))
            date = about.get("atndate", "")
            at = moment(int(date)) if re.fullmatch(r"-?\d{1,10}", date) else ""
            self._comments[number] = Comment(self._about[-1].pop("atnauthor", ""), at, words)
