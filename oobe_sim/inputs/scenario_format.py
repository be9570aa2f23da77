"""What a scenario file may say, and what comes of reading it.

`ScenarioFile` is the one declaration of the format: the loader structures into it, and the JSON
Schema is generated from it. Its device, network, person and tenant are the types of the world, so
each of their fields is a key of the same name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import Factory, evolve, field, frozen

from oobe_sim.inputs.calibrated import Calibrated, timings_of
from oobe_sim.inputs.found import Defaulted, Note
from oobe_sim.model.duration import Duration
from oobe_sim.model.finding import Place
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.source import Source
from oobe_sim.world.device import Device
from oobe_sim.world.doubts import Doubts, Order
from oobe_sim.world.network import Network
from oobe_sim.world.person import Person
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import CATALOG_DATE, Opened, Space, World

VERSION_KEY = "oobe-sim"
VERSION = 1
"""The major version of the format that this program reads."""

UNKNOWN = "unknown"
"""What a boolean or one of a list of words may be set to: any of its values is to be reckoned with."""

ALL_DEVICES = ("all",)
"""What `devices: all` is read as."""


@frozen(kw_only=True)
class Expectation:
    """What a scenario says will happen; `None` where it says nothing.

    `outcome` is the end of the run. `stops_at` is the step where it ends.
    `pages` are the pages that are shown, all of them and in this order.
    `skipped` are steps that are skipped. `shown` are pages that are among those shown.
    `reasons` are rules that decide a move. `findings` are rules that are reported.
    `codes` are error codes that are shown, such as 0x80180014.
    `device_name` is what the device is called in the end.
    `administrator` says whether the person becomes a local administrator.
    `reboots` counts the restarts. `doubts` are the doubts that the outcome depends on.
    `timings` are what the run spends time on, by the ids of timings, and of apps and downloads.
    `at_least_minutes` and `at_most_minutes` are how long it takes from power-on to the end.
    Of these lists `skipped`, `shown`, `reasons`, `findings`, `codes` and `timings` need not be complete; an empty
    one says that there is none.
    """

    outcome: Outcome | None = None
    stops_at: str | None = None
    pages: tuple[str, ...] | None = None
    skipped: tuple[str, ...] | None = None
    shown: tuple[str, ...] | None = None
    reasons: tuple[str, ...] | None = None
    findings: tuple[str, ...] | None = None
    codes: tuple[str, ...] | None = None
    device_name: str | None = None
    administrator: bool | None = None
    reboots: int | None = None
    doubts: tuple[str, ...] | None = None
    timings: tuple[str, ...] | None = None
    at_least_minutes: float | None = None
    at_most_minutes: float | None = None


@frozen(kw_only=True)
class OpenLeaf:
    """A value of the world that is not known: the `values` that it may have, and `why` it is open.

    `weights` say how often each of the values is met, in their order; without them all alike.
    """

    values: tuple[Any, ...]
    why: str = ""
    weights: tuple[Fraction, ...] = ()


def _key(default: Any, doc: str) -> Any:
    return field(default=default, metadata={"doc": doc})


@frozen(kw_only=True)
class ScenarioFile:
    """A scenario: a world, the answers to what Windows asks on the way, and what is expected."""

    title: str = _key("", "One line that says what the scenario shows.")
    source: tuple[Source, ...] = _key((), "Where the story comes from: one document, or a list of them.")
    as_of: date = _key(CATALOG_DATE, "The day on which the device is switched on, such as 2026-11-23.")
    order: Order = _key(Order.BY_DATE, "Where Windows acts on the result of looking for a profile.")
    exports: tuple[str, ...] = _key(
        (), "Exports of Intune and device lists: files and folders, relative to the scenario's file."
    )
    partial: bool = _key(False, "The tenant is known in part: what is referred to by id or name need not be there.")
    devices: tuple[str, ...] = _key(
        (),
        "`all`, or serial numbers: the scenario is run once for each of these devices of the exports, "
        "and what `device` says is laid over each.",
    )
    device: Device = _key(
        Device(),
        "The device. Registered with Windows Autopilot unless `registration: none` is said; with the "
        "serial number of an exported device, it is that device, but for what is said here.",
    )
    network: Network = _key(Network(), "The network at the place where the device is switched on.")
    person: Person = _key(Person(), "The person who switches the device on and signs in.")
    tenant: Tenant = _key(Tenant(), "What Microsoft Entra and Intune are set to, in addition to what the exports hold.")
    doubts: Doubts = _key(Doubts(), "Answers to documented doubts; a doubt that is not named stays open.")
    open: Mapping[str, OpenLeaf] = _key(
        Factory(dict), "Paths of the world that are not known, with the values that they may have."
    )
    choices: Mapping[str, tuple[str, ...]] = _key(
        Factory(dict),
        "What the person does: the id of a step, and an answer or a list of answers, of which the last repeats; "
        "or `any`, or {any: [..]}.",
    )
    faults: Mapping[str, tuple[str, ...]] = _key(
        Factory(dict), "What goes wrong, such as `apps.<id>: [failed, installed]`; the last answer repeats; or `any`."
    )
    services: Mapping[str, tuple[str, ...]] = _key(
        Factory(dict), "What Microsoft's services answer; the last answer repeats; or `any`."
    )
    timings: Mapping[str, Duration] = _key(
        Factory(dict),
        "How long things take, in minutes, by their ids: a number, or a spread such as {low, likely, high}.",
    )
    measurements: tuple[str, ...] = _key(
        (),
        "Files of measured times, relative to the scenario's file: CSV of timings, or Graph's Autopilot "
        "events; what `timings` says comes first.",
    )
    expect: Expectation | None = _key(None, "What is expected of the run; nothing is checked without it.")
    defaulted: tuple[Defaulted, ...] = _key(
        (), "What no input said when this file was written by an import, and which document gave it."
    )


@frozen
class Origin:
    """The files that a scenario was read of, as they were named, and which of their scenarios it is.

    `options` are options of the command line that count for how it goes.
    """

    paths: tuple[str, ...]
    number: int = 1
    of: int = 1
    options: tuple[str, ...] = ()


@frozen(kw_only=True)
class Scenario:
    """A scenario that was read: who answers what, in which world.

    `name` is the file's, with a serial number in brackets where a file describes several devices.
    `space` holds what is open: every doubt that is not pinned, whatever is said to be unknown, and
    what the exports leave out; the world has a placeholder there.
    `opened` holds the events of which several answers, or all, are possible; `answers` has none for these.
    `answers` maps questions without their number, such as `choices.network.connect`, to answers.
    `timings` are in minutes; `calibrated` says which of them were measured. `defaulted` holds plain values: text, numbers, booleans, tuples.
    `places` says where in which file a path of the world, or a JSON pointer, was said; `origin` which
    files a command was given for it, where one was.
    Two scenarios are equal whatever their places, their notes and their origin.
    """

    name: str
    title: str = ""
    sources: tuple[Source, ...] = ()
    world: World = World()
    space: Space = field(factory=dict)
    opened: Opened = field(factory=dict)
    answers: Mapping[str, tuple[str, ...]] = field(factory=dict)
    timings: Mapping[str, Duration] = field(factory=dict)
    calibrated: tuple[Calibrated, ...] = field(default=(), eq=False)
    expect: Expectation | None = None
    defaulted: tuple[Defaulted, ...] = ()
    notes: tuple[Note, ...] = field(default=(), eq=False)
    places: Mapping[str, Place] = field(factory=dict, eq=False, repr=False)
    origin: Origin | None = field(default=None, eq=False, repr=False)

    def measured(self, calibrated: Sequence[Calibrated]) -> Scenario:
        """The scenario with measured timings, which come before its own."""
        return evolve(
            self, timings={**self.timings, **timings_of(calibrated)}, calibrated=(*self.calibrated, *calibrated)
        )

    def with_options(self, options: Sequence[str]) -> Scenario:
        """The scenario whose origin has these options of the command line too."""
        if self.origin is None:
            return self
        return evolve(self, origin=evolve(self.origin, options=(*self.origin.options, *options)))
