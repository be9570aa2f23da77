"""`assignments`: who gets an object, embedded in it or in an answer of its own."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from oobe_sim.inputs.accounting import Shape, because
from oobe_sim.inputs.reading import ABSENT, Reading, is_placeholder
from oobe_sim.world.assignment import Assignment, FilterMode, Intent, Target, TargetMode
from oobe_sim.world.world import Domain

_COPY = "repeats what the assignment's place says"
_TIMING = "notifications, restarts and deadlines of an assignment are not modelled"

TARGET = Shape(
    "assignment target",
    modelled=frozenset(
        {
            "@odata.type",
            "groupId",
            "groupName",
            "groupDisplayName",
            "groupType",
            "membershipRule",
            "deviceAndAppManagementAssignmentFilterId",
            "deviceAndAppManagementAssignmentFilterType",
        }
    ),
    unmodelled={"collectionId": "Configuration Manager collections are not modelled"},
)
SETTINGS = Shape(
    "assignment settings",
    modelled=frozenset({"@odata.type", "useDeviceContext"}),
    irrelevant=dict.fromkeys(
        (
            "notifications",
            "deliveryOptimizationPriority",
            "useDeviceLicensing",
            "useLocalTime",
            "autoUpdateSettings",
        ),
        "how the installation is shown and fetched",
    ),
    unmodelled={"restartSettings": _TIMING, "installTimeSettings": _TIMING},
)
SETTINGS.nested["restartSettings"] = Shape(
    "restart settings",
    reported=because(
        _TIMING,
        "gracePeriodInMinutes countdownDisplayBeforeRestartInMinutes restartNotificationSnoozeDurationInMinutes",
    ),
)
SETTINGS.nested["installTimeSettings"] = Shape(
    "install time settings", reported=because(_TIMING, "useLocalTime startDateTime deadlineDateTime")
)
ASSIGNMENT = Shape(
    "assignment",
    modelled=frozenset({"@odata.type", "id", "intent"}),
    irrelevant={"source": _COPY, "sourceId": _COPY},
    unmodelled={
        "runRemediationScript": "scripts are not modelled",
        "runSchedule": "scripts are not modelled",
    },
    nested={"target": TARGET, "settings": SETTINGS},
)

_INTENTS = {
    "required": Intent.REQUIRED,
    "available": Intent.AVAILABLE,
    "availableWithoutEnrollment": Intent.AVAILABLE,
    "uninstall": Intent.UNINSTALL,
}
_ALL = {
    "allDevicesAssignmentTarget": Target.ALL_DEVICES,
    "allLicensedUsersAssignmentTarget": Target.ALL_USERS,
    "allUsersAssignmentTarget": Target.ALL_USERS,
}
_GROUPS = {
    "groupAssignmentTarget": TargetMode.INCLUDE,
    "exclusionGroupAssignmentTarget": TargetMode.EXCLUDE,
}
_FILTER_ID = "deviceAndAppManagementAssignmentFilterId"
_FILTER_TYPE = "deviceAndAppManagementAssignmentFilterType"
_MODES = {one.value: one for one in FilterMode}
_NO_FILTER = ("", "00000000-0000-0000-0000-000000000000")
SOME_DEVICE = Assignment(id="assumed", target=Target.ALL_DEVICES)
"""Stands for an assignment that reaches this device or person where no file holds the assignments."""

ABSENT_ASSIGNMENTS = Domain(((), (SOME_DEVICE,)), "no file holds the assignments, and absent does not mean unassigned")


def read_assignments(reading: Reading, found: dict[str, Any], *, apps: bool = False) -> tuple[Assignment, ...]:
    """The assignments of an object that has been scanned; absent ones are left open.

    `isAssigned: false` says that there are none.
    """
    raw = found.get("assignments")
    if raw is None:
        if found.get("isAssigned") is not False:
            reading.space[f"{reading.path}.assignments"] = ABSENT_ASSIGNMENTS
        return ()
    if isinstance(raw, list):
        return read_list(reading, [(f"assignments/{i}", one) for i, one in enumerate(raw)], apps=apps)
    return read_list(reading, [("assignments", raw)], apps=apps)


def read_list(reading: Reading, raw: list[tuple[str, Any]], *, apps: bool = False) -> tuple[Assignment, ...]:
    """The assignments of a list that has been scanned, each with the key that leads to it."""
    read = [one for key, item in raw if isinstance(item, dict) and (one := _one(reading, item, key, apps)) is not None]
    return tuple(_unique(read))


def _one(reading: Reading, item: dict[str, Any], key: str, apps: bool) -> Assignment | None:
    target = item.get("target")
    if not isinstance(target, dict):
        reading.report(key, "an assignment without a target")
        return None
    kind = str(target.get("@odata.type") or "").rpartition(".")[2]
    group, mode = "", TargetMode.INCLUDE
    if kind in _ALL:
        whom = _ALL[kind]
    else:
        named = target.get("groupId") or target.get("groupName") or target.get("groupDisplayName")
        if not isinstance(named, str):
            reading.report(f"{key}/target", f"an assignment to {kind or 'nothing that is named'}")
            return None
        if kind not in _GROUPS:
            reading.report(
                f"{key}/target/@odata.type" if kind else f"{key}/target",
                f"target {kind or 'of no type'}, read as a group",
            )
        if is_placeholder(named):
            reading.report(f"{key}/target", f"the group is a placeholder ({named})")
        whom, group, mode = Target.GROUP, named, _GROUPS.get(kind, TargetMode.INCLUDE)
        if "groupId" not in target or "groupName" in target:
            reading.groups[named] = (f"{reading.pointer}/{key}/target", target)
    name = item.get("id")
    if not isinstance(name, str) or not name or is_placeholder(name):
        name = f"{mode.value}:{group or whom.value}"
    intent, raw = Intent.REQUIRED, item.get("intent")
    if apps and type(raw) is str and raw in _INTENTS:
        intent = _INTENTS[raw]
    elif apps:
        intent = reading.choice(f"assignments.{name}.intent", f"{key}/intent", raw, _INTENTS)
    filter, filter_mode = _filter(reading, target, f"{key}/target", name)
    return Assignment(
        id=name, target=whom, group=group, mode=mode, intent=intent, filter=filter, filter_mode=filter_mode
    )


def _filter(reading: Reading, target: dict[str, Any], key: str, name: str) -> tuple[str, FilterMode]:
    found, kind = target.get(_FILTER_ID), target.get(_FILTER_TYPE, ABSENT)
    if found is None or found in _NO_FILTER:
        return "", FilterMode.INCLUDE
    if kind is None or str(kind).casefold() == "none":
        reading.report(f"{key}/{_FILTER_ID}", f"the filter {found} has no effect, as its type is none")
        return "", FilterMode.INCLUDE
    mode = reading.choice(f"assignments.{name}.filter_mode", f"{key}/{_FILTER_TYPE}", kind, _MODES)
    return str(found), mode


def _unique(read: list[Assignment]) -> list[Assignment]:
    if len(read) < 2 or len({one.id for one in read}) == len(read):  # noqa: PLR2004 - one has no other
        return read
    kept: dict[str, Assignment] = {}
    for one in dict.fromkeys(read):
        name, times = one.id, 2
        while name in kept:
            name, times = f"{one.id}#{times}", times + 1
        kept[name] = evolve(one, id=name) if name != one.id else one
    return list(kept.values())
