"""One planned run as a scenario of its own: everything that a tester sets is said, and nothing that matters is open."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.play import Journey, Player, start
from oobe_sim.inputs.scenario_format import Expectation, Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.resolver import Pinned
from oobe_sim.kernel.view import RecordingView, event_of
from oobe_sim.model.rule import Rule
from oobe_sim.model.source import Confidence, Source
from oobe_sim.outputs.expectation import codes_shown
from oobe_sim.outputs.prediction import Prediction, predict_scenario
from oobe_sim.world.device import Tpm
from oobe_sim.world.doubts import DOUBT_PATH, doubt
from oobe_sim.world.leaves import replaced
from oobe_sim.world.world import World

_PROCESSORS, _MEMORY = 2, 4
"""What a virtual machine needs to enroll at all, which whoever makes one can give it."""


@frozen
class NotOnVm:
    """Why a run shows something else on a virtual machine, by which rule, and how that is known."""

    rule: str
    words: str
    confidence: Confidence
    sources: tuple[Source, ...]


@frozen
class Settles:
    """A doubt that the run settles: what documents leave open, and how the run ends if it is the other way."""

    doubt: str
    question: str
    otherwise: str


@frozen(eq=False)
class Rehearsal:
    """A scenario that stands for a journey that was explored, and the journey that it predicts."""

    scenario: Scenario
    journey: Journey
    prediction: Prediction


def rehearsed(
    scenario: Scenario, found: Exploration, bindings: Mapping[str, object], answers: Mapping[str, tuple[str, ...]]
) -> Rehearsal:
    """The journey with these answers, as a scenario whose expectation is what is predicted for it."""
    leaves = {path: value for path, value in bindings.items() if path in found.space}
    witness = found.replayed(leaves, answers, Pace.LIKELY)
    read = witness.journey.evidence
    world = found.world
    for path, domain in sorted(found.space.items()):
        value = leaves.get(path, domain.values[0])
        if path in read or path in leaves:
            world = _with(world, path, value)
    given = _answers(witness.journey, found)
    space = {path: domain for path, domain in found.space.items() if path.startswith(DOUBT_PATH) and path not in read}
    settled = evolve(
        scenario, world=world, space=space, opened={}, answers={**found.answers, **given}, expect=None, places={}
    )
    prediction = predict_scenario(settled)
    expect = Expectation(
        outcome=prediction.run.outcome,
        stops_at=prediction.run.stop,
        pages=prediction.run.pages,
        codes=codes_shown(prediction.run),
        reboots=prediction.run.reboots,
    )
    return Rehearsal(evolve(settled, expect=expect), prediction.run.branches[0].journey, prediction)


def not_on_vm(one: Rehearsal) -> tuple[NotOnVm, ...]:
    """Why a run cannot be done on a virtual machine: what one has not, and where its journey goes another way."""
    device = one.scenario.world.device
    virtual = evolve(
        device,
        virtual=True,
        tpm=device.tpm if device.tpm is Tpm.NONE else Tpm.VIRTUAL,
        processors=max(device.processors, _PROCESSORS),
        memory_gb=max(device.memory_gb, _MEMORY),
    )
    world = evolve(one.scenario.world, device=virtual)
    journey, view = _played(one, world)
    found: dict[Rule, str] = {
        rule: finding.message
        for rule in windows().checks
        if rule.family == "virtual_machine"
        for finding in rule.findings(view)
    }
    for rule in _parting(one.journey, journey):
        found.setdefault(rule, rule.message or rule.title)
    return tuple(NotOnVm(rule.id, words, rule.confidence, rule.sources) for rule, words in found.items())


def settles(one: Rehearsal, found: Exploration) -> tuple[Settles, ...]:
    """The doubts that decide how the run goes on, each by itself."""
    told = []
    for path in one.journey.evidence:
        words = doubt(path)
        if words is None or path not in found.space:
            continue
        now = one.journey.evidence[path]
        for other in found.space[path].values:
            if other == now:
                continue
            journey, _ = _played(one, _with(one.scenario.world, path, other))
            if [made.edge for made in journey.moves] != [made.edge for made in one.journey.moves]:
                answer = words["yes" if other is True else "no"]
                end = f"{answer}: {journey.outcome.value.replace('_', ' ')} at {journey.stop}"
                told.append(Settles(path.removeprefix(DOUBT_PATH), words["question"], end))
    return tuple(told)


def _played(one: Rehearsal, world: World) -> tuple[Journey, RecordingView]:
    scenario = one.scenario
    clock = Exact(scenario.timings)
    view = RecordingView(world, Pinned(scenario.answers), clock, scenario.space)
    return Player(windows(), view, start(windows())).play(), view


def _parting(real: Journey, virtual: Journey) -> tuple[Rule, ...]:
    """The rules that decide the first move in which two journeys differ."""
    for one, other in zip(real.moves, virtual.moves, strict=False):
        if one.edge is not other.edge:
            return other.reasons
    return () if len(real.moves) == len(virtual.moves) else virtual.cause


def _answers(journey: Journey, found: Exploration) -> dict[str, tuple[str, ...]]:
    """What was answered to open events, each time; the last answer repeats."""
    answers: dict[str, tuple[str, ...]] = {}
    for made in journey.moves:
        for path, value in made.evidence.items():
            event = event_of(path)
            if event and found.graph.view.opening(event) is not None and value:
                answers[event] = (*answers.get(event, ()), str(value))
    return {path: _shortened(given) for path, given in answers.items()}


def _shortened(given: tuple[str, ...]) -> tuple[str, ...]:
    while len(given) > 1 and given[-1] == given[-2]:
        given = given[:-1]
    return given


def _with(world: World, path: str, value: object) -> World:
    """The world with a value at a leaf; what lies in a part that is not there has none."""
    try:
        changed: World = replaced(world, path, value)
    except (AttributeError, ValueError, TypeError):
        return world
    return changed
