"""Whom groups hold before a device is enrolled: by Entra's record of it, or as the input says."""

from __future__ import annotations

from collections.abc import Iterable

from oobe_sim.facts.comparison import UNKNOWN, Actual, Identifier
from oobe_sim.facts.evaluation import satisfied
from oobe_sim.facts.judgement import Judgement, judge
from oobe_sim.facts.memory import remembered
from oobe_sim.world.assignment import Assignment, Group, Target
from oobe_sim.world.expression import ORDER, PHYSICAL_IDS, PURCHASE_ORDER
from oobe_sim.world.properties import AT_REGISTRATION, ENTRAS_NAME, OF_ENTRA
from oobe_sim.world.view import View

_ZTDID = Identifier("[ZTDID]:")


def physical_ids(w: View) -> tuple[str | Identifier, ...]:
    """`devicePhysicalIds`, as far as Windows Autopilot writes them (DYN-01 to DYN-04)."""
    registration = w.device.registration
    if registration is None:
        return ()
    tag, order = registration.group_tag, registration.purchase_order
    ids: list[str | Identifier] = [_ZTDID]
    ids += [f"{ORDER}{tag}"] if tag else []
    ids += [f"{PURCHASE_ORDER}{order}"] if order else []
    return tuple(ids)


def of_record(w: View, property: str) -> Actual:
    """What Entra's record of a registered device holds; the rest comes with the enrollment (DYN-05)."""
    if property == PHYSICAL_IDS:
        return physical_ids(w)
    name = ENTRAS_NAME.get(property, property)
    return _OF_ANY_OBJECT.get(name, UNKNOWN if name in _WRITTEN or name not in OF_ENTRA else None)


_OF_ANY_OBJECT: dict[str, Actual] = {
    "device.accountEnabled": True,
    "device.deviceId": Identifier(""),
    "device.objectId": Identifier(""),
}
_WRITTEN = AT_REGISTRATION | {"device.displayName", "device.memberOf", "device.systemLabels"}


@remembered
def record_in(w: View, group: Group) -> bool:
    """Whether a group holds the registered device before it enrolls."""
    rule = group.rule
    if rule is None:
        return group.has_device
    return w.device.registration is not None and satisfied(w, rule, of_record)


def judged_record(w: View, assignments: Iterable[Assignment]) -> Judgement:
    """Whether assignments reach the registered device before it enrolls, as those of profiles do.

    Filters have no effect on the assignment of a profile.
    """
    return judge(w, assignments, Target.ALL_DEVICES, record_in)


def targets_record(w: View, assignments: Iterable[Assignment]) -> bool:
    """Whether assignments reach the registered device before it enrolls."""
    return judged_record(w, assignments).targeted
