"""The names in a scenario that only the flow and the rulebook know: steps, questions, rules, timings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from oobe_sim.clock.timings import PHASES, TIMINGS
from oobe_sim.errors import Problem, nearest
from oobe_sim.inputs.scenario_format import Expectation, Scenario
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.model.finding import Place
from oobe_sim.model.step import Kind

APP_FAULTS = "faults.apps"
_SHOWN = 8


def problems_of(scenario: Scenario, catalog: Catalog) -> tuple[Problem, ...]:
    """Every name in the scenario that nothing has, in the order of its sections."""
    return (
        *_answers(scenario, catalog),
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
    labels = {f"choices.{step.id}": [edge.label for edge in step.choices] for step in catalog.steps.values()}
    events = catalog.events()
    for path, given in scenario.answers.items():
        if path not in known:
            section, _, name = path.partition(".")
            offered = [id.partition(".")[2] for id in known if id.startswith(f"{section}.")]
            what = f"the key `{name}` in `{section}`"
            yield _unknown(scenario, "input.unknown-key", path, what, name=name, known=offered)
            continue
        event = events.get(APP_FAULTS if path.startswith(f"{APP_FAULTS}.") else path)
        allowed = event.domain if event is not None else labels.get(path, ())
        for answer in given:
            if answer not in allowed:
                what = f"the answer `{answer}` to `{path}`"
                yield _unknown(scenario, "input.unknown-value", path, what, name=answer, known=allowed)


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
