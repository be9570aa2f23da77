"""What a journey shows of a flow: edges that are taken, rules that hold in their guards, places that nothing leads on from.

An edge that is taken shows that its guard holds, and that none before it does. A rule is shown where
it is a reason of the guard of an edge that is taken; why a step is in the flow at all is no guard.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from oobe_sim.drivers.play import Journey
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.model.fact import Composed, Fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Edge, Step


@frozen
class Halt:
    """A step where a journey is over though the step is no end: no edge leads on, or only round in a circle."""

    outcome: Outcome
    stop: str


Mark = Edge | Rule | Halt
"""One outcome of guards, that a journey shows or does not."""


def marks_of(journey: Journey, catalog: Catalog) -> frozenset[Mark]:
    """All that a journey shows."""
    found: set[Mark] = set()
    for made in journey.moves:
        found.add(made.edge)
        found.update(set(made.reasons) & set(rules_of(made.edge.when)))
    if catalog.steps[journey.last.step].ends is None:
        found.add(Halt(journey.outcome, journey.stop))
    return frozenset(found)


def rules_of(fact: Fact) -> tuple[Rule, ...]:
    """The rules that may be reasons of a fact."""
    return tuple(dict.fromkeys(_rules(fact)))


def reasons_in(fact: Fact) -> tuple[tuple[Rule, ...], tuple[Fact, ...]]:
    """The rules that are reasons wherever a fact holds, and its parts of which one or another rule is."""
    if isinstance(fact, Rule):
        return (fact,), ()
    if not isinstance(fact, Composed):
        return (), ()
    if not fact.every:
        return (), (fact,)
    parts = [reasons_in(part) for part in fact.parts]
    return tuple(rule for certain, _ in parts for rule in certain), tuple(one for _, either in parts for one in either)


def ends(mark: Mark, catalog: Catalog) -> bool:
    """Whether a journey that shows this is over: no journey shows two such marks."""
    return isinstance(mark, Halt) or (isinstance(mark, Edge) and catalog.steps[mark.to].ends is not None)


def mark_id(mark: Mark, catalog: Catalog) -> str:
    """What to call a mark: an edge by its step and its place there, such as `region.region#2`."""
    if isinstance(mark, Halt):
        return f"{mark.stop}: {mark.outcome.value}"
    if isinstance(mark, Rule):
        return mark.id
    step = step_of(mark, catalog)
    return f"{step.id}#{step.edges.index(mark) + 1}"


def step_of(edge: Edge, catalog: Catalog) -> Step:
    """The step that an edge leads on from."""
    return next(step for step in catalog.steps.values() if edge in step.edges)


def _rules(fact: Fact) -> Iterator[Rule]:
    if isinstance(fact, Rule):
        yield fact
    elif isinstance(fact, Composed):
        for part in fact.parts:
            yield from _rules(part)
