"""The pictures of the layouts in the guide: two pages of each, in English and in Georgian.

    python docs/pictures/layouts/make.py LIBRARY

LIBRARY is one that was made from content/ (``toolkit init``); it is read, and a copy of it is written to.
"""

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image

from toolkit_app.library import items, layouts, pages, revisions, store
from toolkit_app.publishing import pdf, preview

HERE = Path(__file__).parent
LESSON, TOOL, METHOD = ("lesson", "tool", "methodology")
# what is printed in which layout, and which two of its pages are shown
SHOWN = {
    "handout": ([TOOL], {}, (1, 2)), "bilingual": ([LESSON], {}, (1, 2)), "brief": ([LESSON], {}, (1, 2)),
    "guide": ([TOOL], {}, (1, 2)), "agenda": ([TOOL], {}, (1, 2)), "attendance": ([TOOL], {}, (1,)),
    "service-map": ([TOOL], {}, (1,)), "cards": ([TOOL, LESSON] * 4, {}, (1, 2)), "tool-card": ([TOOL], {}, (1, 2)),
    "canvas-h-form": ([TOOL], {}, (1,)), "canvas-swot": ([TOOL], {}, (1,)), "book": ([METHOD, TOOL, LESSON], {}, (1, 6)),
    "catalogue": ([LESSON] * 9, {}, (1, 2)), "comparison": ([LESSON], {}, (1,)),
}
# the tool whose pages are shown, where another speaks for itself: English, Georgian
TOOLS = {
    "agenda": ("TL-8NG413XP", "TL-V0BQY0QR"), "attendance": ("TL-8NG413XP", "TL-V0BQY0QR"),
    "guide": ("TL-ECXARD75", "TL-7J19DVNR"),
    "service-map": ("TL-A5F4GRCB", "TL-F675WNY5"), "canvas-swot": ("TL-QVX0EA0S", "TL-BWFFZ00Y"),
    "tool-card": ("TL-KHXJ22T9", "TL-6YDFMWB5"),
}
USUAL = ("TL-JV7E7WNK", "TL-TN5JG3XY")
LANGS = ("en", "ka")
HEIGHT, DPI, GAP = 460, 110, 12
CHANGE = {"en": ("household", "family"), "ka": ("ოჯახ", "კომლ")}


def keys_of(tx, name, lang, kinds):
    """As many items of the kinds as there are in the list, each once."""
    first = {TOOL: TOOLS.get(name, USUAL)[LANGS.index(lang)], LESSON: ("LL-1WPVWP0D", "LL-0AFBA3EY")[LANGS.index(lang)]}
    there = {kind: [row.key for row in items.listing(tx, kind=kind, lang=lang).rows] for kind in set(kinds)}
    there = {kind: sorted(rows, key=lambda key, kind=kind: key != first.get(kind)) for kind, rows in there.items()}
    return [there[kind].pop(0) for kind in kinds if there[kind]]


def picture(path, numbers):
    """Pages side by side, each with a thin edge."""
    count = preview.page_count(path)
    shown = [number for number in numbers if number <= count]
    leaves = [Image.open(io.BytesIO(preview.page_png(path, number, DPI))).convert("RGB") for number in shown]
    leaves = [leaf.resize((leaf.width * HEIGHT // leaf.height, HEIGHT), Image.Resampling.LANCZOS) for leaf in leaves]
    whole = Image.new("RGB", (sum(leaf.width + 2 for leaf in leaves) + GAP * (len(leaves) - 1), HEIGHT + 2), "white")
    left = 0
    for leaf in leaves:
        whole.paste("#b9c0c6", (left, 0, left + leaf.width + 2, HEIGHT + 2))
        whole.paste(leaf, (left + 1, 1))
        left += leaf.width + 2 + GAP
    return whole.quantize(64)


def changed(library, key, lang):
    """A new revision, so that there is something to compare."""
    with library.write() as tx:
        item = items.get(tx, key)
        old, new = CHANGE[lang]
        lines = item.body.replace(old, new, 3).split("\n\n")
        body = "\n\n".join([*lines[:3], *lines[4:]])
        revisions.save(tx, key, items.Draft(item.title, item.lang, body, item.fields))


def main():
    """Every layout in both languages."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.toolkit"
        shutil.copyfile(sys.argv[1], copy)
        with store.open_library(copy) as library:
            for name, (kinds, options, numbers) in SHOWN.items():
                for lang in LANGS:
                    with library.read() as tx:
                        keys = keys_of(tx, name, lang, kinds)
                    if name == "comparison":
                        changed(library, keys[0], lang)
                    with library.read() as tx:
                        made = pages.publication(tx, keys, layouts.shipped()[name], options=options)
                    target = Path(folder) / "a.pdf"
                    list(pdf.write(made, target, image=pages.image_reader(library)))
                    picture(target, numbers).save(HERE / f"{name}-{lang}.png", optimize=True)


if __name__ == "__main__":
    main()
