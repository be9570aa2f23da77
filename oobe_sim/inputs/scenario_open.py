"""What a scenario says of which leaf: where each was said, and which are said to be unknown, or to have any value."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import define, evolve, field, frozen

from oobe_sim.inputs.problems import Report
from oobe_sim.inputs.scenario_any import ANY, SAID_ANY, is_any, possible, read_any
from oobe_sim.inputs.scenario_assignments import NONE
from oobe_sim.inputs.scenario_format import UNKNOWN
from oobe_sim.inputs.scenario_structure import structure, unstructure
from oobe_sim.inputs.yaml_positions import child, scalar
from oobe_sim.model.finding import Place
from oobe_sim.world.assignment import Assignment
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


@frozen
class _Kind:
    """What a field takes: the class of its values, whether it may be nothing, and whether it has no default."""

    cls: Any
    optional: bool = False
    needed: bool = False


@cache
def _kind(cls: type, name: str) -> _Kind:
    if name not in types_of(cls):
        return _Kind(None)
    hint, default = get_type_hints(cls)[name], getattr(attrs.fields(cls), name).default
    return _Kind(types_of(cls)[name], NoneType in get_args(hint), default is attrs.NOTHING)


def _is_open(value: Any, kind: _Kind) -> bool:
    """Whether a value says that several are possible; `any` alone is text where text is asked for."""
    cls = kind.cls
    if isinstance(value, str):
        return (value == ANY and cls not in (None, str)) or (value == UNKNOWN and domain_of(cls) is not None)
    listed = get_origin(cls) is tuple and is_part(get_args(cls)[0]) and get_args(cls)[0] is not Assignment
    return is_any(value) and cls is not None and not listed and (kind.optional or not is_part(cls))


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
        """The file without `unknown` and `any`, which become domains in the space."""
        told = dict(told)
        for name, cls in SECTIONS.items():
            if name in told:
                told[name] = self._value(told[name], cls, name, f"/{name}")
        if isinstance(told.get("doubts"), dict):
            # a doubt is open anyway, so that both words say what is so without them
            given = {key: value for key, value in told["doubts"].items() if value not in (UNKNOWN, ANY)}
            told["doubts"] = self._value(given, Doubts, DOUBT_PATH[:-1], "/doubts")
        for key, path, cls in (("as_of", "as_of", date), ("order", "windows.order", Order)):
            if key in told:
                self._note(path, f"/{key}")
                if _is_open(told[key], _Kind(cls)):
                    self._open(told, key, _Kind(cls), path, f"/{key}")
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
            kind, at, within = _kind(cls, name), f"{path}.{name}", child(pointer, name)
            if _is_open(value, kind):
                self._note(at, within)
                told[name] = value
                self._open(told, name, kind, at, within)
            else:
                told[name] = self._value(value, kind.cls, at, within)
        return told

    def _open(self, told: dict[str, Any], name: str, kind: _Kind, path: str, pointer: str) -> None:
        """Note the domain of a leaf, and leave a placeholder in the file: the first of the values that it names.

        Where it names none, there is one only for what is `needed`.
        """
        value = told.pop(name)
        every = domain_of(kind.cls) or ()
        if value == UNKNOWN:
            domain: Domain | None = Domain(every, SAID_UNKNOWN)
        else:
            domain = self._any(value, kind, path, pointer)
        if domain is not None:
            self.space[path] = domain
        first = domain.values[0] if domain is not None else next(iter(every), "")
        if kind.needed or (value not in (UNKNOWN, ANY) and domain is not None):
            told[name] = unstructure(first)

    def _any(self, value: Any, kind: _Kind, path: str, pointer: str) -> Domain | None:
        said = read_any(value, pointer, self.report)
        if said is None:
            return None
        if not said.values:
            every = domain_of(kind.cls)
            if every is None:
                expected = "{any: [..]}, with the values that it may have"
                self.report.add("input.missing-key", pointer, "`any` alone", expected)
            return None if every is None else Domain(every, SAID_ANY)
        before = len(self.report.problems)
        values = said.each(lambda one, at: self._made(one, kind, at, key=bool(said.weights))).values
        if len(self.report.problems) > before:
            return None
        return possible(said, values, (doubt(path) or {}).get("question", SAID_ANY), self.report)

    def _made(self, value: Any, kind: _Kind, pointer: str, *, key: bool) -> Any:
        """The value that is written, as a key or by itself."""
        if key and isinstance(value, str) and kind.cls in (bool, int, float):
            value = scalar(value)
        if kind.optional and (value is None or (value == NONE and is_part(kind.cls))):
            return None
        if not key:
            return structure(value, kind.cls, self.report, pointer)
        told = evolve(self.report, problems=[])
        made = structure(value, kind.cls, told, pointer)
        for problem in told.problems:
            self.report.add(problem.code, pointer, problem.found, problem.expected, problem.nearest, key=True)
        return made

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
