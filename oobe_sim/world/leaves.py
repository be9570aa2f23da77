"""The leaves of a world: what they are called, and worlds that differ in one of them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

import attrs

from oobe_sim.world.assignment import Assignment
from oobe_sim.world.parts import is_part
from oobe_sim.world.world import Domain, World

ANOTHER_VALUE = "any value is possible"


def leaves(part: Any, path: str = "", *, wholes: bool = False) -> Iterator[tuple[str, object]]:
    """Every leaf with its path, as the recording view names it; a list of objects is no leaf, its objects are.

    With `wholes` lists of assignments are told as well, which one may leave empty as a whole.
    """
    for attribute in attrs.fields(type(part)):
        value, at = getattr(part, attribute.name), f"{path}{attribute.name}"
        if isinstance(value, tuple) and value and _is_part(value[0]):
            if wholes and isinstance(value[0], Assignment):
                yield at, value
            for item in value:
                yield from leaves(item, f"{at}.{item.id}.", wholes=wholes)
        elif _is_part(value):
            yield from leaves(value, f"{at}.", wholes=wholes)
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


def leaf(part: Any, path: str) -> object:
    """The value at a path of a part of a world, which has to be there."""
    name, _, rest = path.partition(".")
    inner = getattr(part, name)
    if not rest:
        return inner
    if isinstance(inner, tuple):
        fitting = max((item for item in inner if rest.startswith(f"{item.id}.")), key=lambda item: len(item.id))
        return leaf(fitting, rest.removeprefix(f"{fitting.id}."))
    return leaf(inner, rest)


def open_domains(world: World) -> dict[str, Domain]:
    """Every leaf that has few values, with all of them: booleans and enumerations."""
    return {
        path: Domain((value, *(other for other in _values(value) if other != value)), ANOTHER_VALUE)
        for path, value in leaves(world)
        if _values(value)
    }


def alternatives(world: World) -> dict[str, Domain]:
    """Every leaf of which another value can be named, with its value in this world first.

    Besides leaves that have few values these are lists that may be empty as well: of assignments, of
    hosts that a firewall stops, of apps that a page waits for.
    """
    found = open_domains(world)
    for path, value in leaves(world, wholes=True):
        if path not in found and isinstance(value, tuple | frozenset) and value:
            found[path] = Domain((value, type(value)()), ANOTHER_VALUE)
    return found


def _values(value: object) -> tuple[object, ...]:
    if isinstance(value, bool):
        return (True, False)
    return tuple(type(value)) if isinstance(value, Enum) else ()


def _is_part(value: object) -> bool:
    return is_part(type(value))
