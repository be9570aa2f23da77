"""Whom an assignment reaches while a device is enrolled: the device, or the person who signs in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from oobe_sim.facts.enrolled import device_in, filter_matches, person_in
from oobe_sim.facts.judgement import Judgement, judge
from oobe_sim.facts.memory import remembered
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.view import View


def judged_device(w: View, assignments: Iterable[Assignment]) -> Judgement:
    """Whether assignments reach the device as a device."""
    return judge(w, assignments, Target.ALL_DEVICES, device_in, filter_matches)


def judged_person(w: View, assignments: Iterable[Assignment]) -> Judgement:
    """Whether assignments reach the person who signs in, on this device."""
    return judge(w, assignments, Target.ALL_USERS, person_in, filter_matches)


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
