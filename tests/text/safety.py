"""What no page we draw may hold, whatever its text."""

import re
from html.parser import HTMLParser


class _Checker(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "style", "iframe", "object", "form", "svg", "math", "link", "meta")
        for name, value in attrs:
            assert not name.startswith("on")
            assert name != "style"
            if name == "src":
                assert tag == "img"
                assert (value or "").startswith("attachment:")
            if name == "href":
                assert re.match(r"(https?://|mailto:|item:|#note-\d+$)", value or "", re.IGNORECASE)


def check_page(page: str) -> None:
    checker = _Checker(convert_charrefs=True)
    checker.feed(page)
    checker.close()
    assert "<script" not in page.lower()
