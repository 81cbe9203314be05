"""The interface in another language: the translation catalogue, read without Qt and only when it is asked for."""

import functools
from collections.abc import Mapping

from toolkit_app import places
from toolkit_app.errors import ToolkitError

# the languages the interface is translated into; texts can be in any of kinds.LANGUAGES
INTERFACE = ("en", "ka")
# values of an error that are names with labels
_NAMED = ("field", "facet", "kind", "kinds", "taken")


@functools.cache
def _read(lang: str) -> Mapping[str, Mapping[str, str]]:
    path = places.shipped("resources", "translations", f"{lang}.ts")
    if lang == "en" or not path.exists():
        return {}
    from xml.etree import ElementTree  # not for every call: English needs no catalogue

    contexts: dict[str, dict[str, str]] = {}
    for context in ElementTree.parse(path).iterfind("context"):  # noqa: S314 - a file the program ships
        found = contexts.setdefault(context.findtext("name", ""), {})
        for message in context.iterfind("message"):
            translation = message.findtext("translation")
            if translation:
                found[message.findtext("source", "")] = translation
    return contexts


def translate(context: str, template: str, lang: str) -> str:
    """The template in that language (Qt Linguist's catalogue, English where it has none), not yet filled in."""
    return _read(lang).get(context, {}).get(template, template)


def explain(error: ToolkitError, lang: str, kind: str = "") -> str:
    """What happened and what to do, in that language, with the values filled in and fields named by their labels.

    ``kind`` is that of the item that the error is about, where it is known.
    """
    if not error.values.keys().isdisjoint(_NAMED):
        from toolkit_app.library import vocabulary  # what fields are called is read only when one is named

        error = vocabulary.labelled(error, lang, kind)
    sentences = (translate("Errors", sentence, lang).format(**error.values) for sentence in (error.what, error.remedy))
    return " ".join(sentences).strip()
