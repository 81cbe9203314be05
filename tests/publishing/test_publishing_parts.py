"""No format forgets a part of a text: every word of every element arrives in each."""

import io
import re
import zipfile

import pytest
from lxml import etree
from PIL import Image
from publishing.tagged import Reader

from toolkit_app.publishing import formats
from toolkit_app.text.markup import parse
from toolkit_app.text.nodes import Node

BODY = """# Onehead {#one}

## Twohead

### Threehead

#### Fourhead

##### Fivehead

###### Sixhead

Plainword *slantedword* **boldword** `codeword` [weblinkword](https://example.org) [[TL-00000002|itemlinkword]]¶
brokenword.[^n]

- bulletword

  moreword

1. numberword

> quoteword

```python
blockword
```

| headword | N |
|---|--:|
| cellword | 12 |

---

::: {.statement #s-7k3q type=recommendation}
statementword
:::

::: {.box .warning title="Boxtitle"}
boxedword
:::

![pictureword](attachment:well.png)

[^n]: Noteword.
""".replace("¶", "  ")  # a line that is broken


def tags(nodes):
    found = set()
    for node in nodes:
        if isinstance(node, Node):
            found |= {node.tag, *tags(node.children)}
    return found


def read(form, target):
    """Everything in a file of that format, alternative texts too."""
    if form == "pdf":
        root = Reader(target).tree
        return root.text + " ".join(node.alt for node in root.walk())
    if form == "md":
        return "".join(path.read_text("utf-8") for path in target.rglob("*.md"))
    if form == "html":
        return target.read_text("utf-8")
    with zipfile.ZipFile(target) as file:
        roots = [etree.fromstring(file.read(name)) for name in file.namelist() if name.endswith((".xml", ".xhtml"))]
    return " ".join("".join(root.itertext()) + " ".join(root.xpath("//@alt | //@descr")) for root in roots)


def test_the_text_has_every_element_there_is():
    assert Node.__doc__
    told = re.search(r"Tags: (.*?)Attributes:", Node.__doc__, re.DOTALL)[1]
    names = {name for part in re.findall(r"``([^`]*)``", told) for name in part.split()} - {"…"}
    assert tags(parse(BODY)) == names | {"h2", "h3", "h4", "h5"}


@pytest.mark.parametrize("form", formats.TEXTS)
def test_every_word_arrives(make, tmp_path, form):
    target = tmp_path / f"a{formats.suffix(form)}"
    picture = io.BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    list(formats.writer(form)(make.handout(make.entry(BODY)), target, image=lambda key, name: picture.getvalue()))
    there = read(form, target)
    assert [word for word in re.findall(r"[A-Za-z]+(?:word|head|title)\b", BODY) if word not in there] == []
