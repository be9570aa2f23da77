"""Scenario files, `*.oobe.yaml`: YAML text in; worlds, answers and expectations out.

    oobe-sim: 1
    title: A wired laptop hides its pages
    tenant:
      autopilot_profiles:
        - {name: Students, privacy_settings: hide}
    expect: {outcome: completed}

Every key but the first may be left out. See `scenario_format.ScenarioFile` for all of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from oobe_sim.errors import InputError, Problem
from oobe_sim.inputs.calibrated import Calibrated, timings_of
from oobe_sim.inputs.decode import decode
from oobe_sim.inputs.found import Defaulted, Exports
from oobe_sim.inputs.problems import Report, described
from oobe_sim.inputs.rules.unanswered import ruled_out, with_clauses
from oobe_sim.inputs.scenario_any import AnyOf, not_all_zero, possible
from oobe_sim.inputs.scenario_defaults import QUALITY_UPDATES, assume, plain_value
from oobe_sim.inputs.scenario_defaults import leaves as leaves_of
from oobe_sim.inputs.scenario_format import VERSION, VERSION_KEY, Expectation, Scenario, ScenarioFile
from oobe_sim.inputs.scenario_merge import devices_of, join, lay_over, load_exports, load_measurements
from oobe_sim.inputs.scenario_nominal import default_scenarios
from oobe_sim.inputs.scenario_open import SECTIONS, Leaves, every_doubt, leaf_type
from oobe_sim.inputs.scenario_shorthand import Shorthand
from oobe_sim.inputs.scenario_structure import demand, structure
from oobe_sim.inputs.scenario_write import write_scenario
from oobe_sim.inputs.yaml_positions import child, parse
from oobe_sim.model.duration import Duration
from oobe_sim.model.finding import Place
from oobe_sim.world.device import Device
from oobe_sim.world.doubts import DOUBT_PATH, Windows
from oobe_sim.world.esp import quality_updates_by_default
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Domain, Opened, World

__all__ = [
    "Expectation",
    "Scenario",
    "default_scenarios",
    "load_scenarios",
    "read_scenarios",
    "write_scenario",
]


def load_scenarios(path: str | Path) -> tuple[Scenario, ...]:
    """Read a scenario's file; raises InputError with all its problems."""
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        found = (error.strerror or "the file cannot be read").lower()
        raise InputError([Problem("input.unreadable", Place(str(path)), found, "a file that can be read")]) from error
    return read_scenarios(decode(data, str(path)).text, str(path), path.parent)


def read_scenarios(text: str, file: str, base: Path) -> tuple[Scenario, ...]:
    """Read a scenario; one, or one for each of the devices that it names.

    `base` is the folder that `exports` are relative to. Raises InputError with every problem of
    the file and of its exports.
    """
    data, positions = parse(text, file)
    report = Report(file, text, positions)
    _check_version(data, report)
    data = {key: value for key, value in data.items() if key != VERSION_KEY}
    exports = load_exports(data.get("exports"), base, report)
    shorthand = Shorthand(report, exports, partial=data.get("partial") is True)
    leaves = Leaves(report)
    told = lay_over(leaves.document(shorthand.document(data)), exports)
    (exported, first), *others = devices_of(told, exports, report)
    read = demand({**told, "device": first}, ScenarioFile, report)
    devices = [(exported, read.device)]
    devices += [(one, demand(each, Device, report, "/device")) for one, each in others]
    tenant, timings = _timed(join(read.tenant, exports), read.timings, leaves, report)
    calibrated = load_measurements(read.measurements, base, report)
    timings = {**timings_of(one for one in calibrated if one.timing not in read.timings), **timings}
    tenant, asked = with_clauses(tenant)
    reading = _Reading(
        report, read, exports, leaves, tuple(shorthand.defaulted), tenant, timings, calibrated, asked, shorthand.opened
    )
    found = tuple(reading.scenario(device, one) for one, device in devices)
    report.finish()
    return found


def _check_version(data: Any, report: Report) -> None:
    first = f"`{VERSION_KEY}: {VERSION}` as the first key"
    if not isinstance(data, dict):
        report.add("input.wrong-type", "", described(data), f"a mapping with {first}")
    elif VERSION_KEY not in data:
        report.add("input.missing-key", "", f"no key `{VERSION_KEY}`", first)
    elif type(data[VERSION_KEY]) is not int:
        report.add("input.wrong-version", f"/{VERSION_KEY}", described(data[VERSION_KEY]), f"the number {VERSION}")
    elif data[VERSION_KEY] != VERSION:
        action = "upgrade oobe-sim" if data[VERSION_KEY] > VERSION else "change the number"
        expected = f"version {VERSION}, which this oobe-sim reads; {action}, or write the file for that version"
        report.add("input.wrong-version", f"/{VERSION_KEY}", f"version {data[VERSION_KEY]}", expected)
    elif next(iter(data)) != VERSION_KEY:
        report.add("input.missing-key", child("", next(iter(data))), f"`{next(iter(data))}`", first, key=True)
    report.finish()


@frozen
class _Reading:
    """All that was read of one file; makes a scenario of each device."""

    report: Report
    read: ScenarioFile
    exports: Exports
    leaves: Leaves
    assumed: tuple[Defaulted, ...]
    tenant: Tenant
    timings: Mapping[str, Duration]
    calibrated: tuple[Calibrated, ...]
    asked: Mapping[str, Domain]
    opened: Opened

    def scenario(self, device: Device, exported: Device | None) -> Scenario:
        read, exports = self.read, self.exports
        world = World(
            as_of=read.as_of,
            device=device,
            network=read.network,
            person=read.person,
            tenant=self.tenant,
            windows=Windows(order=read.order, doubts=read.doubts),
        )
        defaulted = tuple(
            Defaulted(path, plain_value(one.value), one.source)
            for one in exports.defaulted
            if (path := _path_here(one.path, exported, world)) and not _pinned(path, self.leaves.said)
        )
        by_portal = tuple(
            assume(path, quality_updates_by_default(page, read.as_of), QUALITY_UPDATES)
            for page in self.tenant.esp_profiles
            if page.install_quality_updates is None
            and not page.is_default
            and (path := f"tenant.esp_profiles.{page.id}.install_quality_updates")
            not in self.leaves.said | self.leaves.space.keys()
        )
        places = ((_path_here(path, exported, world), place) for path, place in exports.places.items())
        return Scenario(
            name=Path(self.report.file).name + (f" [{device.serial_number}]" if read.devices else ""),
            title=read.title,
            sources=read.source,
            world=world,
            space=self.space(world, exported),
            opened=self.opened,
            answers=_answers(read),
            timings=self.timings,
            calibrated=tuple(one for one in self.calibrated if one.timing not in read.timings),
            expect=_checked(read.expect, self.report),
            defaulted=(
                *defaulted,
                *self.assumed,
                *by_portal,
                *(one for one in read.defaulted if not self.edited(one, world)),
            ),
            notes=exports.notes,
            places={
                **{path: place for path, place in places if path},
                **self.leaves.places,
                **_pointers(self.report),
            },
        )

    def edited(self, one: Defaulted, world: World) -> bool:
        """Whether somebody has since written another value where an import had assumed one."""
        if one.path not in self.leaves.said:
            return False
        section = one.path.partition(".")[0]
        now = dict(leaves_of(getattr(world, section), section)) if section in SECTIONS else {}
        return one.path in now and plain_value(now[one.path]) != one.value

    def space(self, world: World, exported: Device | None) -> dict[str, Domain]:
        """Doubts, what the exports leave open, what is said to be unknown: each unless it is said."""
        space = {path: domain for path, domain in every_doubt().items() if path not in self.leaves.places}
        for path, domain in self.exports.space.items():
            here = _path_here(path, exported, world)
            if here and not _pinned(here, self.leaves.said):
                space[here] = domain
        space |= self.asked
        for path in ruled_out(world.tenant):
            space.pop(path, None)
        return {**space, **self.leaves.space, **_opened(self.read, world, self.report)}


def _timed(
    tenant: Tenant, timings: Mapping[str, Duration], leaves: Leaves, report: Report
) -> tuple[Tenant, Mapping[str, Duration]]:
    """The tenant whose apps have the minutes that `timings` give by `app.<id>`, and all that is no such number."""
    ids = {f"{_OF_APP}{app.id}": app for app in tenant.apps}
    minutes: dict[str, float] = {}
    for key in timings.keys() & ids.keys():
        app, at, takes = ids[key], child("/timings", key), timings[key]
        if app.install_minutes not in (None, takes):
            said = f"{takes:g}" if isinstance(takes, float) else "a spread"
            found = f"`{key}: {said}`, while its `install_minutes` are {app.install_minutes:g}"
            report.add("input.duplicate-key", at, found, "the minutes of an app to be said once", key=True)
        if isinstance(takes, float):
            minutes[app.id] = takes
            path = f"tenant.apps.{app.id}.install_minutes"
            leaves.said.add(path)
            leaves.places.setdefault(path, Place(report.file, at))
    apps = tuple(evolve(app, install_minutes=minutes.get(app.id, app.install_minutes)) for app in tenant.apps)
    rest = {key: takes for key, takes in timings.items() if key not in ids or ids[key].id not in minutes}
    return evolve(tenant, apps=apps), rest


_OF_APP = "app."
"""What the timing of an app begins with."""


def _path_here(path: str, exported: Device | None, world: World) -> str:
    """A path of the exports in the world of one device; empty for what is about another device."""
    if exported and path == f"devices.{exported.id}":
        return path
    if path.startswith("devices."):
        own = f"devices.{exported.id}." if exported else ""
        return f"device.{path.removeprefix(own)}" if own and path.startswith(own) else ""
    if path.startswith("device.configuration_file") and world.device.configuration_file is None:
        return ""
    return path


def _pinned(path: str, said: set[str]) -> bool:
    """Whether the file says the leaf, or a list or a nothing that the leaf was in."""
    while path:
        if path in said:
            return True
        path = path.rpartition(".")[0]
    return False


def _opened(read: ScenarioFile, world: World, report: Report) -> dict[str, Domain]:
    found: dict[str, Domain] = {}
    for path, leaf in read.open.items():
        pointer = child("/open", path)
        cls = leaf_type(world, path)
        if cls is None:
            report.add("input.dangling-reference", pointer, f"the path `{path}`", "a path of the world", key=True)
            continue
        before = len(report.problems)
        values = [
            None if value is None else structure(value, cls, report, child(child(pointer, "values"), i))
            for i, value in enumerate(_lists(leaf.values))
        ]
        if not values:
            report.add("input.missing-key", pointer, "no values", "the values that it may have")
        if len(report.problems) > before:
            continue
        domain = _domain(AnyOf(tuple(values), _places_of(values, pointer), leaf.weights), leaf.why, pointer, report)
        found |= {path: domain} if domain is not None else {}
    return found


def _domain(said: AnyOf, why: str, pointer: str, report: Report) -> Domain | None:
    at, weights = child(pointer, "weights"), said.weights
    if weights and len(weights) != len(said.values):
        expected = f"one for each of the {len(said.values)} values"
        report.add("input.unknown-value", at, f"a list of {len(weights)}", expected)
        return None
    if weights and not not_all_zero(weights, at, report):
        return None
    return possible(said, said.values, why, report)


def _places_of(values: Sequence[Any], pointer: str) -> tuple[str, ...]:
    return tuple(child(child(pointer, "values"), index) for index in range(len(values)))


def _lists(value: Any) -> Any:
    return [_lists(one) for one in value] if isinstance(value, tuple | list) else value


def _answers(read: ScenarioFile) -> dict[str, tuple[str, ...]]:
    sections: Mapping[str, Mapping[str, tuple[str, ...]]] = {
        "choices": read.choices, "faults": read.faults, "services": read.services
    }  # fmt: skip
    return {f"{name}.{id}": given for name, section in sections.items() for id, given in section.items()}


def _checked(expect: Expectation | None, report: Report) -> Expectation | None:
    known = [path.removeprefix(DOUBT_PATH) for path in every_doubt()]
    for index, name in enumerate(expect.doubts or () if expect else ()):
        if name not in known:
            report.name("input.unknown-value", f"/expect/doubts/{index}", name, known, "no doubt")
    return expect


def _pointers(report: Report) -> dict[str, Place]:
    """What is no part of the world, by paths of the same kind: `choices.network.connect`."""
    found = {}
    for pointer in report.positions.values:
        section, _, rest = pointer[1:].partition("/")
        if section in ("choices", "faults", "services", "timings", "expect", "title") and "/" not in rest:
            path = f"{section}.{rest}" if rest else section
            found[path.replace("~1", "/").replace("~0", "~")] = Place(report.file, pointer)
    return found
