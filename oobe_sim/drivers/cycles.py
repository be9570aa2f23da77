"""Leaves that are read again around a circle of states: what makes exploring dear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from oobe_sim.drivers.components import components
from oobe_sim.drivers.graph import Graph, State
from oobe_sim.kernel.diagram import asked


@frozen
class ReadAgain:
    """An open leaf, and the steps of a circle at which it is read."""

    path: str
    steps: tuple[str, ...]


def read_again(graph: Graph) -> tuple[ReadAgain, ...]:
    """Every open leaf that journeys may read more than once while they go round in a circle.

    Its value has to be kept all the way round, so that each such leaf may double what a circle costs.
    """
    found: dict[ReadAgain, None] = {}
    for component in components(graph.first, lambda state: _following(graph, state)):
        states = [state for state in component if isinstance(state, State) and state in graph.moves]
        if len(states) > 1 or any(state in _following(graph, state) for state in states):
            found |= dict.fromkeys(_shared(graph, states))
    return tuple(sorted(found, key=lambda one: (one.steps, one.path)))


def _following(graph: Graph, state: object) -> list[State]:
    if not isinstance(state, State) or state not in graph.moves:
        return []
    leads = (graph.to(state, way) for way in graph.ways(graph.moves[state]))
    return [to for to in leads if isinstance(to, State)]


def _shared(graph: Graph, states: Iterable[State]) -> Iterator[ReadAgain]:
    """The leaves that several states read, or one that leads to itself."""
    steps: dict[str, list[str]] = {}
    alone: set[str] = set()
    for state in states:
        for at in asked(graph.moves[state]):
            path = graph.diagrams.questions[at]
            if path in graph.space:
                steps.setdefault(path, []).append(state.situation.step)
                if state in _following(graph, state):
                    alone.add(path)
    for path, where in steps.items():
        if len(where) > 1 or path in alone:
            yield ReadAgain(path, tuple(step for step in graph.catalog.steps if step in where))
