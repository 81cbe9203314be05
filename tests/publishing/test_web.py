import base64
import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing import folder, formats
from toolkit_app.publishing.publication import Entry, Publication, Row
from toolkit_app.publishing.web import epub, page
from toolkit_app.publishing.web.article import Article

X = "{http://www.w3.org/1999/xhtml}"
BODY = """## Context {#context}

A **bold** word & <script>alert(1)</script>, [link](https://example.org/?a=1&b=2), [[TL-00000002]], [[LL-99999999|words]],
ქართული სიტყვა.[^1]

3. three
4. four

::: {.statement #s-7k3q type=recommendation}
Every form is *bilingual*.
:::

| Head | N |
|---|--:|
| cell | 12 |

::: {.box .warning title="Careful"}
In a box.
:::

![A "well"](attachment:well.png){width=50%} ![](attachment:none.png)

[^1]: A note.
"""


def png(exif: bool = False) -> bytes:
    target = io.BytesIO()
    about = Image.Exif()
    about[0x010E] = "Nino's house"
    Image.new("RGB", (40, 20)).save(target, "PNG", **({"exif": about} if exif else {}))
    return target.getvalue()


def pictures(key: str, name: str) -> bytes | None:
    return png(exif=True) if name == "well.png" else None


@pytest.fixture
def two(make):
    """Two items that speak of each other, in two languages."""
    first = make.entry(BODY, head="5c" * 32, fields=(Row("Place", "Telavi\nKutaisi"),), sources=("A report. https://x.org/a_b.",))
    second = make.entry("ტექსტი [[LL-7K3QF2MA]].\n", key="TL-00000002", lang="ka", title="ფორმა")
    return make.handout(first, second, title="Two", edition="0.3")


@pytest.fixture
def html(two, tmp_path):
    steps = list(page.write(two, tmp_path / "a.html", image=pictures))
    assert [step.warning.values["name"] for step in steps if step.warning] == ["none.png"]
    return (tmp_path / "a.html").read_text("utf-8")


def test_the_page_runs_and_fetches_nothing(html):
    assert "<script" not in html
    assert "default-src 'none'" in html
    assert set(re.findall(r'src="([^",;]+)', html)) == {"data:image/png"}
    assert "Nino" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_the_page_is_well_formed_and_says_its_languages(html):
    root = etree.fromstring(html.partition("\n")[2].encode())
    assert root.get("lang") == "en"
    assert [one.get("lang") for one in root.iter("h2")][:2] == ["en", "ka"]
    assert "ქართული სიტყვა." in root.xpath("//span[@lang='ka']/text()")
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {target[1:] for target in root.xpath("//a/@href") if target.startswith("#")} <= set(ids)


def test_the_page_has_the_parts_of_the_text(html):
    root = etree.fromstring(html.partition("\n")[2].encode())
    assert root.xpath("//ol/@start") == ["3"]
    assert root.xpath("//thead//th/@scope") == ["col", "col"]
    assert root.xpath("//td[@class='right']/text()") == ["12"]
    assert "".join(root.xpath("//section[@id='LL-7K3QF2MA-s-7k3q']/p[@class='label']")[0].itertext()) == "Recommendation s-7k3q"
    assert root.xpath("//aside[@class='box care']/p/text()") == ["Careful", "In a box."]
    assert root.xpath("//img/@alt") == ['A "well"']
    assert root.xpath("//a[@href='#TL-00000002']/span/text()") == ["ფორმა", "ფორმა"]
    assert "".join(root.xpath("//section[@class='notes']//li")[0].itertext()) == "A note. ↩"
    assert root.xpath("//section[@class='sources']//a/@href") == ["https://x.org/a_b"]
    assert root.xpath("//meta[@name='toolkit-item']/@content")[0] == f"LL-7K3QF2MA {'5c' * 32} en"
    assert "[Picture not printed: it is not attached]" in "".join(root.itertext())


@given(st.text(max_size=200))
def test_no_text_breaks_the_page(text):
    publication = Publication("handout", "A4", "en", "T", entries=(Entry("LL-00000001", "Lesson", "en", text or "T", text),))
    made = Article(publication.entries[0], publication, target=lambda key: "", picture=lambda key, name: "no", level=1).html()
    root = etree.fromstring(f"<x>{made}</x>")
    assert not {one.tag for one in root.iter()} & {"script", "style", "iframe"}


def test_the_book_is_a_book(two, tmp_path):
    list(epub.write(two, tmp_path / "a.epub", image=pictures))
    with zipfile.ZipFile(tmp_path / "a.epub") as file:
        first = file.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert file.read(first) == b"application/epub+zip"
        pages = {name: etree.fromstring(file.read(name)) for name in file.namelist() if name.endswith((".xhtml", ".opf", ".xml"))}
        names = set(file.namelist())
    package = pages["book/content.opf"]
    listed = {f"book/{one.get('href')}" for one in package.iter("{*}item")}
    assert listed == names - {"mimetype", "META-INF/container.xml", "book/content.opf"}
    assert [one.text for one in package.iter("{*}language")] == ["en", "ka"]
    assert [one.get("idref") for one in package.iter("{*}itemref")] == ["nav", "page-1", "page-2"]
    assert [one.get("href") for one in pages["book/nav.xhtml"].iter(f"{X}a")] == ["LL-7K3QF2MA.xhtml", "TL-00000002.xhtml"]
    article = pages["book/LL-7K3QF2MA.xhtml"]
    assert [one.get("src") for one in article.iter(f"{X}img")] == ["images/1.png"]
    assert "TL-00000002.xhtml" in [one.get("href") for one in article.iter(f"{X}a")]
    data = (tmp_path / "a.epub").read_bytes()
    list(epub.write(two, tmp_path / "a.epub", image=pictures))
    assert (tmp_path / "a.epub").read_bytes() == data


def test_chapters_of_a_methodology_stand_below_it(make, tmp_path):
    book = make.entry("## Scope {#scope}\n\nWords.\n\n## Aims {#aims}\n\nWords.\n", key="MD-00000003", title="Book",
                      is_methodology=True)
    list(epub.write(make.book(book, make.entry()), tmp_path / "a.epub", image=pictures))
    with zipfile.ZipFile(tmp_path / "a.epub") as file:
        nav = etree.fromstring(file.read("book/nav.xhtml"))
    assert [one.get("href") for one in nav.iter(f"{X}a")] == [
        "MD-00000003.xhtml", "MD-00000003.xhtml#MD-00000003-scope", "MD-00000003.xhtml#MD-00000003-aims", "LL-7K3QF2MA.xhtml"]
    assert len(nav.xpath("//*[local-name()='ol']/*/*[local-name()='ol']")) == 1


def test_a_folder_of_markdown(two, tmp_path):
    list(folder.write(two, tmp_path / "out", image=pictures))
    assert sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.*")) == [
        "LL-7K3QF2MA Ask first.md", "TL-00000002 ფორმა.md", "images/LL-7K3QF2MA well.png"]
    text = (tmp_path / "out" / "LL-7K3QF2MA Ask first.md").read_text("utf-8")
    assert text.startswith(f'---\nkey: "LL-7K3QF2MA"\nrevision: "{"5c" * 32}"\nkind: "Lesson"\nlang: "en"\ntitle: "Ask first"\n')
    assert 'Place: "Telavi\\nKutaisi"' in text
    assert "[ფორმა](TL-00000002%20" in text
    assert ", words," in text
    assert '![A "well"](images/LL-7K3QF2MA%20well.png){width=50%} ![](attachment:none.png)' in text
    assert text.endswith("1. A report. https://x.org/a_b.\n")
    assert b"Nino" not in (tmp_path / "out" / "images" / "LL-7K3QF2MA well.png").read_bytes()


def test_a_folder_that_is_there_is_kept(two, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(ToolkitError, match="is there already"):
        list(folder.write(two, tmp_path / "out", image=pictures))
    assert [path.name for path in tmp_path.rglob("*")] == ["out", "mine.txt"]


@pytest.mark.parametrize("form", formats.TEXTS)
def test_every_format_leaves_nothing_when_it_is_stopped_or_cannot_write(two, make, tmp_path, form):
    write = formats.writer(form)
    with pytest.raises(ToolkitError, match="nothing to print"):
        list(write(make.handout(), tmp_path / "a", image=pictures))
    steps = write(two, tmp_path / "a", image=pictures)
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ToolkitError, match="Nothing can be written"):
        list(write(two, tmp_path / "none" / "a", image=pictures))


def test_a_full_disk_leaves_no_folder(two, tmp_path, monkeypatch):
    def full(self, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(ToolkitError, match="No space left"):
        list(folder.write(two, tmp_path / "out", image=pictures))
    assert list(tmp_path.iterdir()) == []


def test_a_vector_picture_is_drawn_and_an_active_one_is_not(make, tmp_path):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#c00"/>{}</svg>'
    publication = make.handout(make.entry("![A map](attachment:map.svg) ![No](attachment:bad.svg)\n"))
    files = {"map.svg": drawing.format("").encode(), "bad.svg": drawing.format("<script>1</script>").encode()}
    steps = list(page.write(publication, tmp_path / "a.html", image=lambda key, name: files[name]))
    assert [step.warning.values["name"] for step in steps if step.warning] == ["bad.svg"]
    (data,) = re.findall(r'src="data:image/png;base64,([^"]+)"', (tmp_path / "a.html").read_text("utf-8"))
    with Image.open(io.BytesIO(base64.b64decode(data))) as picture:
        assert picture.convert("RGB").getpixel((picture.width // 2, picture.height // 2)) == (204, 0, 0)
        assert picture.width > 80
