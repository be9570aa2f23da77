"""The world, and what is open in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen

from oobe_sim.world.device import Device
from oobe_sim.world.doubts import Windows
from oobe_sim.world.network import Network
from oobe_sim.world.person import Person
from oobe_sim.world.tenant import Tenant

CATALOG_DATE = date(2026, 11, 23)
"""The day up to which the rulebook describes Windows; the default of `as_of`."""


@frozen(kw_only=True)
class World:
    """All that is true before power-on."""

    as_of: date = CATALOG_DATE
    device: Device = Device()
    network: Network = Network()
    tenant: Tenant = Tenant()
    person: Person = Person()
    windows: Windows = Windows()


@frozen
class Domain:
    """The values that an open leaf may have, and why it is open.

    `weights` say how often each value is met, in the order of the values; without them all alike.
    Raises ValueError where there is not one for each value, one is below 0, or all are 0.
    """

    values: tuple[object, ...]
    why: str = ""
    weights: tuple[Fraction, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.weights:
            return
        if len(self.weights) != len(self.values):
            raise ValueError(f"{len(self.weights)} weights of {len(self.values)} values")
        if min(self.weights) < 0 or not any(self.weights):
            raise ValueError("weights are not below 0, and one is above")


Space = Mapping[str, Domain]
"""Paths of what is open; a path names a leaf by ids, never by position: `tenant.apps.<id>.context`."""

Opened = Mapping[str, Domain]
"""Events that are open, by their paths, or by what these begin with: `choices`, or `faults.apps.<id>`.

A domain holds the answers that the event may have; one without values means any.
"""


def opening(opened: Opened, path: str) -> Domain | None:
    """What an event may be answered with, by the longest beginning of its path that is open; `None` where none is."""
    while path and opened:
        if path in opened:
            return opened[path]
        path = path.rpartition(".")[0]
    return None
