"""What one can ask *why* about: the outcome, a step, a profile, a page's profile, an app."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.exploration import Exploration
from oobe_sim.errors import UnknownName
from oobe_sim.facts import esp, profile
from oobe_sim.facts.apps import Phase, tracked_by
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.forking import ForkingView
from oobe_sim.kernel.resolver import Given
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.words import clean
from oobe_sim.questions.asked import MOST_STATES, Subject, Told, each, read_there, went_wrong
from oobe_sim.questions.skipping import about_step
from oobe_sim.world.view import View
from oobe_sim.world.world import Space


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
            yield step.id, about_step(scenario, catalog, step)
    for outcome in Outcome:
        yield outcome.value, _outcome(scenario, catalog, outcome)
    yield "", _outcome(scenario, catalog, None)


def _outcome(scenario: Scenario, catalog: Catalog, wanted: Outcome | None) -> Subject:
    def told(space: Space) -> Told:
        found = Exploration(
            catalog, scenario.world, space, scenario.opened, scenario.answers, scenario.timings, most=MOST_STATES
        )
        reach = found.reach()
        return Told(reach.diagrams, each(reach.diagrams, reach.root, lambda end: end.outcome), complete=found.complete)

    return Subject(
        "the outcome", told, lambda outcome: f"is {outcome.value.replace('_', ' ')}", wanted, went_wrong, read_there
    )


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
