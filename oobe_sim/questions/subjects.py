"""What one can ask *why* about: the outcome, a step, a profile, a page's profile, an app."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Any

from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.ends import Ended, Status
from oobe_sim.drivers.exploration import Exploration
from oobe_sim.errors import UnknownName
from oobe_sim.facts import esp, profile
from oobe_sim.facts.apps import Phase, tracked_by
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.diagram import Diagram, Diagrams
from oobe_sim.kernel.forking import ForkingView
from oobe_sim.kernel.resolver import Given
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.words import clean
from oobe_sim.world.view import View
from oobe_sim.world.world import Space


@frozen(eq=False)
class Told:
    """What is so of a subject, for every way in which what is open may be, and all that was read for it."""

    diagrams: Diagrams
    root: Diagram
    reads: Mapping[str, object]
    complete: bool = True


@frozen(eq=False)
class Subject:
    """Something that may be so or otherwise.

    `told` finds what is so with a space open; `words` say one of its values as a sentence's end, such
    as `is skipped`. `wanted` is the value that one misses where one asks *why not*; `None` means any
    other. `step` is the step that the subject is about.
    """

    name: str
    told: Callable[[Space], Told]
    words: Callable[[Any], str]
    wanted: Hashable = None
    step: str = ""


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
        return Told(
            reach.diagrams,
            _each(reach.diagrams, reach.root, lambda end: end.outcome),
            found.graph.view.everything,
            found.complete,
        )

    return Subject("the outcome", told, lambda outcome: f"is {outcome.value.replace('_', ' ')}", wanted)


def _step(scenario: Scenario, catalog: Catalog, step: str) -> Subject:
    def what(end: Ended) -> Status:
        return end.told if end.stop == step and isinstance(end.told, Status) else Status.NOT_REACHED

    def told(space: Space) -> Told:
        found = Exploration(
            catalog, scenario.world, space, scenario.opened, scenario.answers, scenario.timings, until=step
        )
        reach = found.reach()
        return Told(
            reach.diagrams, _each(reach.diagrams, reach.root, what), found.graph.view.everything, found.complete
        )

    return Subject(f"`{step}`", told, lambda status: f"is {status.value}", step=step)


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
    return Told(view.diagrams, root, view.everything)


def _each(diagrams: Diagrams, root: Diagram, what: Callable[[Ended], Hashable]) -> Diagram:
    """What is to be told of the only end that there is for each way in which what is open may be."""
    return diagrams.told(root, lambda several: what(next(iter(several))))
