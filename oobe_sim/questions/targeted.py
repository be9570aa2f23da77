"""Which profile wins, which Enrollment Status Page applies, and which apps the page waits for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from attrs import frozen

from oobe_sim.drivers.ask import Asking
from oobe_sim.facts.apps import Phase, tracked_by
from oobe_sim.facts.dependencies import comes, order
from oobe_sim.facts.profile import affinity
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.model.rule import Rule
from oobe_sim.outputs.targeting import Fate, Told, Verdict, app_verdict, targeting
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.opening import opened
from oobe_sim.world.view import View


@frozen(eq=False, kw_only=True)
class Candidate:
    """A profile or a page, and what becomes of it where what is open is so.

    `where` are the values of open leaves on which it hangs; nothing where it is so whatever is open.
    `applies` says that it wins. `reason` says why, or why not, by `rule`, and `sources` are those of the rule.
    """

    id: str
    name: str
    applies: bool
    fate: Fate
    where: Mapping[str, object]
    reason: str
    rule: Rule
    sources: tuple[str, ...]


@frozen(eq=False, kw_only=True)
class TrackedApp:
    """An app, in the order in which apps install, and in which phase of the page it does where what is open is so.

    `phase` is `None` where it does not install while the page is shown. `blocking` says that the page
    waits for it; an app that only another one brings along is not waited for.
    """

    id: str
    name: str
    phase: Phase | None
    blocking: bool
    where: Mapping[str, object]
    reason: str
    rule: Rule
    sources: tuple[str, ...]


def which_profile_wins(scenario: Scenario, open: Sequence[str] = ()) -> Answer[Candidate]:
    """What becomes of each Autopilot profile for this device, those that win first.

    `open` are groups of questions that are open besides what the scenario leaves open; raises UnknownGroup.
    """
    found = targeting(opened(scenario, open)).profiles
    return _candidates(f"Which Autopilot profile does the device of {scenario.name} get?", found)


def which_esp_applies(scenario: Scenario, open: Sequence[str] = ()) -> Answer[Candidate]:
    """What becomes of each Enrollment Status Page for this device and person, those that apply first.

    `open` are groups of questions that are open besides what the scenario leaves open; raises UnknownGroup.
    """
    found = targeting(opened(scenario, open)).pages
    return _candidates(f"Which Enrollment Status Page applies in {scenario.name}?", found)


def tracked_apps(scenario: Scenario, open: Sequence[str] = ()) -> Answer[TrackedApp]:
    """Which apps install while the Enrollment Status Page is shown, in their order, and for which it waits.

    `open` are groups of questions that are open besides what the scenario leaves open; raises UnknownGroup.
    """
    wide = opened(scenario, open)
    asking = Asking(wide.world, wide.space)
    (first, *_) = asking.asked(lambda w: tuple(app.id for app in order(w))).answers
    rows, complete = [], True
    for id in first.result:
        asked = asking.asked(partial(_installs, id))
        complete = complete and asked.complete
        name = next(app.name for app in wide.world.tenant.apps if app.id == id) or id
        for one in asked.answers:
            phase, blocking, verdict = one.result
            rows.append(
                TrackedApp(
                    id=id,
                    name=name,
                    phase=phase,
                    blocking=blocking,
                    where=one.bindings,
                    reason=verdict.reason,
                    rule=verdict.rule,
                    sources=tuple(map(str, verdict.rule.sources)),
                )
            )
    phases = list(Phase)
    rows.sort(key=lambda row: len(phases) if row.phase is None else phases.index(row.phase))
    return Answer(f"Which apps install while the page is shown in {scenario.name}?", tuple(rows), complete)


def _installs(id: str, w: View) -> tuple[Phase | None, bool, Verdict]:
    """In which phase an app installs, whether the page waits for it, and what becomes of it altogether."""
    app = next(one for one in w.tenant.apps if one.id == id)
    verdict, whose = app_verdict(id, w), affinity(w, None)
    if verdict.fate in (Fate.DEVICE_SETUP, Fate.ACCOUNT_SETUP, Fate.AFTER_THE_PAGE, Fate.NOT_TARGETED):
        for phase in Phase:
            if comes(w, app, phase, whose):
                return phase, tracked_by(w, app, phase, whose), verdict
    return None, False, verdict


def _candidates(question: str, several: Sequence[Told]) -> Answer[Candidate]:
    rows = sorted(_rows(several), key=lambda row: not row.applies)
    return Answer(question, tuple(rows), all(one.asked.complete for one in several))


def _rows(several: Sequence[Told]) -> Iterator[Candidate]:
    for told in several:
        for one in told.asked.answers:
            verdict = one.result
            yield Candidate(
                id=told.id,
                name=told.called,
                applies=verdict.fate is Fate.APPLIES,
                fate=verdict.fate,
                where=one.bindings,
                reason=verdict.reason,
                rule=verdict.rule,
                sources=tuple(map(str, verdict.rule.sources)),
            )
