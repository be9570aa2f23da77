"""Cards and sheets laid out as HTML that needs nothing else: no script, no network, one style."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from enum import Enum
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from oobe_sim.outputs.text.paper import MARKED
from oobe_sim.walkthrough.printables.cards import Card, Cards
from oobe_sim.walkthrough.printables.sheet import Sheet
from oobe_sim.walkthrough.words.spoken import Words

_PACKAGE = "oobe_sim.walkthrough.printables"


class Paper(Enum):
    """What is printed on; the value is the name of it in CSS, in small letters."""

    A4 = "a4"
    LETTER = "letter"


_MARGIN = 10
_HEIGHTS = {Paper.A4: 297.0, Paper.LETTER: 279.4}
"""Millimetres, upright."""


_LETTERS = {"long": 390, "longest": 510}
"""How many letters a card has at least that is set in smaller ones, so that its quarter of a sheet holds it."""


def cards_page(cards: Cards, words: Words, paper: Paper) -> str:
    """Cards as a page of HTML, four on a sheet, to be cut apart."""
    return _page("cards.html", cards, words, paper)


def sheet_page(sheet: Sheet, words: Words, paper: Paper) -> str:
    """A teacher's sheet as a page of HTML."""
    return _page("sheet.html", sheet, words, paper)


def _page(template: str, printed: Cards | Sheet, words: Words, paper: Paper) -> str:
    style = Markup(_style(paper))  # noqa: S704 - our own file
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return _environment().get_template(template).render(printed=printed, words=words, style=style, digest=digest)


def _style(paper: Paper) -> str:
    """The style for one kind of paper; its height is that of what is printed on a page."""
    height = _HEIGHTS[paper] - 2 * _MARGIN
    page = f"@page {{ size: {paper.value} portrait; margin: {_MARGIN}mm }}\n:root {{ --height: {height:g}mm }}\n"
    return page + files(_PACKAGE).joinpath("templates", "style.css").read_text("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(_PACKAGE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"prose": _prose, "size": _size}
    return environment


def _size(card: Card) -> str:
    """The class of a card whose letters are smaller than those of others; empty for most."""
    return next((size for size, letters in reversed(_LETTERS.items()) if card.length >= letters), "")


def _prose(text: str) -> Markup:
    """A text of the rulebook, where `*...*` is what a page or a portal says, and backticks hold what is typed."""
    return Markup("").join(_marked(text))


def _marked(text: str) -> Iterator[Markup]:
    at = 0
    for found in MARKED.finditer(text):
        yield Markup.escape(text[at : found.start()])
        tag = Markup("<em>{}</em>") if found[1] else Markup('<code dir="ltr">{}</code>')
        yield tag.format(found[1] or found[2])
        at = found.end()
    yield Markup.escape(text[at:])
