"""The fewest runs on devices that show every outcome of guards that a tenant's configuration can reach.

What is to be shown are marks (`drivers/marks.py`): edges of the flow that some journey takes, which
shows that their guards hold and that those before them do not; rules that hold in the guards of
edges taken; and places that no edge leads on from, or only round in a circle. Journeys are those of
the devices that `differing.to_try` opens, at likely times, where each event may be answered anew each time.

What a tester cannot bring about at will counts apart: answers of services, what is up to Windows,
and the other answer to a doubt of the documents, which a planned run may settle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from oobe_sim.drivers.graph import MOST_STATES
from oobe_sim.drivers.marks import Halt, Mark, mark_id
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.inputs.scenario_names import slug
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.view import event_of
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Mover
from oobe_sim.outputs.expectation import codes_shown
from oobe_sim.outputs.words import clean, counted, plain
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.differing import kinds, to_try
from oobe_sim.questions.planning import Beyond, Chosen, Plan, planned
from oobe_sim.questions.rehearsal import NotOnVm, Rehearsal, Settles, not_on_vm, rehearsed, settles
from oobe_sim.questions.values import Value, values_of, words_of
from oobe_sim.rules.provoking import provocation
from oobe_sim.world.doubts import DOUBT_PATH

ASSURED = frozenset({Outcome.COMPLETED, Outcome.COMPLETED_WITH_FAILURES, Outcome.NOT_MANAGED})
"""Outcomes of which nobody asks where they stop."""


@frozen
class Act:
    """What a tester does at a step: presses something, or provokes something before."""

    step: str
    title: str
    provokes: bool
    words: str


@frozen(eq=False, kw_only=True)
class PlannedRun:
    """A run to be done on a device: with what, what to do, what to expect, and what it is for.

    `setup` holds what is to be otherwise than the scenario has it. `covers` are the marks that the
    run shows, `only_here` those that no other run of the plan does. `minutes` are the likely ones from
    power-on to the end. A run that `not_on_vm` gives reasons for shows something else on a virtual machine.
    """

    number: int
    title: str
    source: str
    edition: str
    registered: bool
    tpm: str
    connection: str
    person: str
    setup: tuple[Value, ...]
    acts: tuple[Act, ...]
    outcome: Outcome
    stop: str
    minutes: float
    restarts: int
    pages: tuple[str, ...]
    codes: tuple[str, ...]
    covers: tuple[str, ...]
    only_here: tuple[str, ...]
    not_on_vm: tuple[NotOnVm, ...]
    settles: tuple[Settles, ...]
    scenario: Scenario = field(repr=False)


@frozen
class NotAtWill:
    """Marks that can be reached and that no tester can bring about at will, and what they hang on, in words."""

    needs: tuple[str, ...]
    marks: tuple[str, ...]


@frozen
class TestPlan(Answer[PlannedRun]):
    """The plan: its rows are runs, the easiest first. `proven`: no fewer of the journeys that were weighed are enough."""

    not_at_will: tuple[NotAtWill, ...] = ()
    proven: bool = False

    __test__ = False


def testplan(
    scenarios: Scenario | Sequence[Scenario],
    open: Sequence[str] = (),
    *,
    keep: Sequence[str] = (),
    most: int = MOST_STATES,
) -> TestPlan:
    """The fewest runs that show all that journeys of these scenarios can show and a tester can bring about.

    Open are choices, faults, services, the network, and of the device its edition, its registration and
    the kind of its TPM, besides what the scenarios leave open and more groups in `open`; what begins
    with a path of `keep` stays as it is. Raises InputError and UnknownGroup.
    """
    several = (scenarios,) if isinstance(scenarios, Scenario) else tuple(scenarios)
    sites = kinds(several, lambda one: to_try(one, open, keep, most))
    plan = planned(sites)
    rows = tuple(_row(number, one) for number, one in enumerate(plan.chosen, 1))
    named = several[0].name if len(several) == 1 else f"{len(several)} scenarios"
    complete = all(exploration.complete for _, exploration in sites)
    return TestPlan(
        question=f"Which runs show all that can happen for {named}?",
        rows=rows,
        complete=complete,
        notes=tuple(_notes(plan, len(several), len(sites))),
        not_at_will=tuple(_not_at_will(plan.beyond)),
        proven=plan.proven,
    )


testplan.__test__ = False  # type: ignore[attr-defined]


def _row(number: int, one: Chosen) -> PlannedRun:
    catalog = windows()
    rehearsal = rehearsed(one.scenario, one.exploration, one.tour.bindings, one.tour.answers)
    run, world = rehearsal.prediction.run, rehearsal.scenario.world
    setup = values_of(one.scenario, catalog, dict(_setup(one)))
    outcome = run.outcome.value.replace("_", " ")
    title = outcome if run.outcome in ASSURED else f"{outcome} at {catalog.steps[run.stop].title}"
    named = slug(outcome if run.outcome in ASSURED else f"{outcome} {run.stop}")
    return PlannedRun(
        number=number,
        title=title,
        source=one.scenario.name,
        edition=world.device.edition.value,
        registered=world.device.registration is not None,
        tpm=world.device.tpm.value,
        connection=world.network.connection.value,
        person=world.person.user_principal_name,
        setup=setup,
        acts=tuple(_acts(rehearsal)),
        outcome=run.outcome,
        stop=run.stop,
        minutes=run.minutes,
        restarts=run.reboots,
        pages=run.pages,
        codes=codes_shown(run),
        covers=_named(one.marks),
        only_here=_named(one.only),
        not_on_vm=not_on_vm(rehearsal),
        settles=settles(rehearsal, one.exploration),
        scenario=evolve(rehearsal.scenario, name=f"{number:02}-{named}", title=f"{number}. {title}"),
    )


def _setup(one: Chosen) -> Iterator[tuple[str, object]]:
    """The leaves that are not as usual; what lies in a part that is not there does not count."""
    domains = one.exploration.open
    bindings = one.tour.bindings
    for path, value in bindings.items():
        if path not in one.exploration.space or path not in domains or value == domains[path].values[0]:
            continue
        if not any(path.startswith(f"{other}.") and held is None for other, held in bindings.items()):
            yield path, value


def _acts(one: Rehearsal) -> Iterator[Act]:
    names = {app.id: clean(app.name or app.id) for app in one.scenario.world.tenant.apps}
    for made in one.journey.moves:
        for path, value in made.evidence.items():
            event = event_of(path)
            told = provocation(event, str(value)) if event else None
            if told is not None:
                app = names.get(event.removeprefix("faults.apps."), "")
                yield Act(made.step.id, made.step.title, provokes=True, words=told.words.replace("{app}", app))
        if made.edge.by is Mover.PERSON:
            yield Act(made.step.id, made.step.title, provokes=False, words=made.edge.label.replace("_", " "))


def _named(marks: Iterable[Mark]) -> tuple[str, ...]:
    return tuple(mark_id(mark, windows()) for mark in marks)


def _not_at_will(several: Iterable[Beyond]) -> Iterator[NotAtWill]:
    """Marks that hang on the same together."""
    found: dict[tuple[str, ...], list[Mark]] = {}
    for one in several:
        needs = tuple(_need(path, value, one) for path, value in one.needs.items())
        found.setdefault(needs or ("several of them in one run",), []).append(one.mark)
    for needs, marks in found.items():
        yield NotAtWill(needs, _named(marks))


def _need(path: str, value: object, one: Beyond) -> str:
    words = words_of(path, value, one.scenario.world, windows())
    told = None if path.startswith(DOUBT_PATH) else provocation(path, str(value))
    return f"{words} ({told.words})" if told is not None else words


def _notes(plan: Plan, given: int, tried: int) -> Iterator[str]:
    number = len(plan.chosen)
    yield (
        f"{counted(number, 'run')} {'shows' if number == 1 else 'show'} all {len(plan.marks)} outcomes of guards that a tester can bring about: "
        f"{_kinds(plan.marks)}."
    )
    if number == plan.least:
        yield f"No fewer can do: a run ends once, and {plan.least} of these outcomes end one."
    elif plan.proven:
        yield f"No fewer of the {plan.candidates} journeys that were weighed show them all."
    else:
        yield f"That is the fewest that was found among {plan.candidates} journeys; it is not proven that no fewer do."
    if tried < given:
        yield f"{given} scenarios are of {counted(tried, 'kind')}, as nothing else that tells them apart is asked for."


def _kinds(marks: Sequence[Mark]) -> str:
    rules = sum(isinstance(mark, Rule) for mark in marks)
    halts = sum(isinstance(mark, Halt) for mark in marks)
    edges = len(marks) - rules - halts
    dead = f", {counted(halts, 'dead end')}" if halts else ""
    return f"{counted(edges, 'edge')} taken, {counted(rules, 'rule')} that hold{dead}"


def device_words(row: PlannedRun) -> Mapping[str, str]:
    """The device and its place in a few words, by what they are about."""
    registered = "registered" if row.registered else "not registered"
    return {
        "device": f"{row.edition}, {registered}, TPM {row.tpm}",
        "network": plain(row.connection),
        "person": clean(row.person),
    }
