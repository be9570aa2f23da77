"""Whom an assignment reaches while a device is enrolled: the device, or the person who signs in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from oobe_sim.facts.enrolled import device_in, filter_matches, person_in
from oobe_sim.facts.judgement import Judgement, filter_called, group_called, judge
from oobe_sim.facts.memory import remembered
from oobe_sim.world.assignment import Assignment, Group, Target
from oobe_sim.world.view import View


def judged_device(w: View, assignments: Iterable[Assignment]) -> Judgement:
    """Whether assignments reach the device as a device."""
    return _judged(w, assignments, Target.ALL_DEVICES, device_in)


def judged_person(w: View, assignments: Iterable[Assignment]) -> Judgement:
    """Whether assignments reach the person who signs in, on this device."""
    return _judged(w, assignments, Target.ALL_USERS, person_in)


class Assigned(Protocol):
    """What Intune assigns: a profile, a page, an app, a policy."""

    @property
    def assignments(self) -> tuple[Assignment, ...]: ...


@remembered
def reaches_device(w: View, owner: Assigned) -> bool:
    """Whether what is assigned reaches the device as a device."""
    return targets_device(w, owner.assignments)


@remembered
def reaches_person(w: View, owner: Assigned) -> bool:
    """Whether what is assigned reaches the person who signs in."""
    return targets_person(w, owner.assignments)


def targets_device(w: View, assignments: Iterable[Assignment]) -> bool:
    """Whether assignments reach the device as a device."""
    return judged_device(w, assignments).targeted


def targets_person(w: View, assignments: Iterable[Assignment]) -> bool:
    """Whether assignments reach the person who signs in, on this device."""
    return judged_person(w, assignments).targeted


def _judged(
    w: View, assignments: Iterable[Assignment], everybody: Target, holds: Callable[[View, Group], bool]
) -> Judgement:
    def reaches(one: Assignment) -> bool:
        if one.target is not Target.GROUP:
            return one.target is everybody
        group = group_called(w, one.group)
        return group is not None and holds(w, group)

    def matches(one: Assignment) -> bool:
        found = filter_called(w, one.filter)
        return found is not None and filter_matches(w, found)

    return judge(assignments, reaches, matches)
