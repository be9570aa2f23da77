"""Enrollments that differ in nothing on which their course may hang: one of them is explored for all."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable

from attrs import evolve

from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.world.expression import properties
from oobe_sim.world.tenant import Tenant

_PLAIN = re.compile(r"[A-Za-z0-9-]*")
_OF_PEOPLE = "user."
_OF_NAMES = frozenset({"device.displayName", "device.deviceName"})


def alike(scenarios: Iterable[Scenario]) -> tuple[tuple[Scenario, ...], ...]:
    """Scenarios in groups, in their order; those of a group differ only in what devices and people are called.

    A serial number counts as far as it decides whether Windows takes a name that is made of it, and
    wholly where a membership rule or a filter asks for the device's name; the name of a person counts
    where one asks for people.
    """
    groups: dict[Hashable, list[Scenario]] = {}
    asked: dict[int, frozenset[str]] = {}
    for one in scenarios:
        tenant = one.world.tenant
        if id(tenant) not in asked:
            asked[id(tenant)] = _asked(tenant)
        groups.setdefault(_key(one, asked[id(tenant)]), []).append(one)
    return tuple(map(tuple, groups.values()))


def _key(one: Scenario, asked: frozenset[str]) -> Hashable:
    device, person = one.world.device, one.world.person
    serial = device.serial_number
    registration = device.registration
    if registration is not None and registration.assigned_user:
        registration = evolve(registration, assigned_user="somebody")
    return (
        one.world.as_of,
        evolve(device, id="", serial_number="", registration=registration),
        serial if asked & _OF_NAMES else (_PLAIN.fullmatch(serial) is not None, serial.isdigit()),
        one.world.network,
        id(one.world.tenant),
        person
        if any(name.startswith(_OF_PEOPLE) for name in asked)
        else evolve(person, name="", user_principal_name=""),
        one.world.windows,
        tuple(sorted((path, repr(domain.values)) for path, domain in one.space.items())),
        tuple(sorted((path, repr(domain.values)) for path, domain in one.opened.items())),
        tuple(sorted(one.answers.items())),
        repr(sorted(one.timings.items(), key=lambda timing: timing[0])),
    )


def _asked(tenant: Tenant) -> frozenset[str]:
    """The properties of devices and people for which membership rules and filters ask."""
    rules = [*(group.rule for group in tenant.groups), *(one.rule for one in tenant.filters)]
    return frozenset(name for rule in rules if rule is not None for name in properties(rule))
