"""Why the ways of an explored graph are taken: the rules that hold, under every answer to what is open."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from attrs import field, frozen

from oobe_sim.drivers.graph import Graph, State, Way
from oobe_sim.kernel.diagram import Diagram
from oobe_sim.kernel.forking import ForkingView, Put
from oobe_sim.kernel.move import why
from oobe_sim.model.move import Move
from oobe_sim.model.rule import Rule
from oobe_sim.outputs.words import Speaker

Tells = Callable[[Rule, Move], Hashable]
"""What is to be told of a rule that decided a move, read through the graph's view."""


@frozen(eq=False)
class ForkingSpeaker(Speaker):
    """Says rules by a view that forks, so that a name which hangs on what is open becomes a question."""

    view: ForkingView = field(kw_only=True)

    def _view(self) -> Any:
        return self.view


def because(graph: Graph, state: State, way: Way, tells: Tells) -> Diagram:
    """Why a way is taken, as a diagram whose ends are what is told of each rule that held.

    Which of several rules held may hang on what is open. A way that is no move has no reason.
    """
    view, step, edge, before = graph.view, graph.step(state), way.edge, state.situation
    view.stand(dict(state.asked), Put(dict((*way.events, *((path, "") for path in way.asked))), way.times, way.strays))
    if edge is None:
        return view.fork(lambda _: ())
    made = Move(step, edge, before, before.moved(edge.to, way.changes), (), {}, way.work)
    return view.fork(lambda _: tuple(tells(rule, made) for rule in why(step, edge, view, before)))
