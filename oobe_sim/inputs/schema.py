"""The JSON Schema of scenario files, generated from the types that the loader structures into.

Editors complete and check by it. What it cannot say (that a reference leads somewhere, that a date
exists, that the portal's words don't contradict each other) only the loader says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import define, field

from oobe_sim.inputs.portal import PORTAL_WORDS, Word, plain, snake
from oobe_sim.inputs.scenario_any import ANY, WEIGHT
from oobe_sim.inputs.scenario_assignments import NONE
from oobe_sim.inputs.scenario_format import (
    UNKNOWN,
    VERSION,
    VERSION_KEY,
    Expectation,
    OpenLeaf,
    ScenarioFile,
)
from oobe_sim.inputs.scenario_groups import MEMBERSHIP_RULE, SHORT_RULES
from oobe_sim.inputs.scenario_shorthand import FIREWALL_LISTS
from oobe_sim.inputs.scenario_structure import SPREADS
from oobe_sim.model.duration import Duration
from oobe_sim.model.source import Source
from oobe_sim.world.assignment import Assignment, Group
from oobe_sim.world.build import RELEASES, Build
from oobe_sim.world.device import ConfigurationFile, Device, Registration
from oobe_sim.world.expression import Expression
from oobe_sim.world.installer import Dependency, ReturnCode, ReturnCodeType, Supersedence
from oobe_sim.world.network import Network
from oobe_sim.world.parts import is_part

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": "string"}
_NULL: Schema = {"type": "null"}
_NONE: Schema = {"const": NONE}
_BUILD: Schema = {
    "description": "A Windows build such as 26100 or, in quotes, '26100.1742'.",
    "anyOf": [
        {"type": "string", "pattern": r"^\s*(10\.0\.)?\d{5}(\.\d+)?\s*$"},
        {"type": "integer", "minimum": 10000, "maximum": 99999},
    ],
}
_RULE: Schema = {
    "type": "string",
    "examples": ['(device.devicePhysicalIds -any (_ -startsWith "[ZTDId]"))', '(device.model -startsWith "Surface")'],
}
_DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
_MOMENT: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d"}
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_ENTRY: Schema = {"type": ["string", "integer"]}
_FIREWALL_LIST: Schema = {"anyOf": [_ENTRY, {"type": "array", "items": _ENTRY}]}
_WEIGHT: Schema = {"anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": f"^{WEIGHT}$"}]}


def _any_of(one: Schema) -> Schema:
    """The values of which any is possible, or each of them with its weight."""
    values = {"type": "array", "items": one, "minItems": 1, "uniqueItems": True}
    weights: Schema = {"type": "object", "additionalProperties": _WEIGHT, "minProperties": 1}
    if "enum" in one:
        words = [str(value).lower() if isinstance(value, bool) else value for value in one["enum"]]
        weights["propertyNames"] = {"enum": words}
    return {
        "type": "object",
        "properties": {ANY: {"anyOf": [values, weights]}},
        "required": [ANY],
        "additionalProperties": False,
    }


_ANY: Schema = {"const": ANY}
_ANSWERS: Schema = {
    "anyOf": [
        _ANY,
        {
            "type": "object",
            "additionalProperties": {
                "anyOf": [_SCALAR, {"type": "array", "items": _SCALAR, "minItems": 1}, _any_of(_SCALAR)]
            },
        },
    ]
}


def json_schema() -> Schema:
    """The schema of `*.oobe.yaml`, draft 2020-12; the same dict every time."""
    made = _Schema()
    body = made.body(ScenarioFile)
    version = {"const": VERSION, "description": "The version of the format; always the first key."}
    properties = {VERSION_KEY: version, **body["properties"]}
    properties["source"] = _described(
        {"anyOf": [made.of(Source), {"type": "array", "items": made.of(Source)}]}, properties["source"]
    )
    devices = {"anyOf": [{"const": "all"}, {"type": "array", "items": _TEXT}]}
    properties["devices"] = _described(devices, properties["devices"])
    for section in ("choices", "faults", "services"):
        properties[section] = _described(_ANSWERS, properties[section])
    nullable = {name: inner if name == VERSION_KEY else _or_null(inner) for name, inner in properties.items()}
    return {
        "$schema": DIALECT,
        "title": "oobe-sim scenario",
        **body,
        "properties": nullable,
        "required": [VERSION_KEY],
        "$defs": dict(sorted(made.definitions.items())),
    }


@define
class _Schema:
    """Collects a definition for each class that is met."""

    definitions: dict[str, Schema] = field(factory=dict)

    def of(self, cls: Any, *, openable: bool = True) -> Schema:
        """The schema of a value of a type; `openable` leaves may also be `unknown`, or `any`."""
        origin, args = get_origin(cls), get_args(cls)
        if cls == Duration:
            return {"anyOf": [_leaf(float, openable=False), *(self._definition(spread) for spread in SPREADS)]}
        if origin in (Union, UnionType):
            inner = [self.of(arg, openable=openable) for arg in args if arg is not type(None)]
            return {"anyOf": [*inner, _NULL, *([_NONE] if _may_be_none(args) else [])]}
        if origin is tuple and args[0] is Assignment:
            return _assignments(self._definition(Assignment))
        if origin is tuple and args[0] in (Dependency, Supersedence):
            either: Schema = {
                "anyOf": [{**_TEXT, "description": "the id or name of an app"}, self._definition(args[0])]
            }
            return {"anyOf": [_TEXT, {"type": "array", "items": either}]}
        if origin is tuple and args[0] is ReturnCode:
            kinds: Schema = {"type": "object", "additionalProperties": {"enum": [one.value for one in ReturnCodeType]}}
            return {"anyOf": [{"type": "array", "items": self._definition(ReturnCode)}, kinds]}
        if origin in (tuple, frozenset):
            return {"type": "array", "items": self.of(args[0], openable=False)}
        if origin is Mapping:
            return {"type": "object", "additionalProperties": self.of(args[1], openable=False)}
        if attrs.has(cls) and not getattr(cls, "is_leaf", False):
            return self._definition(cls)
        return _leaf(cls, openable=openable)

    def _definition(self, cls: Any) -> Schema:
        if cls.__name__ not in self.definitions:
            self.definitions[cls.__name__] = {}
            self.definitions[cls.__name__] = self.body(cls)
        return {"$ref": f"#/$defs/{cls.__name__}"}

    def body(self, cls: Any) -> Schema:
        """An object with a property for each field of a class, and for each short form of it."""
        hints, docs = get_type_hints(cls), field_docs(cls)
        openable = cls not in (ScenarioFile, Expectation, OpenLeaf) and is_part(cls)
        properties: dict[str, Schema] = {}
        required = []
        for attribute in attrs.fields(cls):
            entry = cls is Network and attribute.name in FIREWALL_LISTS
            inner = _FIREWALL_LIST if entry else self.of(hints[attribute.name], openable=openable)
            if openable and _may_be_any(hints[attribute.name]):
                inner = _or(inner, _any_of(self.of(hints[attribute.name], openable=False)))
            doc = attribute.metadata.get("doc", docs.get(attribute.name, ""))
            properties[attribute.name] = {**inner, "description": doc} if doc else inner
            if attribute.default is attrs.NOTHING:
                required.append(attribute.name)
        told: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        if cls.__doc__:
            told["description"] = cls.__doc__.strip().split("\n\n")[0].replace("\n", " ")
        return self._short_forms(cls, told, required, hints)

    def _short_forms(self, cls: Any, told: Schema, required: list[str], hints: Mapping[str, Any]) -> Schema:
        properties = told["properties"]
        if cls is Device:
            names = [release.name for release in reversed(RELEASES)]
            properties["release"] = {
                **_or({"type": "string", "examples": names}, _any_of(_TEXT)),
                "description": "A release of Windows such as Windows 11 22H2; sets `build`.",
            }
        if cls is Group:
            properties |= {key: {**_TEXT, "description": f"A dynamic group: {words}."}
                           for key, (_, _, words) in SHORT_RULES.items()}  # fmt: skip
            properties[MEMBERSHIP_RULE] = {
                **_TEXT,
                "description": "A dynamic membership rule, as Entra has it.",
            }
        if cls is Assignment:
            return {**told, "properties": {**properties, "target": _or(_target(), _any_of(_target()))}}
        if cls in PORTAL_WORDS:
            told["patternProperties"] = {_pattern(label): _portal(word, label)
                                         for word in PORTAL_WORDS[cls] for label in word.labels}  # fmt: skip
            told["properties"] = properties = {**properties, **{
                snake(label): _portal(word, label) for word in PORTAL_WORDS[cls] for label in word.labels
                if snake(label) not in properties
            }}  # fmt: skip
            # A field may also be written in another case, as Graph does.
            for name in list(properties):
                portal = any(plain(name) == plain(label) for w in PORTAL_WORDS[cls] for label in w.labels)
                if not portal:
                    bare = {key: value for key, value in properties[name].items() if key != "description"}
                    told["patternProperties"][_pattern(name)] = bare
                elif name in hints:
                    del properties[name]
        if "id" in properties and "name" in properties and cls is not ConfigurationFile:
            # Either is made from the other.
            required = [name for name in required if name not in ("id", "name")]
            if cls in PORTAL_WORDS:
                return {**told, **({"required": required} if required else {})}
            told["anyOf"] = [{"required": ["id"]}, {"required": ["name"]}]
        return {**told, "required": required} if required else told


def field_docs(cls: Any) -> dict[str, str]:
    """What a class's docstring says of each field: the sentences that begin with its name."""
    text = re.sub(r"\s+", " ", cls.__doc__ or "")
    found: dict[str, str] = {}
    for sentence in re.split(r"(?<=\.) (?=[A-Z`])", text):
        subject = re.match(r"(?:`\w+`(?:, | and )?)+", sentence)
        for name in re.findall(r"`(\w+)`", subject[0]) if subject else ():
            found.setdefault(name, sentence)
    return found


def _leaf(cls: Any, *, openable: bool) -> Schema:
    if isinstance(cls, type) and issubclass(cls, Enum):
        return {"enum": [member.value for member in cls] + ([UNKNOWN, ANY] if openable else [])}
    if cls is bool:
        return {"enum": [True, False, UNKNOWN, ANY]} if openable else {"type": "boolean"}
    known: dict[Any, Schema] = {
        Fraction: _WEIGHT, str: _TEXT, Expression: _RULE, int: {"type": "integer"}, float: {"type": "number", "minimum": 0},
        Build: _BUILD, date: _DAY, datetime: _MOMENT,
    }  # fmt: skip
    return dict(known.get(cls, {}))


def _may_be_any(hint: Any) -> bool:
    """Whether several values of a field may be possible: of all but what has fields of its own, and lists of such."""
    inner = next((arg for arg in get_args(hint) if arg is not type(None)), None)
    if get_origin(hint) in (Union, UnionType):
        return True
    return inner is Assignment or not is_part(inner if get_origin(hint) is tuple else hint)


def _or(one: Schema, other: Schema) -> Schema:
    return {"anyOf": [*(one["anyOf"] if list(one) == ["anyOf"] else [one]), other]}


def _may_be_none(args: tuple[Any, ...]) -> bool:
    return Registration in args or ConfigurationFile in args


def _target() -> Schema:
    words = [_spaced(["all", "devices"]), _spaced(["all", "users"]), _spaced(["group"]), UNKNOWN, ANY]
    return {"type": "string", "pattern": f"^({'|'.join(words)})$"}


def _spaced(words: list[str]) -> str:
    return "[^A-Za-z0-9]*".join(_any_case(word) for word in words)


def _any_case(text: str) -> str:
    return "".join(f"[{c.lower()}{c.upper()}]" if c.isalpha() else c for c in text)


def _assignments(one: Schema) -> Schema:
    short = {**_target(), "description": "`all devices` or `all users`"}
    either = [short, one]
    return {"anyOf": [_NONE, _NULL, *either, {"type": "array", "items": {"anyOf": either}}]}


def _pattern(label: str) -> str:
    """A regular expression for a label in any case and with anything between its words."""
    letters = [_any_case(c) for c in plain(label)]
    return f"^[^A-Za-z0-9]*{'[^A-Za-z0-9]*'.join(letters)}[^A-Za-z0-9]*$"


def _portal(word: Word, label: str) -> Schema:
    told: Schema = {"title": label}
    if word.free:
        return told
    open_too = [UNKNOWN, ANY] * bool(word.field)
    values = [*(_pattern(value) for value in word.values), *open_too]
    options: list[Schema] = [{"type": "string", "pattern": "|".join(values), "examples": list(word.values)}]
    options += [{"enum": [v for v in word.values.values() if isinstance(v, str)]}]
    if "Yes" in word.values:
        options.append({"type": "boolean"})
    if word.field:
        options.append(_any_of({"type": ["string", "boolean"]}))
    return {**told, "anyOf": [option for option in options if option.get("enum") != []]}


def _described(schema: Schema, by: Schema) -> Schema:
    return {**schema, "description": by["description"]}


def _or_null(schema: Schema) -> Schema:
    if "$ref" in schema:
        return {"anyOf": [{"$ref": schema["$ref"]}, _NULL],
                **({"description": schema["description"]} if "description" in schema else {})}  # fmt: skip
    rest = {key: value for key, value in schema.items() if key != "description"}
    return {"anyOf": [rest, _NULL], **{k: v for k, v in schema.items() if k == "description"}}
