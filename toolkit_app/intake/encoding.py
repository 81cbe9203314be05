"""Bytes of a text of unknown encoding, turned into text."""

import charset_normalizer

from toolkit_app.errors import ToolkitError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"),
          (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# what offices in the four languages write where it is not Unicode
_CANDIDATES = ["cp1251", "cp1252", "koi8_r", "cp866", "mac_cyrillic", "mac_roman", "cp850"]
_SAMPLE = 200_000


def decoded(name: str, data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding: by its byte order mark, as UTF-8, else as its letters suggest.

    A few damaged letters in UTF-8 become U+FFFD, so that the rest is not read in a wrong encoding.
    Raises ToolkitError when it is no text in any encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise _unreadable(name) from error
    try:
        return data.decode(), "utf-8"
    except UnicodeDecodeError:
        pass
    lenient = data.decode(errors="replace")
    lost = lenient.count("\ufffd")
    if lost * 50 < sum(letter > "\x7f" for letter in lenient[:_SAMPLE]):
        return lenient, "utf-8"
    # a long text is guessed by a piece of it: the guess takes time in proportion
    best = charset_normalizer.from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES, preemptive_behaviour=False).best()
    if best is None:
        raise _unreadable(name)
    try:
        return data.decode(best.encoding), best.encoding
    except UnicodeDecodeError as error:
        raise _unreadable(name) from error


def _unreadable(name: str) -> ToolkitError:
    return ToolkitError("The file {name} holds no text in any encoding that is known.",
                        "Open it in the program it comes from, and save it as UTF-8 text.", name=name)
