"""Enrollment restrictions: platforms, personal devices, versions, and how many devices a person may have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.graph.assignments import ASSIGNMENT, read_assignments
from oobe_sim.inputs.reading import ABSENT, Reading, identify
from oobe_sim.inputs.sources import GRAPH_LIMIT
from oobe_sim.world.assignment import Assignment
from oobe_sim.world.build import Build
from oobe_sim.world.tenant import PlatformRestriction, Restrictions
from oobe_sim.world.world import Domain

LIMIT = "deviceEnrollmentLimitConfiguration"
ALL_PLATFORMS = "deviceEnrollmentPlatformRestrictionsConfiguration"
ONE_PLATFORM = "deviceEnrollmentPlatformRestrictionConfiguration"
_META = "does not reach the device"
_OTHER = "of another platform than Windows"
PATH = "tenant.restrictions"
CUSTOM = "tenant.platform_restrictions"

_PLATFORM = Shape(
    "platform restriction",
    modelled=frozenset(
        {
            "@odata.type",
            "platformBlocked",
            "personalDeviceEnrollmentBlocked",
            "osMinimumVersion",
            "osMaximumVersion",
        }
    ),
    unmodelled={
        "blockedManufacturers": "blocked manufacturers are not modelled",
        "blockedSkus": "blocked editions are not modelled",
    },
)
_OTHERS = (
    "iosRestriction androidRestriction androidForWorkRestriction macRestriction macOSRestriction "
    "tvosRestriction visionOSRestriction windowsMobileRestriction"
)
_OTHER_PLATFORM = Shape(
    "restriction of another platform",
    irrelevant=because(_OTHER, " ".join([*_PLATFORM.modelled, *_PLATFORM.unmodelled])),
)
RESTRICTION = Shape(
    "enrollment restriction",
    modelled=frozenset({"@odata.type", "id", "displayName", "name", "priority", "limit", "platformType", "isAssigned"}),
    irrelevant=dict.fromkeys(
        ("description", "createdDateTime", "lastModifiedDateTime", "version", "roleScopeTagIds"), _META
    )
    | because(_OTHER, _OTHERS)
    | {"deviceEnrollmentConfigurationType": "says what the type says"},
    nested={
        "assignments": ASSIGNMENT,
        "windowsRestriction": _PLATFORM,
        "platformRestriction": _PLATFORM,
        "windowsHomeSkuRestriction": _PLATFORM,
        **dict.fromkeys(_OTHERS.split(), _OTHER_PLATFORM),
    },
)


@frozen
class Restriction:
    """One configuration: what it says, for whom, and how it ranks; priority 0 is the default."""

    id: str
    name: str
    priority: int
    said: tuple[tuple[str, object], ...]
    assignments: tuple[Assignment, ...]
    assignments_known: bool


def read_restriction(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> Reading:
    """A limit or a platform restriction; one of another platform says nothing of Windows.

    A platform restriction for Windows that is not the default one stands for itself; of all others
    `merge` makes what holds where none such is assigned.
    """
    found = account.scan(found, RESTRICTION, pointer)
    kind = str(found.get("@odata.type") or "").rpartition(".")[2]
    key, name = identify(found, kind, hint)
    priority = found.get("priority", ABSENT)
    block = _block(kind, found)
    custom = block is not None and priority != 0
    reading = Reading(account, pointer, CUSTOM if custom else PATH, key)
    if type(priority) is not int:
        priority = 1
        reading.report("priority" if "priority" in found else "", "no priority is said; taken as 1")
    assignments = read_assignments(reading, found)
    if custom and block is not None:
        fields: dict[str, Any] = dict(_platform(reading, found, block))
        _home(reading, found)
        reading.value = PlatformRestriction(id=key, name=name, priority=priority, assignments=assignments, **fields)
        return reading
    known = not reading.space
    reading.space.clear()
    said: list[tuple[str, object]] = []
    if kind == LIMIT:
        said.append(
            (
                "device_limit",
                reading.number("device_limit", "limit", found.get("limit", ABSENT), 15, GRAPH_LIMIT),
            )
        )
    elif block is not None:
        said += _platform(reading, found, block)
        _home(reading, found)
    else:
        reading.irrelevant("platformType", _OTHER)
    reading.value = Restriction(key, name, priority, tuple(said), assignments, known)
    return reading


def _block(kind: str, found: dict[str, Any]) -> str | None:
    """The key of what a platform restriction says of Windows; `None` where it says nothing of it."""
    if kind == ALL_PLATFORMS:
        return "windowsRestriction"
    about_windows = str(found.get("platformType")).casefold() in {"windows", "allplatforms"}
    return "platformRestriction" if kind == ONE_PLATFORM and about_windows else None


def _home(reading: Reading, found: dict[str, Any]) -> None:
    home = found.get("windowsHomeSkuRestriction")
    if isinstance(home, dict) and home.get("platformBlocked"):
        reading.report("windowsHomeSkuRestriction", "a restriction of Windows Home is not modelled")


def _platform(reading: Reading, found: dict[str, Any], key: str) -> Iterable[tuple[str, object]]:
    block = found.get(key)
    if not isinstance(block, dict):
        reading.report(key, f"{key} says nothing")
        return
    for field, graph in (
        ("platform_blocked", "platformBlocked"),
        ("personally_owned_blocked", "personalDeviceEnrollmentBlocked"),
    ):
        value = block.get(graph, ABSENT)
        yield field, reading.flag(field, f"{key}/{graph}", value, None, GRAPH_LIMIT)
    for field, graph in (("os_minimum", "osMinimumVersion"), ("os_maximum", "osMaximumVersion")):
        yield field, _build(reading, f"{key}/{graph}", block.get(graph))


def _build(reading: Reading, key: str, value: object) -> Build | None:
    if value is None or value == "":
        return None
    try:
        return Build.parse(str(value))
    except ValueError as error:
        reading.report(key, f"{error}; taken as no limit")
        return None


def merge(readings: Iterable[Reading]) -> tuple[Restrictions | None, dict[str, Domain]]:
    """What holds for this device and person.

    The default holds where no other configuration is assigned. Whom the others reach is not
    evaluated, so each field that they change is open between the values that it may have.
    """
    applying = [r for r in readings if r.value.said and not _unassigned(r.value)]
    if not applying:
        return None, {}
    space: dict[str, Domain] = {}
    values: dict[str, list[object]] = {}
    names: dict[str, list[str]] = {}
    for reading in sorted(applying, key=lambda r: (r.value.priority, r.id)):
        for field, value in reading.value.said:
            opened = reading.space.get(f"{reading.path}.{field}")
            values.setdefault(field, []).extend(opened.values if opened else (value,))
            names.setdefault(field, []).append(reading.value.name)
    defaults = Restrictions()
    known = {field for r in applying if r.value.priority == 0 for field, _ in r.value.said}
    chosen: dict[str, Any] = {}
    for field, several in values.items():
        candidates = list(dict.fromkeys(several if field in known else [getattr(defaults, field), *several]))
        chosen[field] = candidates[0]
        if len(candidates) > 1:
            space[f"{PATH}.{field}"] = Domain(
                tuple(candidates),
                "which of these restrictions applies is not evaluated: " + ", ".join(names[field]),
            )
    return Restrictions(**chosen), space


def _unassigned(one: Restriction) -> bool:
    return one.priority > 0 and one.assignments_known and not one.assignments
