"""Whom an assignment reaches, device or person, before the device is enrolled."""

from __future__ import annotations

from collections.abc import Iterable

from oobe_sim.world.assignment import Assignment, Group, TagMatch, Target, TargetMode
from oobe_sim.world.view import View


def group_of(w: View, assignment: Assignment) -> Group | None:
    """The group that an assignment names."""
    wanted = assignment.group
    return next((group for group in w.tenant.groups if group.id == wanted), None)


def has_device(w: View, group: Group) -> bool:
    """Whether the device is a member: by its registration (DYN-01 to DYN-04), or as the input says."""
    rule = group.rule
    if rule is None:
        return group.has_device
    registration = w.device.registration
    if registration is None:
        return False
    match rule.match:
        case TagMatch.ANY_AUTOPILOT_DEVICE:
            return True
        case TagMatch.GROUP_TAG_EQUALS:
            return registration.group_tag.casefold() == rule.value.casefold()
        case TagMatch.GROUP_TAG_STARTS_WITH:
            return registration.group_tag.casefold().startswith(rule.value.casefold())
        case TagMatch.PURCHASE_ORDER_EQUALS:
            return registration.purchase_order.casefold() == rule.value.casefold()


def targets_device(w: View, assignments: Iterable[Assignment]) -> bool:
    """Whether assignments reach the device as a device; an exclusion wins."""
    included = False
    for assignment in assignments:
        if assignment.target is Target.GROUP:
            group = group_of(w, assignment)
            hit = group is not None and has_device(w, group)
        else:
            hit = assignment.target is Target.ALL_DEVICES
        if hit and assignment.mode is TargetMode.EXCLUDE:
            return False
        included = included or hit
    return included


def targets_person(w: View, assignments: Iterable[Assignment]) -> bool:
    """Whether assignments reach the person who signs in; an exclusion wins."""
    included = False
    for assignment in assignments:
        if assignment.target is Target.GROUP:
            group = group_of(w, assignment)
            hit = group is not None and group.has_person
        else:
            hit = assignment.target is Target.ALL_USERS
        if hit and assignment.mode is TargetMode.EXCLUDE:
            return False
        included = included or hit
    return included
