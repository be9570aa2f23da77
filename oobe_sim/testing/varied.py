"""Strategies that keep to what is nominal most of the time, and shrink to it."""

from __future__ import annotations

from enum import Enum
from typing import Any, TypeVar, get_type_hints

import attrs
from hypothesis import strategies as st

Value = TypeVar("Value")
Part = TypeVar("Part", bound=attrs.AttrsInstance)

SELDOM = 30
"""How many times as often a value is nominal, where being otherwise ends most enrollments."""


def mostly(nominal: Value, *others: Value, times: int = SELDOM) -> st.SearchStrategy[Value]:
    """The nominal value `times` as often as each of the others together."""
    return st.sampled_from((nominal,) * max(times * len(others), 1) + others)


def varied(cls: type[Part], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Part]:
    """Values of a type of the world: `given` fields as they are, flags and enumerations seldom otherwise than nominal.

    A field that is neither keeps its default.
    """
    hints = get_type_hints(cls)
    fields = {
        attribute.name: given.get(attribute.name, _by_type(hints[attribute.name], attribute.default))
        for attribute in attrs.fields(cls)
    }
    return st.builds(cls, **fields)


def _by_type(hint: Any, default: Any) -> st.SearchStrategy[Any]:
    if hint is bool:
        return mostly(default, not default)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return mostly(default, *(value for value in hint if value is not default))
    return st.just(default)
