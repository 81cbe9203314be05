"""What a text refers to outside its code: items as ``[[KEY]]``, attachments as ``![words](attachment:NAME)``."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from toolkit_app.text.lines import Lines

#: A link to an item, wherever it stands.
LINK = re.compile(r"\[\[[ \t]*([\w-]{1,40})[ \t]*(?:\|[^\[\]\n]*)?\]\]")
_REFERENCE = re.compile(
    rf"\\.|(`+)|{LINK.pattern}"
    r"|!\[[^\[\]]*\]\([ \t]*<?attachment:([^()<>\n\"]*(?:\([^()\n]*\)[^()<>\n\"]*)*)"
)


def _references(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Item links and attachment images outside code, in order, each with the offset of its paragraph.

    Code spans end with their paragraph.
    """
    cut = Lines(text)
    run: list[str] = []
    number = first = 0
    while number <= len(cut.lines):
        line = cut.lines[number] if number < len(cut.lines) else ""
        if line.strip() and number not in cut.fences:
            first = number if not run else first
            run.append(line)
        else:
            start = cut.starts[first] if run else 0
            yield from ((start, match) for match in _outside_code("\n".join(run)))
            run = []
            number = cut.fences.get(number, number)
        number += 1


def _outside_code(paragraph: str) -> Iterator[re.Match[str]]:
    matches = list(_REFERENCE.finditer(paragraph))
    ends: dict[int, int] = {}
    nearest: dict[str, int] = {}
    for position in range(len(matches) - 1, -1, -1):
        ticks = matches[position][1]
        if ticks:
            if ticks in nearest:
                ends[position] = nearest[ticks]
            nearest[ticks] = position
    position = 0
    while position < len(matches):
        yield matches[position]
        position = ends.get(position, position) + 1


def canonical_key(key: str) -> str:
    """An item key as it is stored: keys are typed in any case."""
    return key.strip().upper() if "-" in key else key.strip()


def links(text: str) -> tuple[str, ...]:
    """The keys of the items a text links to as ``[[KEY]]`` or ``[[KEY|words]]``, in order, each once, outside code."""
    return tuple(dict.fromkeys(canonical_key(match[2]) for _, match in _references(text) if match[2]))


def images(text: str) -> tuple[str, ...]:
    """The names of the attachments a text shows as ``![words](attachment:NAME)``, in order, each once, outside code."""
    return tuple(dict.fromkeys(unquote(match[3]).strip() for _, match in _references(text) if match[3]))


def rewritten(text: str, item: Callable[[str, str], str], image: Callable[[str], str]) -> str:
    """The text for readers outside the library, code as it is.

    ``item`` gives what stands in the place of ``[[KEY|words]]`` by key and words ("" where none were typed), ``image`` the
    address in the place of ``attachment:NAME``.
    """
    pieces: list[str] = []
    done = 0
    for start, match in _references(text):
        if match[2]:
            words = match[0][2:-2].partition("|")[2].strip()
            pieces += [text[done : start + match.start()], item(canonical_key(match[2]), words)]
            done = start + match.end()
        elif match[3]:
            pieces += [text[done : start + match.start(3) - len("attachment:")], image(unquote(match[3]).strip())]
            done = start + match.end(3)
    return "".join([*pieces, text[done:]])
