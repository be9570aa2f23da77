"""A tenant as a whole: does every enrollment complete, whatever the person does, and what is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, field, frozen

from oobe_sim.drivers.exploration import Exploration
from oobe_sim.drivers.graph import MOST_STATES
from oobe_sim.drivers.run import findings as findings_of
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.rule import Severity
from oobe_sim.outputs.places import nearest
from oobe_sim.outputs.words import Speaker, counted
from oobe_sim.questions.alike import alike
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.contexts import context, orphaned, shadowed, without
from oobe_sim.questions.endings import endings, only_completes
from oobe_sim.questions.kinds import ORPHANED, SHADOWED
from oobe_sim.questions.opening import explored
from oobe_sim.questions.tenant_finding import TenantFinding, Why, gravity, named_in, subject_of

_WINS = "detection.several_profiles"
_SAID_BY_CHECKS = {"tenant.no_page": "self_deploying.no_page"}
"""Kinds that are not told of an enrollment of which a check of the rulebook tells the same."""


@frozen(eq=False)
class _Seen:
    """One finding, and the enrollment that it concerns."""

    found: TenantFinding
    scenario: Scenario


@frozen(eq=False)
class Checked(Answer[TenantFinding]):
    """The findings, the gravest first, and how many of the enrollments complete whatever the person does."""

    sure_to_complete: int = field(default=0, kw_only=True)
    of: int = field(default=0, kw_only=True)


def check(
    scenarios: Sequence[Scenario], tenants: Sequence[Scenario] | None = None, *, most: int = MOST_STATES
) -> Checked:
    """Everything that is worth telling of these enrollments, the gravest first.

    Each is explored with every choice of the person open; those that differ in nothing that matters
    are explored once. `tenants` are scenarios by which the assignments are judged, where they are not
    those of `scenarios`: of exports without devices these are made up to fit each profile.
    Raises InputError where a scenario names what does not exist.
    """
    seen: list[_Seen] = []
    sure_to_complete, whole = 0, True
    for group in alike(scenarios):
        exploration = explored(group[0], ("choices",), most=most)
        whole = whole and exploration.complete
        found = tuple(endings(group[0], exploration))
        sure_to_complete += len(group) if exploration.complete and only_completes(exploration) else 0
        for scenario in group:
            seen += (_Seen(one, scenario) for one in found)
            seen += (_Seen(one, scenario) for one in _checks(scenario, exploration))
        if not exploration.complete:
            break
    judged = scenarios if tenants is None else tenants
    wide = tuple(_tenant_wide(judged, [one for one in seen if one.found.id in _SAID_BY_CHECKS.values()]))
    rows = tuple(sorted(_merged((*_not_said_by(wide, seen), *wide), scenarios), key=gravity))
    number = len(scenarios)
    verb = "is" if sure_to_complete == 1 else "are"
    headline = f"{sure_to_complete} of {counted(number, 'enrollment')} {verb} sure to complete at likely times"
    return Checked(
        "Does every enrollment complete, whatever the person does?",
        rows,
        whole,
        (f"{headline}, whatever the person does", *_assumed(scenarios)),
        sure_to_complete=sure_to_complete,
        of=number,
    )


_ASSUMED = {
    "device.edition": "the edition of Windows",
    "device.build": "its build",
    "network.connection": "the network",
    "person.licences": "licences",
    "device.tpm": "the TPM",
}
"""What counts for every enrollment, and exports do not say."""


def _assumed(scenarios: Sequence[Scenario]) -> Iterator[str]:
    """What no input says of some enrollment, and is assumed."""
    told = {one.path for scenario in scenarios for one in scenario.defaulted}
    words = [words for path, words in _ASSUMED.items() if path in told]
    if words:
        yield f"assumed, as the input does not say it: {', '.join(words)}"


def _checks(scenario: Scenario, exploration: Exploration) -> Iterator[TenantFinding]:
    """What the rulebook's checks find, as `oobe-sim run` tells it: by the first answer to what is open."""
    world, tenant = scenario.world, scenario.world.tenant
    bindings = {path: domain.values[0] for path, domain in exploration.open.items() if path in scenario.space}
    speaker = Speaker(world, scenario.space, bindings)
    for one in findings_of(windows(), world, scenario.space, bindings):
        message = speaker.say(one.message)
        yield TenantFinding(
            id=one.rule.id,
            severity=one.rule.severity or Severity.INFO,
            message=message,
            path=one.path,
            subject=subject_of(one.path, tenant),
            about=named_in(one.message, tenant, one.path),
            why=(Why(one.rule, message),),
            remedies=speaker.remedies(one.rule),
            rules=(one.rule,),
        )


def _tenant_wide(judged: Sequence[Scenario], said: Sequence[_Seen]) -> Iterator[_Seen]:
    for scenario in _of_each_tenant(judged):
        for one in orphaned((scenario,)):
            yield _Seen(one, scenario)
    groups = alike(judged)
    contexts = [context(group[0]) for group in groups]
    members = {group[0].name: group for group in groups}
    for found, several in shadowed(contexts):
        for first in several:
            yield from (_Seen(found, scenario) for scenario in members[first.name])
    told = {(one.scenario.name, one.found.id) for one in said}
    for here in contexts:
        for found in without(here):
            for scenario in members[here.scenario.name]:
                if (scenario.name, _SAID_BY_CHECKS.get(found.id)) not in told:
                    yield _Seen(found, scenario)


def _not_said_by(wide: Sequence[_Seen], seen: Iterable[_Seen]) -> Iterator[_Seen]:
    """The findings without those that say of a device which profile wins, where the others never apply anyway."""
    never = {(one.scenario.name, one.found.path.rpartition(".")[2]) for one in wide if one.found.id == SHADOWED.id}
    for one in seen:
        profiles = [each for each in one.scenario.world.tenant.autopilot_profiles if each.id in one.found.about]
        dated = all(profile.created is not None for profile in profiles)
        others = {(one.scenario.name, id) for id in one.found.about}
        if not (one.found.id == _WINS and dated and others and others <= never):
            yield one


def _of_each_tenant(judged: Iterable[Scenario]) -> tuple[Scenario, ...]:
    return tuple({id(one.world.tenant): one for one in judged}.values())


def _merged(seen: Iterable[_Seen], scenarios: Sequence[Scenario]) -> Iterator[TenantFinding]:
    """Each finding once, with all enrollments that it concerns; what is assigned to nobody concerns none.

    Of several findings of one enrollment that have the same fingerprint the first goes with the first
    of another enrollment, and so on.
    """
    groups: dict[tuple[object, ...], list[_Seen]] = {}
    numbers = Counter[tuple[object, ...]]()
    for one in seen:
        key = one.found.fingerprint
        numbers[id(one.scenario), key] += 1
        groups.setdefault((key, numbers[id(one.scenario), key]), []).append(one)
    ours = {id(one) for one in scenarios}
    for several in groups.values():
        gravest = min(several, key=lambda one: gravity(one.found))
        found = gravest.found
        nominal = id(gravest.scenario) not in ours
        of_none = nominal or found.id == ORPHANED.id
        yield evolve(
            found,
            enrollments=() if of_none else tuple(one.scenario.name for one in several),
            of=0 if of_none else len(scenarios),
            nominal=nominal and found.id != ORPHANED.id,
            place=nearest(found.path, gravest.scenario.places),
            origin=gravest.scenario.origin,
        )
