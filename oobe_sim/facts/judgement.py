"""Whether assignments reach somebody, and on what ground."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum

from attrs import frozen

from oobe_sim.facts.memory import remembered
from oobe_sim.world.assignment import (
    Assignment,
    AssignmentFilter,
    FilterMode,
    Group,
    Target,
    TargetMode,
)
from oobe_sim.world.view import View


class Ground(Enum):
    """Why something is assigned to somebody or not."""

    GROUP = "a member of an included group"
    ALL_DEVICES = "assigned to All Devices"
    ALL_USERS = "assigned to All Users"
    EXCLUDED = "a member of an excluded group"
    FILTERED_OUT = "excluded by a filter"
    NOT_MATCHED = "included by no filter"
    NO_MEMBER = "a member of no included group"
    NOT_ASSIGNED = "not assigned at all"


_BY_TARGET = {
    Target.GROUP: Ground.GROUP,
    Target.ALL_DEVICES: Ground.ALL_DEVICES,
    Target.ALL_USERS: Ground.ALL_USERS,
}


@frozen
class Judgement:
    """Whether assignments reach somebody: the ground, and the assignment that decides."""

    targeted: bool
    ground: Ground
    assignment: Assignment | None = None


def judge(
    w: View,
    assignments: Iterable[Assignment],
    everybody: Target,
    holds: Callable[[View, Group], bool],
    matches: Callable[[View, AssignmentFilter], bool] | None = None,
) -> Judgement:
    """Weigh assignments for somebody whom `everybody` and the groups reach that hold them.

    An excluded group wins over everything else. Of filters, those that exclude win over an assignment
    without one, and that over those that include; of several filters of one mode one that matches is
    enough. Without `matches` filters have no effect.
    """

    def reaches(one: Assignment) -> bool:
        if one.target is not Target.GROUP:
            return one.target is everybody
        group = group_called(w, one.group)
        return group is not None and holds(w, group)

    def matched(one: Assignment) -> bool:
        found = filter_called(w, one.filter)
        return found is not None and matches is not None and matches(w, found)

    several = tuple(assignments)
    included = [one for one in several if one.mode is TargetMode.INCLUDE]
    if not included:
        return Judgement(False, Ground.NOT_ASSIGNED)
    found = _filtered(included, reaches, matched) if matches is not None else _plain(included, reaches)
    if not found.targeted:
        return found
    for one in several:
        if one.mode is TargetMode.EXCLUDE and reaches(one):
            return Judgement(False, Ground.EXCLUDED, one)
    return found


def _plain(included: list[Assignment], reaches: Callable[[Assignment], bool]) -> Judgement:
    first = next((one for one in included if reaches(one)), None)
    if first is not None:
        return _targeted(first)
    return Judgement(False, Ground.NO_MEMBER, next((one for one in included if one.group), None))


def _targeted(by: Assignment) -> Judgement:
    return Judgement(True, _BY_TARGET[by.target], by)


def _filtered(
    included: list[Assignment], reaches: Callable[[Assignment], bool], matches: Callable[[Assignment], bool]
) -> Judgement:
    filtered = [one for one in included if one.filter]
    if not filtered:
        return _plain(included, reaches)
    excluding = [one for one in filtered if one.filter_mode is FilterMode.EXCLUDE and reaches(one)]
    for one in excluding:
        if matches(one):
            return Judgement(False, Ground.FILTERED_OUT, one)
    if excluding:
        return _targeted(excluding[0])
    plain = _plain([one for one in included if not one.filter], reaches)
    if plain.targeted:
        return plain
    including = [one for one in filtered if one.filter_mode is FilterMode.INCLUDE and reaches(one)]
    for one in including:
        if matches(one):
            return _targeted(one)
    return Judgement(False, Ground.NOT_MATCHED, including[0]) if including else plain


@remembered
def group_called(w: View, id: str) -> Group | None:
    """The group with an id."""
    return next((group for group in w.tenant.groups if group.id == id), None)


@remembered
def filter_called(w: View, id: str) -> AssignmentFilter | None:
    """The assignment filter with an id."""
    return next((one for one in w.tenant.filters if one.id == id), None)
