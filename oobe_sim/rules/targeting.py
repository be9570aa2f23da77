"""Why something reaches a device or its person or not, and what makes targeting go wrong."""

from collections.abc import Iterator

from oobe_sim.errors import nearest
from oobe_sim.facts import windows
from oobe_sim.facts.enrolled import asks_late, is_about_people
from oobe_sim.facts.judgement import Ground, filter_called, group_called
from oobe_sim.facts.patterns import is_pattern
from oobe_sim.facts.profile import assigned
from oobe_sim.facts.targeted import grounds
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.assignment import Assignment, FilterPlatform, Group, Target, TargetMode
from oobe_sim.world.device import ProfileStatus
from oobe_sim.world.expression import (
    PHYSICAL_IDS,
    Comparison,
    Expression,
    Operator,
    Typographic,
    comparisons,
    properties,
    texts,
)
from oobe_sim.world.learned import Here
from oobe_sim.world.properties import (
    AT_REGISTRATION,
    ENTRA_VALUES,
    ENTRAS_NAME,
    FILTER_VALUES,
    OF_ENTRA,
    OF_FILTERS,
    ON_STATUS_PAGES,
)
from oobe_sim.world.view import View

_ASSIGNED = ("autopilot_profiles", "esp_profiles", "apps", "policies")
_EQUALITY = (Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN)


@rule(sources.ASSIGN_POLICIES, message="a member of the included group")
def included_by_group(w: View, s: Here) -> bool:
    """What is assigned to a group reaches its members: the devices in it, or the people.

    A dynamic group holds whom its rule selects; of any other group the input says whom it holds.
    """
    return Ground.GROUP in grounds(w)


@rule(sources.FILTER_PERFORMANCE, message="assigned to All Devices")
def all_devices(w: View, s: Here) -> bool:
    """*All Devices* is a group of Intune's own: it holds every device at once, without waiting for Entra."""
    return Ground.ALL_DEVICES in grounds(w)


@rule(sources.FILTER_PERFORMANCE, message="assigned to All Users")
def all_users(w: View, s: Here) -> bool:
    """*All Users* is a group of Intune's own: it holds every person, and nobody where nobody signs in."""
    return Ground.ALL_USERS in grounds(w)


@rule(sources.ASSIGN_POLICIES, message="a member of the excluded group")
def excluded_by_group(w: View, s: Here) -> bool:
    """An excluded group keeps its members out, whatever includes them."""
    return Ground.EXCLUDED in grounds(w)


@rule(sources.FILTER_CONFLICTS, message="the device matches the excluding filter")
def filtered_out(w: View, s: Here) -> bool:
    """A filter in exclude mode keeps a device that matches it out.

    Where several assignments reach a device, one with a filter that excludes counts before one
    without a filter, and that before one with a filter that includes.
    """
    return Ground.FILTERED_OUT in grounds(w)


@rule(sources.FILTER_CONFLICTS, message="the device does not match the including filter")
def matched_by_no_filter(w: View, s: Here) -> bool:
    """A filter in include mode lets only those devices through that match it; of several, one is enough."""
    return Ground.NOT_MATCHED in grounds(w)


@rule(sources.ASSIGN_POLICIES, message="no member of the included group")
def member_of_no_group(w: View, s: Here) -> bool:
    """What is assigned to groups alone reaches nobody outside them."""
    return Ground.NO_MEMBER in grounds(w)


@rule(sources.ASSIGN_POLICIES, message="not assigned")
def not_assigned(w: View, s: Here) -> bool:
    """What has no assignment that includes anybody reaches nobody."""
    return Ground.NOT_ASSIGNED in grounds(w)


BY_GROUND = {
    Ground.GROUP: included_by_group,
    Ground.ALL_DEVICES: all_devices,
    Ground.ALL_USERS: all_users,
    Ground.EXCLUDED: excluded_by_group,
    Ground.FILTERED_OUT: filtered_out,
    Ground.NOT_MATCHED: matched_by_no_filter,
    Ground.NO_MEMBER: member_of_no_group,
    Ground.NOT_ASSIGNED: not_assigned,
}
"""The rule that each ground of a judgement stands for."""


@check(
    sources.ENTRA_RULES,
    severity=Severity.WARNING,
    confidence=Confidence.OBSERVED,
    remedies=("write the value in straight quotes",),
)
def typographic_quotes(w: View) -> Findings:
    """A value in typographic quotes matches nothing: the condition never holds, and nobody is told.

    Such quotes come from word processors and web pages that a rule was copied from.
    """
    for path, name, found in _rules(w):
        for one in comparisons(found):
            if isinstance(one.value, Typographic):
                yield path, f"{name}: the condition {one} has typographic quotes and never holds"


@check(
    sources.GROUPS,
    sources.LATE_GROUPS,
    severity=Severity.WARNING,
    realises="DYN-05",
    remedies=(
        "use Autopilot attributes alone in the rule: the group tag, the purchase order, or [ZTDId]",
        "or assign to All Devices with an assignment filter on the property",
    ),
)
def late_group(w: View) -> Findings:
    """A dynamic group of devices asks for what Entra knows only once a device is enrolled.

    Only Autopilot attributes are sure to be there before. A profile that is assigned to such a group
    reaches no device that is yet to enroll, and what else is may come too late for its setup.
    """
    for collection in _ASSIGNED:
        for one in getattr(w.tenant, collection):
            for assignment, group in _groups(w, one.assignments):
                rule = group.rule
                if rule is None or is_about_people(rule) or not asks_late(rule):
                    continue
                late = sorted(p.partition(".")[2] for p in properties(rule) - AT_REGISTRATION)
                effect = (
                    "is not sure to hold a device before it enrolls"
                    if collection == "autopilot_profiles"
                    else "may be evaluated too late for the setup of a device"
                )
                yield (
                    f"tenant.{collection}.{one.id}.assignments",
                    f"{one.name} {_RELATED[assignment.mode]} {group.name}, whose rule asks for {', '.join(late)}: it {effect}",
                )


@check(
    sources.GROUPS,
    sources.PROFILES,
    severity=Severity.INFO,
    realises="DYN-06",
    remedies=("wait until the portal says *Assigned* with a date before the device is switched on",),
)
def group_tag_takes_effect_later(w: View) -> Findings:
    """A group tag may be changed after a device was imported; its groups, and the profile, follow some time later."""
    registration = w.device.registration
    if registration is None or registration.status not in (ProfileStatus.UNASSIGNED, ProfileStatus.ASSIGNING):
        return
    profile = assigned(w)
    for _, group in _groups(w, profile.assignments if profile is not None else ()):
        if group.rule is not None and PHYSICAL_IDS in properties(group.rule):
            yield (
                "device.registration.status",
                f"{group.name} holds the device by its registration, and the profile is still to be assigned",
            )
            return


@check(
    sources.TARGETING_METHODS,
    severity=Severity.WARNING,
    remedies=("assign the profile to a group that holds these devices alone",),
)
def filter_on_profile(w: View) -> Findings:
    """Assignment filters have no effect on Autopilot profiles, whose devices have to be in groups before they enroll."""
    for one in w.tenant.autopilot_profiles:
        if any(assignment.filter for assignment in one.assignments):
            yield f"tenant.autopilot_profiles.{one.id}.assignments", f"{one.name}: a filter has no effect on a profile"


@check(sources.ESP, severity=Severity.WARNING, realises="ESP-06")
def filter_not_for_status_pages(w: View) -> Findings:
    """An Enrollment Status Page takes filters on six properties only, and on model and manufacturer since KB5035942.

    The portal offers no others, so that such an assignment comes from a script; what it does is not documented.
    """
    for page in w.tenant.esp_profiles:
        for assignment in page.assignments:
            found = filter_called(w, assignment.filter) if assignment.filter else None
            if found is None or found.rule is None:
                continue
            asked = properties(found.rule)
            others = sorted(p.partition(".")[2] for p in asked - ON_STATUS_PAGES)
            path = f"tenant.esp_profiles.{page.id}.assignments"
            if others:
                yield path, f"{page.name}: pages take no filter on {', '.join(others)}, as {found.name} has"
            elif asked & _SINCE_2024 and not windows.has_update(w, "KB5035942"):
                yield path, f"{page.name}: this build takes no filter on model or manufacturer, as {found.name} has"


_SINCE_2024 = frozenset({"device.model", "device.manufacturer"})


@check(
    sources.ASSIGN_POLICIES,
    sources.FILTER_PERFORMANCE,
    severity=Severity.WARNING,
    remedies=("include and exclude groups of one kind", "or narrow the assignment with a filter"),
)
def exclusion_of_the_other_kind(w: View) -> Findings:
    """Excluding a group of people from what is assigned to devices, or devices from what people get, has no effect.

    Intune does not relate people to their devices there, and does not support it.
    """
    for collection in _ASSIGNED:
        for one in getattr(w.tenant, collection):
            included = {_is_of_people(w, a) for a in one.assignments if a.mode is TargetMode.INCLUDE}
            excluded = {_is_of_people(w, a) for a in one.assignments if a.mode is TargetMode.EXCLUDE}
            for of_people, words in ((True, "people from what devices get"), (False, "devices from what people get")):
                if of_people in excluded and included == {not of_people}:
                    yield f"tenant.{collection}.{one.id}.assignments", f"{one.name} excludes a group of {words}"


def _is_of_people(w: View, assignment: Assignment) -> bool | None:
    """Whether an assignment is to people; `None` for a group of which nobody says what it holds."""
    if assignment.target is not Target.GROUP:
        return assignment.target is Target.ALL_USERS
    group = group_called(w, assignment.group)
    return None if group is None or group.rule is None else is_about_people(group.rule)


@check(
    sources.ENTRA_RULES,
    sources.FILTER_PROPERTIES,
    severity=Severity.WARNING,
    remedies=("use the value that the documents list; Entra and Intune have different ones",),
)
def value_never_held(w: View) -> Findings:
    """A rule compares a property with a value that it never has.

    A device of the organization is `Company` in a dynamic group and `Corporate` in a filter, a joined
    one `AzureAD` there and `Azure AD joined` here.
    """
    of_filters = f"tenant.{_FILTERS}."
    for path, name, found in _rules(w):
        known = FILTER_VALUES if path.startswith(of_filters) else ENTRA_VALUES
        for one in comparisons(found):
            values = known.get(one.property, ())
            for text in texts(one.value) if one.operator in _EQUALITY and values else ():
                if text.casefold() not in {value.casefold() for value in values}:
                    had = ", ".join(values)
                    yield path, f"{name}: {one.property.partition('.')[2]} is never `{text}`, but one of {had}"


@check(
    sources.ENTRA_RULES,
    sources.FILTER_PROPERTIES,
    severity=Severity.WARNING,
    confidence=Confidence.INFERRED,
    remedies=("write the rule with the properties that Entra's document lists",),
)
def property_unknown_to_entra(w: View) -> Findings:
    """A membership rule asks for a property of a device that Entra's document does not list.

    The names of assignment filters are taken for Entra's of the same meaning; any other is an open question.
    """
    for path, name, found in _rules(w):
        if not path.startswith("tenant.groups."):
            continue
        for one in sorted(properties(found)):
            if one.startswith("device.") and one not in OF_ENTRA:
                known = ENTRAS_NAME.get(one)
                told = f"is the name that filters have for {known}" if known else "is no property that Entra lists"
                yield path, f"{name}: {one} {told}"


@check(
    sources.FILTER_PROPERTIES,
    severity=Severity.WARNING,
    confidence=Confidence.INFERRED,
    remedies=("write the filter with the properties that Intune's document lists",),
)
def property_unknown_to_intune(w: View) -> Findings:
    """An assignment filter for Windows asks for a property of a device that Intune's document does not list.

    Intune refuses to save such a filter; whether it matches is an open question.
    """
    for one in w.tenant.filters:
        if one.rule is None or one.platform is not FilterPlatform.WINDOWS:
            continue
        for property in sorted(properties(one.rule)):
            if property.startswith("device.") and property not in OF_FILTERS:
                near = nearest(property, OF_FILTERS)
                hint = f"; did it mean {near}?" if near else ""
                yield f"tenant.filters.{one.id}.rule", f"{one.name}: {property} is no property that filters have{hint}"


@check(sources.ENTRA_RULES, severity=Severity.WARNING, remedies=("write null without quotes",))
def quoted_null(w: View) -> Findings:
    """The word null in quotes is a text like any other, and no property is called so."""
    for path, name, found in _rules(w):
        for one in comparisons(found):
            if one.operator in _EQUALITY and "null" in map(str.casefold, texts(one.value)):
                yield path, f'{name}: the condition {one} compares with the text "null"'


@check(sources.ENTRA_RULES, severity=Severity.WARNING, confidence=Confidence.INFERRED)
def pattern_cannot_be_evaluated(w: View) -> Findings:
    """A regular expression is wrong, or one that only .NET takes, or one that may be tried for ever.

    What it matches has to be said. `(a+)+$` may be tried for ever: what repeats repeats itself.
    """
    for path, name, found in _rules(w):
        for one in comparisons(found):
            if _is_odd_pattern(one):
                yield path, f"{name}: the pattern of the condition {one} cannot be evaluated"


def _is_odd_pattern(one: Comparison) -> bool:
    matches = one.operator in (Operator.MATCH, Operator.NOT_MATCH)
    return matches and any(not is_pattern(text) for text in texts(one.value))


_FILTERS = "filters"


def _rules(w: View) -> Iterator[tuple[str, str, Expression]]:
    for collection in ("groups", _FILTERS):
        for one in getattr(w.tenant, collection):
            found = one.rule
            if found is not None:
                yield f"tenant.{collection}.{one.id}.rule", one.name, found


_RELATED = {TargetMode.INCLUDE: "is assigned to", TargetMode.EXCLUDE: "excludes"}


def _groups(w: View, assignments: tuple[Assignment, ...]) -> Iterator[tuple[Assignment, Group]]:
    for one in assignments:
        group = group_called(w, one.group) if one.target is Target.GROUP else None
        if group is not None:
            yield one, group
