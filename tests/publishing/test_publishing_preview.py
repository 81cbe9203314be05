import io

import pytest
from PIL import Image

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.preview import page_count, page_png


def test_pages_as_pictures(make, printed) -> None:
    path, _ = printed(make.handout(make.entry("One."), make.entry("Two.", key="LL-00000002")))
    assert page_count(path) == page_count(path.read_bytes()) == 2
    picture = Image.open(io.BytesIO(page_png(path, 2, 72)))
    assert picture.format == "PNG"
    assert abs(picture.width - 595) <= 1
    assert picture.convert("L").getextrema()[0] < 100


def test_what_is_no_page_and_no_pdf(make, printed, tmp_path) -> None:
    path, _ = printed(make.handout(make.entry("One.")))
    with pytest.raises(ToolkitError, match="no page 2"):
        page_png(path, 2, 72)
    with pytest.raises(ToolkitError, match="not a PDF"):
        page_count(b"nonsense")
    with pytest.raises(ToolkitError, match="not a PDF"):
        page_count(tmp_path / "none.pdf")
