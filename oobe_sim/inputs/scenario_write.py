"""A scenario as YAML that reads back as the same scenario.

Written is what differs from the defaults, and the device's Windows, in the order of the format, and
never with references to exports: the file stands alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import attrs
import yaml

from oobe_sim.inputs.scenario_any import ANY, SAID_ANY
from oobe_sim.inputs.scenario_assignments import NONE
from oobe_sim.inputs.scenario_defaults import plain_value
from oobe_sim.inputs.scenario_format import UNKNOWN, VERSION, VERSION_KEY, Scenario
from oobe_sim.inputs.scenario_open import (
    SAID_UNKNOWN,
    SECTIONS,
    domain_of,
    every_doubt,
    leaf_type,
)
from oobe_sim.inputs.scenario_shorthand import ASSIGNED_COLLECTIONS
from oobe_sim.inputs.scenario_structure import converter
from oobe_sim.inputs.yaml_positions import FLOAT, INTEGER
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.build import Build
from oobe_sim.world.device import Device
from oobe_sim.world.doubts import DOUBT_PATH, Windows
from oobe_sim.world.world import Domain, World


def write_scenario(scenario: Scenario) -> str:
    """The scenario's file; the same text for the same scenario.

    Its name, which is the file's, and where its values came from are not in it.
    """
    world, write = scenario.world, converter(sparse=True).unstructure
    told: dict[str, Any] = {VERSION_KEY: VERSION}
    told["title"] = scenario.title
    told["source"] = [write(source) for source in scenario.sources]
    told["as_of"] = write(world.as_of)
    told["order"] = "" if world.windows.order is Windows().order else world.windows.order.value
    told["partial"] = _refers_outside(world)
    told |= {name: write(getattr(world, name)) for name in SECTIONS}
    told["device"] = _device(told["device"], scenario)
    _tenant(told["tenant"], world)
    told["doubts"] = _doubts(scenario)
    told["open"] = _open(scenario, told)
    for path, given in sorted(scenario.answers.items()):
        section, _, id = path.partition(".")
        told.setdefault(section, {})[id] = given[0] if len(given) == 1 else list(given)
    for path, domain in sorted(scenario.opened.items()):
        section, _, id = path.partition(".")
        if section in scenario.opened:
            # all of the section is open, whatever else is said of it
            told[section] = ANY
        else:
            told.setdefault(section, {})[id] = _any(domain)
    told["timings"] = {id: write(takes) for id, takes in sorted(scenario.timings.items())}
    expect = None if scenario.expect is None else write(scenario.expect)
    told["defaulted"] = [
        {"path": one.path, "value": _plain(one.value), "source": write(one.source)} for one in scenario.defaulted
    ]
    kept = {key: value for key, value in told.items() if value not in ("", [], {}, False)}
    if expect is not None:
        kept["expect"] = expect
    return yaml.dump(kept, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)


_ALWAYS = ("edition", "build")
"""What is written of a device even where it is the default: what most depends on, and few inputs say."""


def _device(told: dict[str, Any], scenario: Scenario) -> dict[str, Any]:
    device = scenario.world.device
    told["registration"] = told.get("registration", NONE)
    if device.configuration_file is not None:
        _assignments(told["configuration_file"]["profile"], device.configuration_file.profile)
    for name in _ALWAYS:
        if f"device.{name}" not in scenario.space:
            told[name] = converter(sparse=True).unstructure(getattr(device, name))
    return {field.name: told[field.name] for field in attrs.fields(Device) if field.name in told}


def _tenant(told: dict[str, Any], world: World) -> None:
    for key in ASSIGNED_COLLECTIONS:
        for item, one in zip(told.get(key, ()), getattr(world.tenant, key), strict=False):
            _assignments(item, one)
    for item, page in zip(told.get("esp_profiles", ()), world.tenant.esp_profiles, strict=False):
        # Said to be left to the portal, so that reading assumes nothing anew.
        item.setdefault("install_quality_updates", page.install_quality_updates)


def _assignments(item: dict[str, Any], one: Any) -> None:
    item.pop("assignments", None)
    written: list[dict[str, Any]] = [_assignment(each) for each in one.assignments]
    item["assignments"] = written or NONE


def _assignment(one: Assignment) -> dict[str, Any]:
    told: dict[str, Any] = converter(sparse=True).unstructure(one)
    if one.target is Target.GROUP and one.group:
        told.pop("target")
    return told


def _doubts(scenario: Scenario) -> dict[str, bool]:
    doubts = scenario.world.windows.doubts
    names = (path.removeprefix(DOUBT_PATH) for path in every_doubt() if path not in scenario.space)
    return {name: getattr(doubts, name) for name in names}


def _open(scenario: Scenario, told: dict[str, Any]) -> dict[str, Any]:
    """What is open: `unknown` or `any` at the leaf itself where that says it all, else an entry of `open`."""
    doubts = every_doubt()
    found: dict[str, dict[str, Any]] = {}
    for path, domain in sorted(scenario.space.items()):
        if doubts.get(path) == domain:
            continue
        if not _said_in_place(path, domain, scenario.world, told):
            values = [converter(sparse=True).unstructure(value) for value in domain.values]
            found[path] = {"values": [_plain_all(value) for value in values]}
            if domain.why:
                found[path]["why"] = domain.why
            if domain.weights:
                found[path]["weights"] = [converter().unstructure(weight) for weight in domain.weights]
    return found


def _said_in_place(path: str, domain: Domain, world: World, told: dict[str, Any]) -> bool:
    cls, name = leaf_type(world, path), path.rpartition(".")[2]
    every = domain.values == domain_of(cls) and not domain.weights
    if not (domain.why == SAID_ANY and _is_plain(cls)) and not (domain.why == SAID_UNKNOWN and every):
        return False
    owner, holder = _owner(path, world, told)
    if holder is None:
        return False
    if every:
        if name in holder or getattr(attrs.fields(type(owner)), name).default != getattr(owner, name):
            # A placeholder that is no default has been written, and has to stay.
            return False
        holder[name] = UNKNOWN if domain.why == SAID_UNKNOWN else ANY
        return True
    if getattr(owner, name) != domain.values[0] or None in domain.values:
        # The first of the values is the placeholder that is read.
        return False
    holder[name] = _any(domain)
    return True


def _any(domain: Domain) -> Any:
    """`any` with the values that it stands for, if not for all, and with their weights, if they have any."""
    values, weights = (list(map(converter().unstructure, several)) for several in (domain.values, domain.weights))
    if not values:
        return ANY
    return {ANY: dict(zip(values, weights, strict=True)) if weights else values}


def _is_plain(cls: Any) -> bool:
    """Whether values of a type are written as one word or number."""
    return cls in (bool, int, float, str, Build, date, datetime) or domain_of(cls) is not None


def _owner(path: str, world: World, told: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
    """The object that has the leaf, and the mapping that is written of it."""
    parts = path.split(".")
    if parts[0] not in SECTIONS:
        return None, None
    owner: Any = getattr(world, parts[0])
    holder: Any = told[parts[0]]
    rest = parts[1:-1]
    while rest:
        name = rest.pop(0)
        inner = getattr(owner, name, None)
        if isinstance(inner, tuple):
            index = next((i for i, one in enumerate(inner) if rest and one.id == rest[0]), None)
            if index is None or name not in holder:
                return None, None
            owner, holder = inner[index], holder[name][index]
            rest.pop(0)
        elif inner is None or holder.setdefault(name, {}) == NONE:
            return None, None
        else:
            owner, holder = inner, holder[name]
    return owner, holder


def _refers_outside(world: World) -> bool:
    tenant = world.tenant
    groups, apps = {one.id for one in tenant.groups}, {one.id for one in tenant.apps}
    filters = {one.id for one in tenant.filters}
    assigned = tuple(each for key in ASSIGNED_COLLECTIONS for one in getattr(tenant, key) for each in one.assignments)
    outside = (
        (each.group and each.group not in groups) or (each.filter and each.filter not in filters) for each in assigned
    )
    return any(outside) or any(
        id not in apps
        for ids in (
            *(esp.selected_mobile_app_ids for esp in tenant.esp_profiles),
            *((one.app for one in app.depends_on) for app in tenant.apps),
            *((one.app for one in app.supersedes) for app in tenant.apps),
        )
        for id in ids
    )


def _plain(value: object) -> Any:
    return _plain_all(plain_value(value))


def _plain_all(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return [_plain_all(one) for one in value]
    if isinstance(value, frozenset):
        return sorted(_plain_all(one) for one in value)
    if isinstance(value, Mapping):
        return {key: _plain_all(one) for key, one in value.items()}
    return value


class _Dumper(yaml.SafeDumper):
    """Quotes what YAML 1.2 reads as a number, besides what YAML 1.1 does; writes no aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True


def _text(dumper: _Dumper, text: str) -> Any:
    # Only in double quotes does every kind of line break survive.
    style = '"' if len(text.splitlines()) > 1 or text != text.strip() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
_Dumper.add_implicit_resolver("tag:yaml.org,2002:int", INTEGER, None)
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", FLOAT, None)
