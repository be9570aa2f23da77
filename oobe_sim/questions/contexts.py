"""What a tenant's assignments come to, seen over all enrollments: objects for nobody, and enrollments without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from oobe_sim.drivers.ask import Answer, Asked, Asking
from oobe_sim.facts import esp, profile
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.inputs.scenario_nominal import NOMINAL_PROFILE
from oobe_sim.model.rule import Rule, Severity
from oobe_sim.outputs.targeting import Fate, Told, Verdict, competing
from oobe_sim.questions.endings import need
from oobe_sim.questions.kinds import NO_PAGE, NO_PROFILE, ORPHANED, SHADOWED, Kind, milder
from oobe_sim.questions.tenant_finding import Need, TenantFinding, Why, subject_of
from oobe_sim.rules import detection
from oobe_sim.rules import esp as esp_rules
from oobe_sim.rules.targeting import not_assigned
from oobe_sim.world.assignment import TargetMode
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.view import View

_IN_STOCK = ("apps", "policies", "scripts")
_KINDS = {
    "autopilot_profiles": "the Autopilot profile",
    "esp_profiles": "the Enrollment Status Page",
    "apps": "the app",
    "policies": "the policy",
    "scripts": "the script",
}


@frozen(eq=False)
class Context:
    """One enrollment with what of the profiles and pages applies to it, for every answer to what is open."""

    scenario: Scenario
    profiles: tuple[Told, ...]
    pages: tuple[Told, ...]
    profile: Asked[str]
    page: Asked[str]


def context(scenario: Scenario) -> Context:
    """Weigh the profiles and pages of a scenario's tenant for its device and person."""
    asking = Asking(scenario.world, scenario.space)
    profiles, pages = competing(scenario, asking)
    return Context(scenario, profiles, pages, asking.asked(_profile), asking.asked(_page))


_NONE, _HIDDEN, _DEFAULT, _OWN = "none", "hidden", "default", "own"


def _profile(w: View) -> str:
    """Which rule leaves the device without a profile; empty where it has one."""
    if profile.usable_file.test(w, None):
        return ""
    rules = (detection.not_registered, detection.no_consent, detection.nothing_assigned)
    return next((rule.id for rule in rules if rule.test(w, None)), "")


def _page(w: View) -> str:
    page = esp.effective(w, None)
    if page is None:
        return _NONE
    return _HIDDEN if not esp.shows(page) else _DEFAULT if page.is_default else _OWN


def orphaned(tenants: Sequence[Scenario]) -> Iterator[TenantFinding]:
    """A finding for each object that has no assignment which includes anybody, once for all tenants."""
    for scenario in tenants:
        for collection, kind in _KINDS.items():
            for one in getattr(scenario.world.tenant, collection):
                path = f"tenant.{collection}.{one.id}.assignments"
                default = isinstance(one, EspProfile) and one.is_default
                if default or path in scenario.space or f"tenant.{collection}" in scenario.space:
                    continue
                if any(assignment.mode is TargetMode.INCLUDE for assignment in one.assignments):
                    continue
                name = one.name or one.id
                severity = Severity.INFO if collection in _IN_STOCK else ORPHANED.severity
                yield _made(
                    ORPHANED, f"{kind} {name} is assigned to nobody", path, scenario, not_assigned, severity=severity
                )


def shadowed(contexts: Sequence[Context]) -> Iterator[tuple[TenantFinding, tuple[Scenario, ...]]]:
    """A finding for each profile or page that never applies because another always wins, and where it would."""
    objects: dict[str, list[tuple[Context, Told]]] = {}
    for one in contexts:
        for told in (*one.profiles, *one.pages):
            objects.setdefault(told.path, []).append((one, told))
    for path, several in objects.items():
        collection = path.split(".")[1]
        outranked = [one for one in several if any(_outranked(answer) for answer in one[1].asked.answers)]
        if not outranked or any(_may_apply(here.scenario, told) for here, told in several):
            continue
        winners = Counter(
            answer.result.winner for _, told in outranked for answer in told.asked.answers if _outranked(answer)
        )
        scenario = outranked[0][0].scenario
        if _is_default(scenario, path):
            continue
        rules = dict.fromkeys(
            answer.result.rule for _, told in outranked for answer in told.asked.answers if _outranked(answer)
        )
        called = {one.id: one.called for context, _ in outranked for one in (*context.profiles, *context.pages)}
        names = " or ".join(called.get(id, id) for id in sorted(winners))
        all_of = "the enrollment that it reaches" if len(outranked) == 1 else f"all {len(outranked)} that it reaches"
        message = f"{_KINDS[collection]} {outranked[0][1].called} never applies: for {all_of}, {names} wins"
        found = _made(SHADOWED, message, path, scenario, *rules, about=tuple(sorted(winners)))
        yield found, tuple(context.scenario for context, _ in outranked)


def _outranked(answer: Answer[Verdict]) -> bool:
    return answer.result.fate is Fate.OUTRANKED


def _may_apply(scenario: Scenario, told: Told) -> bool:
    """Whether an object applies for some answer, or might.

    Of profiles without a date nobody knows which is older, and of what is assigned to nobody knows whom
    nobody knows whether it applies to somebody else.
    """
    created = {one.id: one.created for one in scenario.world.tenant.autopilot_profiles}
    unknown = not told.asked.complete or f"{told.path}.assignments" in scenario.space
    return unknown or any(
        answer.result.fate is Fate.APPLIES
        or (answer.result.rule is detection.several_profiles and None in _dates(created, told.id, answer))
        for answer in told.asked.answers
    )


def _dates(created: Mapping[str, object], id: str, answer: Answer[Verdict]) -> tuple[object, object]:
    return created.get(id), created.get(answer.result.winner)


def _is_default(scenario: Scenario, path: str) -> bool:
    return any(path == f"tenant.esp_profiles.{one.id}" and one.is_default for one in scenario.world.tenant.esp_profiles)


def without(one: Context) -> Iterator[TenantFinding]:
    """Findings for an enrollment that may get no profile, or no page of its own."""
    yield from _profile_lacks(one)
    yield from _page_lacks(one)


def _profile_lacks(one: Context) -> Iterator[TenantFinding]:
    scenario, device = one.scenario, one.scenario.world.device
    profiles = scenario.world.tenant.autopilot_profiles
    if device.configuration_file is None and profiles in ((), (NOMINAL_PROFILE,)):
        assumed = ": a plain one is assumed, so that all else is tried" if profiles else ""
        message = f"the input holds no Autopilot profile{assumed}"
        yield _made(NO_PROFILE, message, "tenant.autopilot_profiles", scenario, severity=Severity.INFO)
        return
    lacking = [answer for answer in one.profile.answers if answer.result]
    if lacking:
        rule = _RULES[lacking[0].result]
        told = f"the device gets no Autopilot profile: {rule.message or rule.title}"
        needs = () if len(lacking) == len(one.profile.answers) else _needs(lacking[0], scenario)
        made = _made(NO_PROFILE, told, "device", scenario, rule, needs=needs)
        # a device that is not registered gets no profile, whatever is assigned to whom
        yield made if rule is detection.nothing_assigned else evolve(made, remedies=rule.remedies)


def _page_lacks(one: Context) -> Iterator[TenantFinding]:
    scenario, world = one.scenario, one.scenario.world
    if all(answer.result == _OWN for answer in one.page.answers):
        return
    if not world.tenant.esp_profiles:
        message = "the input holds no Enrollment Status Page: nothing waits for apps and policies"
        yield _made(NO_PAGE, message, "tenant.esp_profiles", scenario, severity=Severity.INFO)
        return
    lacking = [answer for answer in one.page.answers if answer.result != _OWN]
    worst = next((each for each in lacking if each.result in (_HIDDEN, _NONE)), lacking[0])
    needs = () if len(lacking) == len(one.page.answers) else _needs(worst, scenario)
    severity = Severity.INFO if worst.result == _DEFAULT else NO_PAGE.severity
    rule = esp_rules.applies if worst.result == _DEFAULT else esp_rules.hidden
    path = "tenant.esp_profiles" if worst.result != _HIDDEN else _page_path(scenario)
    yield _made(NO_PAGE, _PAGES[worst.result], path, scenario, rule, severity=severity, needs=needs)


_RULES: Mapping[str, Rule] = {
    rule.id: rule for rule in (detection.not_registered, detection.no_consent, detection.nothing_assigned)
}
_PAGES = {
    _NONE: "no Enrollment Status Page of the input reaches the device or the person: none is waited for",
    _HIDDEN: "the Enrollment Status Page that applies is not shown: the desktop comes before apps and policies",
    _DEFAULT: "only the tenant's default Enrollment Status Page reaches the device and the person",
}


def _page_path(scenario: Scenario) -> str:
    hidden = [one for one in scenario.world.tenant.esp_profiles if not esp.shows(one)]
    return f"tenant.esp_profiles.{hidden[0].id}" if len(hidden) == 1 else "tenant.esp_profiles"


def _needs(answer: Answer[str], scenario: Scenario) -> tuple[Need, ...]:
    return tuple(need(path, value, scenario.world) for path, value in answer.bindings.items())


def _made(
    kind: Kind,
    message: str,
    path: str,
    scenario: Scenario,
    *rules: Rule,
    severity: Severity | None = None,
    about: tuple[str, ...] = (),
    needs: tuple[Need, ...] = (),
) -> TenantFinding:
    graded = severity or kind.severity
    return TenantFinding(
        id=kind.id,
        severity=milder(graded) if needs else graded,
        message=message,
        path=path,
        subject=subject_of(path, scenario.world.tenant),
        about=about,
        why=tuple(Why(rule, rule.message or rule.title) for rule in rules),
        needs=needs,
        remedies=kind.remedies,
        rules=rules,
    )
