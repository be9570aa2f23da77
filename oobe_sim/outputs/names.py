"""The names in a scenario that only the flow and the rulebook know: steps, questions, rules, timings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from attrs import evolve

from oobe_sim.clock.timings import PHASES, TIMINGS
from oobe_sim.errors import Problem, nearest
from oobe_sim.inputs.scenario_format import Expectation, Scenario
from oobe_sim.inputs.yaml_positions import child
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.model.finding import Place
from oobe_sim.model.step import Kind

APP_FAULTS = "faults.apps"
SECTIONS = ("choices", "faults", "services")
_SHOWN = 8


def problems_of(scenario: Scenario, catalog: Catalog) -> tuple[Problem, ...]:
    """Every name in the scenario that nothing has, in the order of its sections."""
    return (
        *_answers(scenario, catalog),
        *_opened(scenario, catalog),
        *_timings(scenario),
        *(_expected(scenario, scenario.expect, catalog) if scenario.expect is not None else ()),
    )


def answerable(scenario: Scenario, catalog: Catalog) -> tuple[str, ...]:
    """The paths of all questions that a scenario may answer."""
    choices = (f"choices.{step.id}" for step in catalog.steps.values() if step.choices)
    events = (id for id in catalog.events() if id != APP_FAULTS)
    apps = (f"{APP_FAULTS}.{app.id}" for app in scenario.world.tenant.apps)
    return (*choices, *events, *apps)


def _answers(scenario: Scenario, catalog: Catalog) -> Iterator[Problem]:
    if not scenario.answers:
        return
    known = answerable(scenario, catalog)
    for path, given in scenario.answers.items():
        if path not in known:
            yield _no_question(scenario, path, known)
            continue
        domain = allowed(path, catalog)
        for answer in given:
            if answer not in domain:
                yield _no_answer(scenario, path, answer, domain)


def _opened(scenario: Scenario, catalog: Catalog) -> Iterator[Problem]:
    """What is open may also be named by what its paths begin with; then an answer has to be one of all of them."""
    if not scenario.opened:
        return
    known = answerable(scenario, catalog)
    for path, domain in scenario.opened.items():
        below = [one for one in known if one == path or one.startswith(f"{path}.")]
        if not below and path not in (*SECTIONS, APP_FAULTS):
            yield _no_question(scenario, path, known)
            continue
        several = [allowed(one, catalog) for one in below or [path]]
        common = tuple(answer for answer in several[0] if all(answer in each for each in several))
        for at, answer in enumerate(map(str, domain.values)):
            if answer not in common:
                yield _no_answer(scenario, path, answer, common, within=("any", answer if domain.weights else at))


def allowed(path: str, catalog: Catalog) -> tuple[str, ...]:
    """The answers that a question has."""
    if (event := catalog.event(path)) is not None:
        return event.domain
    step = catalog.steps.get(path.removeprefix("choices."))
    return tuple(edge.label for edge in step.choices) if step is not None else ()


def _no_question(scenario: Scenario, path: str, known: Iterable[str]) -> Problem:
    section, _, name = path.partition(".")
    offered = [id.partition(".")[2] for id in known if id.startswith(f"{section}.")]
    what = f"the key `{name}` in `{section}`"
    return _unknown(scenario, "input.unknown-key", path, what, name=name, known=offered)


def _no_answer(
    scenario: Scenario, path: str, answer: str, allowed: Iterable[str], within: tuple[str | int, ...] = ()
) -> Problem:
    what = f"the answer `{answer}` to `{path}`"
    problem = _unknown(scenario, "input.unknown-value", path, what, name=answer, known=allowed)
    place = problem.place
    return evolve(problem, place=Place(place.file, reduce(child, within, place.pointer)))


def _timings(scenario: Scenario) -> Iterator[Problem]:
    if not scenario.timings:
        return
    known = (
        *TIMINGS,
        *PHASES,
        *(f"{kind}.{app.id}" for kind in ("app", "download") for app in scenario.world.tenant.apps),
    )
    measured = {one.timing: one for one in scenario.calibrated}
    for id in scenario.timings:
        if id in measured and id.startswith("app."):
            continue  # measurements may well be of apps that this tenant does not have
        if id not in known:
            problem = _unknown(
                scenario, "input.unknown-key", f"timings.{id}", f"the timing `{id}`", name=id, known=known
            )
            one = measured.get(id)
            yield problem if one is None else evolve(problem, place=Place(one.file), line=one.line, column=one.column)


def _expected(scenario: Scenario, expect: Expectation, catalog: Catalog) -> Iterator[Problem]:
    steps = [step.id for step in catalog.steps.values() if step.kind is not Kind.END]
    pages = [step.id for step in catalog.steps.values() if step.kind is Kind.PAGE]
    rules = list(catalog.rules)
    checks = [check.id for check in catalog.checks]
    deciding = [id for id in rules if id not in checks]
    apps = [app.id for app in scenario.world.tenant.apps]
    timings = [*TIMINGS, *(f"{kind}.{id}" for kind in ("app", "download") for id in apps)]
    said: tuple[tuple[str, Iterable[str], list[str], str], ...] = (
        ("stops_at", [expect.stops_at] if expect.stops_at is not None else (), steps, "step"),
        ("pages", expect.pages or (), pages, "page"),
        ("skipped", expect.skipped or (), steps, "step"),
        ("shown", expect.shown or (), pages, "page"),
        ("reasons", expect.reasons or (), deciding, "rule that decides a move"),
        ("findings", expect.findings or (), rules, "rule that is reported"),
        ("timings", expect.timings or (), timings, "timing"),
    )
    for key, names, known, kind in said:
        for name in names:
            if name not in known:
                path = f"expect.{key}"
                yield _unknown(scenario, "input.unknown-value", path, f"no {kind} `{name}`", name=name, known=known)


def _unknown(scenario: Scenario, code: str, path: str, found: str, *, name: str, known: Iterable[str]) -> Problem:
    known = tuple(known)
    more = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
    expected = f"one of {', '.join(known[:_SHOWN])}{more}" if known else "no key here"
    place = scenario.places.get(path, Place(scenario.name))
    return Problem(code, place, found, expected, nearest(name, known))
