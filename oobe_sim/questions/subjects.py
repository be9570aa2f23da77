"""What one can ask *why* about: the outcome, a step, a profile, a page's profile, an app."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.ends import Ended, Status
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.play import Journey
from oobe_sim.errors import UnknownName
from oobe_sim.facts import esp, profile
from oobe_sim.facts.apps import Phase, tracked_by
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.diagram import Diagram, Diagrams
from oobe_sim.kernel.forking import ForkingView, Put
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import RecordingView
from oobe_sim.kernel.watched import Watched
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Step
from oobe_sim.outputs.words import clean
from oobe_sim.world.view import View
from oobe_sim.world.world import Space


@frozen(eq=False)
class Told:
    """What is so of a subject, for every way in which what is open may be.

    `reads` is what else was read to decide on it, once something is otherwise; what happens elsewhere
    in the flow is not in it.
    """

    diagrams: Diagrams
    root: Diagram
    reads: tuple[str, ...] = ()
    complete: bool = True


def _nothing(_: Journey) -> Iterable[str]:
    return ()


@frozen(eq=False)
class Subject:
    """Something that may be so or otherwise.

    `told` finds what is so with a space open; `words` say one of its values as a sentence's end, such
    as `is skipped`. `wanted` is the value that one misses where one asks *why not*; `None` means any
    other. `deciding` is what of that which a journey read decides on it. What is `beside` is neither
    the one nor the other: a step that is never reached is neither shown nor skipped.
    """

    name: str
    told: Callable[[Space], Told]
    words: Callable[[Any], str]
    wanted: Hashable = None
    deciding: Callable[[Journey], Iterable[str]] = _nothing
    beside: Hashable = None


def subject(scenario: Scenario, catalog: Catalog, about: str) -> Subject:
    """The subject of a name: an outcome, a step, or the id or name of a profile, a page or an app.

    Raises UnknownName with the nearest one that there is.
    """
    named = dict(_subjects(scenario, catalog))
    found = named.get(about) or {name.casefold(): one for name, one in named.items()}.get(about.casefold())
    if found is None:
        raise UnknownName("outcome, step, Autopilot profile, Enrollment Status Page or app", about, named)
    return found


def _subjects(scenario: Scenario, catalog: Catalog) -> Iterator[tuple[str, Subject]]:
    tenant = scenario.world.tenant
    for app in tenant.apps:
        one = _app(scenario, app.id, app.name)
        yield from ((app.name, one), (app.id, one))
    for page in tenant.esp_profiles:
        one = _winner(scenario, "Enrollment Status Page", page.id, page.name, _page)
        yield from ((page.name, one), (page.id, one))
    for wanted in tenant.autopilot_profiles:
        one = _winner(scenario, "Autopilot profile", wanted.id, wanted.name, _profile)
        yield from ((wanted.name, one), (wanted.id, one))
    for step in catalog.steps.values():
        if step.ends is None:
            yield step.id, _step(scenario, catalog, step.id)
    for outcome in Outcome:
        yield outcome.value, _outcome(scenario, catalog, outcome)
    yield "", _outcome(scenario, catalog, None)


def _outcome(scenario: Scenario, catalog: Catalog, wanted: Outcome | None) -> Subject:
    def told(space: Space) -> Told:
        found = Exploration(catalog, scenario.world, space, scenario.opened, scenario.answers, scenario.timings)
        reach = found.reach()
        return Told(reach.diagrams, _each(reach.diagrams, reach.root, lambda end: end.outcome), complete=found.complete)

    return Subject(
        "the outcome", told, lambda outcome: f"is {outcome.value.replace('_', ' ')}", wanted, deciding=_went_wrong
    )


def _went_wrong(journey: Journey) -> Iterator[str]:
    """What was read where a journey ends, and for the rules of its cause."""
    cause = set(journey.cause)
    for made in journey.moves:
        if made.step.id == journey.stop or set(made.reasons) & cause:
            yield from made.evidence


def _step(scenario: Scenario, catalog: Catalog, step: str) -> Subject:
    def what(end: Ended) -> Status:
        if end.stop != step:
            return Status.NOT_REACHED
        return end.told if isinstance(end.told, Status) else Status.SHOWN

    def told(space: Space) -> Told:
        found = Exploration(
            catalog, scenario.world, space, scenario.opened, scenario.answers, scenario.timings, until=step
        )
        reach = found.reach()
        return Told(reach.diagrams, _each(reach.diagrams, reach.root, what), _read_at(step, found), found.complete)

    def deciding(journey: Journey) -> Iterator[str]:
        at = next((number for number, made in enumerate(journey.moves) if made.step.id == step), None)
        if at is None:
            yield from _went_wrong(journey)
            return
        view = RecordingView(scenario.world, Given(scenario.answers), Exact({}), {})
        watched: Any = Watched(journey.moves[at].before)
        _skips(catalog.steps[step], view, watched)
        for made in journey.moves[:at]:
            if any(getattr(made.before.learned, name) != getattr(made.after.learned, name) for name in watched.read):
                yield from made.evidence
        yield from view.reads()

    return Subject(f"`{step}`", told, lambda status: f"is {status.value}", deciding=deciding, beside=Status.NOT_REACHED)


def _read_at(step: str, found: Exploration) -> tuple[str, ...]:
    """What is read to skip a step or not, in all situations in which journeys come to it."""
    view = ForkingView(found.world, Given(found.answers), found.clock(Pace.LIKELY), found.space, opened=found.opened)

    def skips(situation: Situation[Any]) -> bool:
        view.stand({}, Put())
        return _skips(found.catalog.steps[step], view, situation)

    for state in found.graph.moves:
        if state.situation.step == step:
            view.fork(lambda _, here=state.situation: skips(here))  # type: ignore[misc]
    return tuple(view.everything)


def _skips(step: Step, view: RecordingView, situation: Any) -> bool:
    """Whether a step is skipped; what comes after its skip edges has no part in that."""
    return any(view.takes(step, edge, situation) for edge in step.edges if edge.skip)


def _winner(scenario: Scenario, kind: str, id: str, name: str, wins: Callable[[View], str]) -> Subject:
    tenant = scenario.world.tenant
    called = {one.id: one.name for one in tenant.autopilot_profiles} | {one.id: one.name for one in tenant.esp_profiles}
    return Subject(
        f"the {kind} that applies",
        lambda space: _asked(scenario, space, wins),
        lambda winner: f"is {clean(called.get(winner) or winner)}" if winner else "is none",
        id,
    )


def _app(scenario: Scenario, id: str, name: str) -> Subject:
    def phase(w: View) -> str:
        app = next(one for one in w.tenant.apps if one.id == id)
        whose = profile.affinity(w, None)
        tracked = (one.value for one in Phase if tracked_by(w, app, one, whose))
        return next(tracked, "") if esp.shows(esp.effective_for(w, whose)) else ""

    return Subject(
        clean(name),
        lambda space: _asked(scenario, space, phase),
        lambda found: f"is waited for in {found}" if found else "is not waited for",
    )


def _profile(w: View) -> str:
    winner = profile.assigned(w)
    return winner.id if winner is not None else ""


def _page(w: View) -> str:
    page = esp.effective(w, None)
    return page.id if page is not None else ""


def _asked(scenario: Scenario, space: Space, function: Callable[[View], str]) -> Told:
    view = ForkingView(scenario.world, Given({}), Exact({}), space)
    root = view.fork(lambda _: function(view))
    return Told(view.diagrams, root, tuple(view.everything))


def _each(diagrams: Diagrams, root: Diagram, what: Callable[[Ended], Hashable]) -> Diagram:
    """What is to be told of the only end that there is for each way in which what is open may be."""
    return diagrams.told(root, lambda several: what(next(iter(several))))
