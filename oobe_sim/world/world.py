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
    """

    values: tuple[object, ...]
    why: str = ""
    weights: tuple[Fraction, ...] = ()


Space = Mapping[str, Domain]
"""Paths of what is open; a path names a leaf by ids, never by position: `tenant.apps.<id>.context`."""

Opened = Mapping[str, Domain]
"""Events that are open, by their paths, or by what these begin with: `choices`, or `faults.apps.<id>`.

A domain holds the answers that the event may have; one without values means any.
"""
