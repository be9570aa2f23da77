"""The leaves of a world: what they are called, and worlds that differ in one of them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

import attrs

from oobe_sim.world.parts import is_part
from oobe_sim.world.world import Domain, World


def leaves(part: Any, path: str = "") -> Iterator[tuple[str, object]]:
    """Every leaf with its path, as the recording view names it; a list of objects is no leaf, its objects are."""
    for attribute in attrs.fields(type(part)):
        value, at = getattr(part, attribute.name), f"{path}{attribute.name}"
        if isinstance(value, tuple) and value and _is_part(value[0]):
            for item in value:
                yield from leaves(item, f"{at}.{item.id}.")
        elif _is_part(value):
            yield from leaves(value, f"{at}.")
        else:
            yield at, value


def replaced(part: Any, path: str, value: object) -> Any:
    """The same part of a world with another value at a leaf."""
    name, _, rest = path.partition(".")
    inner = getattr(part, name)
    if not rest:
        return attrs.evolve(part, **{name: value})
    if not isinstance(inner, tuple):
        return attrs.evolve(part, **{name: replaced(inner, rest, value)})
    fitting = max((item.id for item in inner if rest.startswith(f"{item.id}.")), key=len)
    items = tuple(
        replaced(item, rest.removeprefix(f"{fitting}."), value) if item.id == fitting else item for item in inner
    )
    return attrs.evolve(part, **{name: items})


def open_domains(world: World) -> dict[str, Domain]:
    """Every leaf that has few values, with all of them: booleans and enumerations."""
    return {
        path: Domain((value, *(other for other in _values(value) if other != value)), "any value is possible")
        for path, value in leaves(world)
        if _values(value)
    }


def _values(value: object) -> tuple[object, ...]:
    if isinstance(value, bool):
        return (True, False)
    return tuple(type(value)) if isinstance(value, Enum) else ()


def _is_part(value: object) -> bool:
    return is_part(type(value))
