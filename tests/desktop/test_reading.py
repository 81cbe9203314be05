from types import SimpleNamespace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument

from toolkit_app.desktop.asking import Reading
from toolkit_app.desktop.library import removing, sheet
from toolkit_app.desktop.library.reading import ItemBrowser
from toolkit_app.desktop.theme import LIGHT
from toolkit_app.text import render

IMAGE = QTextDocument.ResourceType.ImageResource.value


class Shelf:
    def labels(self, facet, code):
        return {"en": {"kharagauli": "Kharagauli", "draft": "Draft"}.get(code, code)}


def item(**more):
    known = {"key": "LL-7K3QF2MA", "kind": "lesson", "lang": "en", "title": "Ask <first>", "state": "draft", "retired": False,
             "heads": 1, "changed_at": "2026-01-01T00:00:00.000Z", "author": "Nino", "body": "x", "fields": {}, "tags": (),
             "links": (), "own_links": (), "backlinks": (), "attachments": (), "translations": ()}
    return SimpleNamespace(**{**known, **more})


def page(**more):
    return sheet.page(Reading(item(**more), "<p>text</p>", {}, {"ST-1": "A site"}), Shelf())


@pytest.fixture
def browser(qtbot):
    made = ItemBrowser()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("address", ["file:///etc/hostname", "https://example.org/x.png", "//server/share/x.png", "qrc:/x",
                                     "x.png", "data:image/png;base64,AAAA", "attachment:other.png"])
def test_nothing_is_loaded_from_outside_the_library(browser, address):
    browser.pictures = {"well.png": QImage(4, 4, QImage.Format.Format_RGB32)}
    assert browser.loadResource(IMAGE, QUrl(address)).isNull()


@pytest.mark.parametrize("name", ["well.png", "ჭა ერთი.png", "50% ready.png", "a#b?c.png"])
def test_a_picture_of_the_item_is_shown(browser, name, monkeypatch):
    original = ItemBrowser.loadResource
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    browser.pictures = {name: picture}
    text = render.html(f"![a](attachment:{name})", titles=str, lang="en")
    html = sheet.page(Reading(item(), text, browser.pictures, {}), Shelf())
    asked = []
    monkeypatch.setattr(ItemBrowser, "loadResource", lambda self, kind, url: asked.append(url) or original(self, kind, url))
    browser.setHtml(html)
    browser.resize(400, 300)
    browser.grab()
    assert original(browser, IMAGE, asked[0]).pixelColor(0, 0) == QColor("red")


def test_a_title_is_never_markup():
    assert "Ask &lt;first&gt;" in page()
    assert "<first>" not in page()


def test_details_are_named_and_their_codes_too():
    html = page(fields={"place": ["kharagauli"], "sites": ["ST-1"], "empty": ""})
    assert "Kharagauli" in html
    assert "<a href='item:ST-1'>A site</a>" in html
    assert "empty" not in html


def test_a_table_shows_only_columns_that_hold_something():
    html = page(fields={"evidence": [{"title": "Report", "address": "https://www.iom.int/x"}]})
    assert "<a href='https://www.iom.int/x'>iom.int</a>" in html
    assert "Page" not in html


@pytest.mark.parametrize("text", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "plain"])
def test_only_web_addresses_become_links(text):
    assert "<a" not in sheet.address(text)


def test_only_an_items_own_links_can_be_removed_and_only_where_one_may_write():
    own = SimpleNamespace(type="supports", key="LL-1", title="One", kind="")
    mentioned = SimpleNamespace(type="mentions", key="LL-2", title="Two", kind="")
    file = SimpleNamespace(name="ჭა #1.txt", digest="", size=3, type="")
    shown = item(links=(own, mentioned), own_links=(own,), attachments=(file,))
    html = sheet.page(Reading(shown, "", {}, {}), Shelf(), changeable=True)
    assert html.count("remove-") == 2
    assert removing.link_target("supports", "LL-1") in html
    assert removing.file_target(file.name) in html
    assert "remove-" not in sheet.page(Reading(shown, "", {}, {}), Shelf())


def test_no_text_is_wider_than_the_pane(browser):
    long = "https://example.org/" + "x" * 400
    browser.document().setDefaultStyleSheet(sheet.style(LIGHT, 11))
    browser.resize(400, 300)
    browser.show()
    browser.setHtml(f"<p>{long}</p><pre>{'word ' * 90}</pre><table width='100%'><tr><td>a</td><td>{long}</td></tr></table>")
    assert browser.horizontalScrollBar().maximum() == 0


def test_an_empty_text_says_what_to_do():
    assert "Ctrl+E" in page(body="  ")


def test_the_style_has_a_colour_for_every_role():
    assert LIGHT.accent in sheet.style(LIGHT, 11)
