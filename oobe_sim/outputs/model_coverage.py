"""Which parts of the flow and its rules no journey reaches: edges never taken, outcomes of rules never seen.

A rule is asked where the kernel asks it: as part of an edge, up to the one that is taken; as a reason
why a step is in the flow; as what says how a run ends; as the ground of an assignment. So that nothing
watches a run while it is made, its moves are read again, and their own evidence answers. A check holds
in a run in which it finds something.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from itertools import takewhile
from typing import Any, Literal

from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.ends import Branch
from oobe_sim.drivers.play import Journey
from oobe_sim.drivers.run import Run
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import RecordingView, event_of
from oobe_sim.model.fact import Composed, Fact, Negated
from oobe_sim.model.move import Move
from oobe_sim.model.rule import Rule
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Edge, Mover, Step
from oobe_sim.model.work import TimeQuestion
from oobe_sim.rules.targeting import BY_GROUND
from oobe_sim.world.world import Domain, World

Answer = tuple[Rule, bool]
"""A rule that was asked, and whether it held."""


@frozen
class Gap:
    """An edge that no journey took, or an outcome of a rule that none saw.

    An edge is called by its step and its place among the step's edges: `region.region#2` is the second.
    """

    kind: Literal["edge", "rule"]
    id: str
    outcome: Literal["taken", "held", "did not hold"]
    words: str

    def __str__(self) -> str:
        return f"{self.kind} {self.id} never {self.outcome}: {self.words}"


@frozen(eq=False)
class Seen:
    """The edges that journeys took, and the ids of the rules that they asked with whether these held."""

    edges: frozenset[Edge]
    outcomes: frozenset[tuple[str, bool]]


class Again(RecordingView):
    """A world as a journey has read it: evidence answers what is open, what happens anew and what the clock told."""

    def __init__(self, world: World, bindings: Mapping[str, object]) -> None:
        self._bindings = bindings
        self._evidence: Mapping[str, object] = {}
        space = {path: Domain((value,)) for path, value in bindings.items()}
        super().__init__(world, Given({}, bindings), Exact({}), space)

    def recall(self, evidence: Mapping[str, object]) -> None:
        """Begin again the move that has this evidence."""
        self.begin()
        self.asked = {}
        self._evidence = evidence
        events = {event: (str(answer),) for path, answer in evidence.items() if (event := event_of(path))}
        self.resolver = Given(events, self._bindings)

    def time(self, question: TimeQuestion) -> bool:
        return bool(self._evidence[question.path])


def gaps(catalog: Catalog, runs: Iterable[Run]) -> tuple[Gap, ...]:
    """What the runs leave out of a catalog: edges in the order of the flow, then rules by their ids."""
    seen = seen_by(catalog, runs)
    edges = (
        Gap("edge", f"{step.id}#{place}", "taken", f"{edge.name}, to {edge.to}")
        for step in catalog.steps.values()
        for place, edge in enumerate(step.edges, 1)
        if edge not in seen.edges
    )
    rules = (
        Gap("rule", rule.id, "held" if held else "did not hold", rule.title)
        for rule in catalog.rules.values()
        for held in (True, False)
        if (rule.id, held) not in seen.outcomes
    )
    return (*edges, *rules)


def seen_by(catalog: Catalog, runs: Iterable[Run]) -> Seen:
    """What the journeys of runs took, and what they saw of the rules of a catalog."""
    edges: set[Edge] = set()
    outcomes: set[tuple[str, bool]] = set()
    for run in runs:
        found = {finding.rule for finding in run.findings}
        outcomes.update((check.id, check in found) for check in catalog.checks)
        for branch in run.branches:
            edges.update(made.edge for made in branch.journey.moves)
            outcomes.update((rule.id, held) for rule, held in answers(catalog, run.world, branch))
    return Seen(frozenset(edges), frozenset(outcomes))


def answers(catalog: Catalog, world: World, branch: Branch) -> Iterator[Answer]:
    """Each rule that a journey asked, in its order, and at last the grounds of what is assigned."""
    view = Again(world, branch.bindings)
    for made in branch.journey.moves:
        view.recall(made.evidence)
        yield from _of_move(made, view)
    yield from _of_end(catalog, branch.journey, view)
    for rule in BY_GROUND.values():
        yield rule, rule.test(view, None)


def _of_move(made: Move, view: Again) -> Iterator[Answer]:
    before = tuple(takewhile(lambda edge: edge is not made.edge, made.step.edges))
    yield from _of_edges(made.step, (*before, made.edge), view, made.before)
    if made.edge.by is Mover.PERSON or not made.edge.when.reasons(view, made.before):
        yield from _of_because(made.step, view, made.before)


def _of_edges(step: Step, edges: tuple[Edge, ...], view: Again, here: Situation[Any]) -> Iterator[Answer]:
    """The person's edges are one question: where one is asked for, all are."""
    choices = step.choices if any(edge.by is Mover.PERSON for edge in edges) else ()
    for edge in dict.fromkeys((*edges, *choices)):
        yield from _of_fact(edge.when, view, here)


def _of_because(step: Step, view: Again, here: Situation[Any]) -> Iterator[Answer]:
    for rule in step.because:
        if (yield from _of_fact(rule, view, here)):
            return


def _of_end(catalog: Catalog, journey: Journey, view: Again) -> Iterator[Answer]:
    """What was asked where no edge led on, or only round a loop, whose edges have been asked before."""
    step, here = catalog.steps[journey.last.step], journey.last
    if step.ends is not None:
        return
    view.recall(journey.last_read)
    if all(made.before != here for made in journey.moves):
        yield from _of_edges(step, step.edges, view, here)
    place = catalog.steps[journey.stop]
    for fact, _ in place.halts:
        if (yield from _of_fact(fact, view, here)):
            return
    yield from _of_because(place, view, here)


def _of_fact(fact: Fact, view: Again, here: Situation[Any]) -> Generator[Answer, None, bool]:
    """The rules of a fact, each only where the fact hangs on it; gives whether the fact holds."""
    if isinstance(fact, Negated):
        return not (yield from _of_fact(fact.part, view, here))
    if isinstance(fact, Composed):
        for part in fact.parts:
            if (yield from _of_fact(part, view, here)) is not fact.every:
                return not fact.every
        return fact.every
    held = fact.test(view, here)
    if isinstance(fact, Rule):
        yield fact, held
    return held
