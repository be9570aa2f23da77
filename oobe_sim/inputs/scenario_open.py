"""What a scenario says of which leaf: where each was said, and which are said to be unknown."""

from __future__ import annotations

from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import define, field

from oobe_sim.inputs.problems import Report
from oobe_sim.inputs.scenario_format import UNKNOWN
from oobe_sim.inputs.yaml_positions import child
from oobe_sim.model.finding import Place
from oobe_sim.world.device import Device
from oobe_sim.world.doubts import DOUBT_PATH, Doubts, Order, doubt
from oobe_sim.world.network import Network
from oobe_sim.world.parts import is_part
from oobe_sim.world.person import Person
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Domain

SAID_UNKNOWN = "the scenario says that it is unknown"
SECTIONS: dict[str, type] = {"device": Device, "network": Network, "person": Person, "tenant": Tenant}
"""The parts of a file that are parts of the world, under the same name."""


@cache
def types_of(cls: type) -> dict[str, Any]:
    """The types of a class's fields, `X | None` without the None."""
    return {name: _without_none(hint) for name, hint in get_type_hints(cls).items()}


def domain_of(cls: Any) -> tuple[object, ...] | None:
    """All values of a boolean or of an enumeration; `None` for what has no such list."""
    if cls is bool:
        return (True, False)
    return tuple(cls) if isinstance(cls, type) and issubclass(cls, Enum) else None


def every_doubt() -> dict[str, Domain]:
    """All documented doubts, open."""
    paths = (f"{DOUBT_PATH}{attribute.name}" for attribute in attrs.fields(Doubts))
    return {path: Domain((True, False), (doubt(path) or {})["question"]) for path in paths}


@define
class Leaves:
    """Walks what a file says; `places` and `space` are by paths of the world.

    `said` has the paths whose whole value the file gives: leaves, and lists that replace others.
    """

    report: Report
    places: dict[str, Place] = field(factory=dict)
    said: set[str] = field(factory=set)
    space: dict[str, Domain] = field(factory=dict)

    def document(self, told: dict[str, Any]) -> dict[str, Any]:
        """The file without `unknown`, which becomes a domain in the space."""
        told = dict(told)
        for name, cls in SECTIONS.items():
            if name in told:
                told[name] = self._value(told[name], cls, name, f"/{name}")
        if isinstance(told.get("doubts"), dict):
            given = {key: value for key, value in told["doubts"].items() if value != UNKNOWN}
            told["doubts"] = self._value(given, Doubts, DOUBT_PATH[:-1], "/doubts")
        for key in ("as_of", "order"):
            if key in told:
                self._note({"order": "windows.order"}.get(key, key), f"/{key}")
        if told.get("order") == UNKNOWN:
            self.space["windows.order"] = Domain(tuple(Order), SAID_UNKNOWN)
            del told["order"]
        return told

    def _value(self, given: Any, cls: Any, path: str, pointer: str) -> Any:
        self._note(path, pointer)
        if get_origin(cls) is tuple and isinstance(given, list) and is_part(get_args(cls)[0]):
            if path.removeprefix("tenant.") not in types_of(Tenant):
                # The tenant's collections are merged object by object; other lists replace.
                self.said.add(path)
            return [self._item(item, get_args(cls)[0], path, child(pointer, i)) for i, item in enumerate(given)]
        if not is_part(cls) or not isinstance(given, dict):
            self.said.add(path)
            return given
        told = {}
        for name, value in given.items():
            inner, at, within = types_of(cls).get(name), f"{path}.{name}", child(pointer, name)
            domain = domain_of(inner) if value == UNKNOWN and isinstance(value, str) else None
            if domain is None:
                told[name] = self._value(value, inner, at, within)
                continue
            self._note(at, within)
            self.space[at] = Domain(domain, SAID_UNKNOWN)
            if getattr(attrs.fields(cls), name).default is attrs.NOTHING:
                told[name] = getattr(domain[0], "value", domain[0])
        return told

    def _item(self, item: Any, cls: type, path: str, pointer: str) -> Any:
        id = item.get("id") if isinstance(item, dict) else None
        return self._value(item, cls, f"{path}.{id}", pointer) if isinstance(id, str) else item

    def _note(self, path: str, pointer: str) -> None:
        self.places[path] = Place(self.report.file, self.report.written(pointer))


def leaf_type(world: Any, path: str) -> Any:
    """The type of the leaf at a path of this world; `None` where nothing is there."""
    cls: Any = type(world)
    while path:
        if is_part(cls):
            name, _, path = path.partition(".")
            cls, world = types_of(cls).get(name), getattr(world, name, None)
        elif get_origin(cls) is tuple and is_part(get_args(cls)[0]):
            # Ids may hold points, so the longest id that fits is the one that is meant.
            fits = [one for one in world or () if path == one.id or path.startswith(f"{one.id}.")]
            if not fits:
                return None
            world = max(fits, key=lambda one: len(one.id))
            cls, path = type(world), path.removeprefix(world.id).removeprefix(".")
        else:
            return None
    return cls


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        kept = [arg for arg in get_args(hint) if arg is not type(None)]
        return kept[0] if len(kept) == 1 else hint
    return hint
