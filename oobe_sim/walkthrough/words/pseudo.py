"""A language that nobody speaks: English that shows which words come from no catalogue, and which are cut off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from math import ceil

from fluent.syntax import ast

from oobe_sim.walkthrough.words.catalogue import Entry

OPENS, CLOSES = "⟦", "⟧"
"""What every message stands between, so that one which is cut off is seen."""

_LONGER = 0.4
"""Translations are longer than English by about so much."""

_FILLING = "łœñğ "
_ACCENTS = str.maketrans("AEIOUYCNSZaeiouycnsz", "ÅÉÎÖÛÝÇÑŠŽåéîöûýçñšž")


def pseudo(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The same messages with accents, longer, and in brackets; what they put in is left as it is."""
    for entry in entries:
        made = deepcopy(entry)
        for part in (made, *made.attributes):
            if part.value is not None:
                _disguise(part.value)
                part.value.elements = [
                    ast.TextElement(OPENS),
                    *part.value.elements,
                    ast.TextElement(_filling(part.value) + CLOSES),
                ]
        yield made


def _disguise(pattern: ast.Pattern) -> None:
    """Write the texts of a pattern with accents, those that hang on a number too."""
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            element.value = element.value.translate(_ACCENTS)
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                _disguise(variant.value)


def _filling(pattern: ast.Pattern) -> str:
    length = sum(len(element.value) for element in pattern.elements if isinstance(element, ast.TextElement))
    wanted = ceil(length * _LONGER)
    return f" {(_FILLING * wanted)[:wanted]}" if wanted else ""
