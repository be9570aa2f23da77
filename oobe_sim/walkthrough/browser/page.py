"""The walkthrough as one page that needs no network: the built player with the story inside."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files

from oobe_sim.walkthrough.browser.pools import Plain
from oobe_sim.walkthrough.words.catalogue import ENGLISH
from oobe_sim.world.world import CATALOG_DATE

SCHEMA = "oobe-sim/walk/1"

_BOOK = '"@BOOK@"'
"""What the built player has where the story goes."""

_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What a name may hold and would end the data, or begin something else, in HTML."""


def page(stories: Sequence[Mapping[str, Plain]], words: Mapping[str, str], language: str = ENGLISH) -> str:
    """The page that plays these stories, in the languages of these catalogues of Fluent text by locale.

    It begins in `language`.
    """
    book = {
        "schema": SCHEMA,
        "catalog": CATALOG_DATE.isoformat(),
        "language": language,
        "stories": list(stories),
        "words": dict(words),
    }
    data = json.dumps(book, ensure_ascii=False, separators=(",", ":"))
    for character, escaped in _ESCAPED.items():
        data = data.replace(character, escaped)
    before, found, after = _player().partition(_BOOK)
    if not found:
        raise AssertionError("the built player has no place for a story")
    return before + data + after


def _player() -> str:
    return files("oobe_sim.walkthrough.browser").joinpath("player", "index.html").read_text(encoding="utf-8")
