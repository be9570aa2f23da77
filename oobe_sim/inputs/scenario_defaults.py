"""What a scenario need not say, and what is assumed then; each assumption can be told."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

import attrs

from oobe_sim.inputs.found import Defaulted
from oobe_sim.model.source import Source
from oobe_sim.world.device import Registration
from oobe_sim.world.parts import is_part
from oobe_sim.world.world import CATALOG_DATE

ASSIGNED = Source(
    "A profile, app or policy written into a scenario is assigned to all devices unless it says otherwise, "
    "an enrollment restriction or Conditional Access policy to all users",
    "oobe_sim/inputs/scenario_defaults.py",
    CATALOG_DATE.isoformat(),
)
REGISTERED = Source(
    "A scenario's device is registered with Windows Autopilot unless it says otherwise",
    "oobe_sim/inputs/scenario_defaults.py",
    CATALOG_DATE.isoformat(),
)
QUALITY_UPDATES = Source(
    "What's new in Windows Autopilot: new Enrollment Status Page profiles install quality updates, earlier ones do not",
    "merill/intune-docs-mirror autopilot/whats-new.md",
    "2026-09-14",
)
NOMINAL = Source(
    "The nominal run: a wired, registered device, and nothing goes wrong",
    "oobe_sim/inputs/scenario_defaults.py",
    CATALOG_DATE.isoformat(),
)
ASSIGNED_USER = Source(
    "The person to whom the list of devices assigns the device is taken to sign in",
    "oobe_sim/inputs/scenario_defaults.py",
    CATALOG_DATE.isoformat(),
)

ALL_DEVICES_ASSIGNMENT = {"id": "all_devices", "target": "all_devices"}
"""What an object without `assignments` gets."""

ALL_USERS_ASSIGNMENT = {"id": "all_users", "target": "all_users"}
"""What an enrollment restriction or Conditional Access policy without `assignments` gets."""

NOMINAL_REGISTRATION = Registration()


def plain_value(value: object) -> Any:
    """A value of the world as text, numbers, booleans, None and tuples of them."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return tuple(plain_value(item) for item in value)
    if isinstance(value, frozenset):
        return tuple(sorted(map(plain_value, value)))
    return value_words(value) if is_part(type(value)) else str(value)


def value_words(value: Any) -> str:
    """A world object in one line: its id or name, or its kind."""
    return str(getattr(value, "id", "") or getattr(value, "name", "") or type(value).__name__.lower())


def leaves(value: Any, path: str) -> Iterator[tuple[str, object]]:
    """Every leaf of a part of the world, with its path."""
    if not is_part(type(value)):
        yield path, value
        return
    for attribute in attrs.fields(type(value)):
        inner = getattr(value, attribute.name)
        if isinstance(inner, tuple) and inner and is_part(type(inner[0])):
            for item in inner:
                yield from leaves(item, f"{path}.{attribute.name}.{item.id}")
        else:
            yield from leaves(inner, f"{path}.{attribute.name}")


def assume(path: str, value: object, source: Source) -> Defaulted:
    """Note an assumption."""
    return Defaulted(path, plain_value(value), source)
