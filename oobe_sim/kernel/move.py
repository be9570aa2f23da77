"""One move."""

from __future__ import annotations

from typing import Any

from oobe_sim.kernel.view import PlainView
from oobe_sim.model.move import Move
from oobe_sim.model.rule import Rule
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Edge, Mover, Step
from oobe_sim.model.work import Work

_PERSON = Mover.PERSON


def move(step: Step, view: PlainView, situation: Situation[Any], *, explain: bool = True) -> Move | None:
    """Take the first edge of the step that can be taken; `None` where none can.

    With `explain` the move says why, and what was read. Raises whatever the view's resolver raises
    for a question that it does not answer.
    """
    view.begin()
    return decide(step, view, situation, explain=explain)


def decide(step: Step, view: PlainView, situation: Situation[Any], *, explain: bool = True) -> Move | None:
    """The move of a view that has begun it."""
    for edge in step.edges:
        # what `view.takes` says, without the call: this loop is where a run spends its time
        if view.choice(step, situation) == edge.label if edge.by is _PERSON else edge.test(view, situation):
            return taken(step, edge, view, situation, explain=explain)
    return None


def taken(step: Step, edge: Edge, view: PlainView, situation: Situation[Any], *, explain: bool) -> Move:
    """The move that an edge makes."""
    changes, work = effects(edge, view, situation)
    after = situation.moved(edge.to, changes)
    if not explain:
        return Move(step, edge, situation, after, (), {}, work)
    reasons = why(step, edge, view, situation)
    return Move(step, edge, situation, after, reasons, view.reads(), work)


def effects(edge: Edge, view: PlainView, situation: Situation[Any]) -> tuple[dict[str, Any], tuple[Work, ...]]:
    """What is learned when an edge is taken, and what it costs."""
    changes = {name: value(view, situation) if callable(value) else value for name, value in edge.learns.items()}
    return changes, edge.work(view, situation) if callable(edge.work) else edge.work


def why(step: Step, edge: Edge, view: PlainView, situation: Situation[Any]) -> tuple[Rule, ...]:
    """The rules that held for the edge; where it names none, why the step is in the flow.

    What a person is offered does not say why the page is there, so that there both are told.
    """
    held = edge.when.reasons(view, situation)
    if edge.by is Mover.PERSON:
        return tuple(dict.fromkeys((*because(step, view, situation), *held)))
    return held or because(step, view, situation)


def because(step: Step, view: PlainView, situation: Situation[Any]) -> tuple[Rule, ...]:
    """The first rule that holds of those that say why the step is in the flow."""
    return next(((rule,) for rule in step.because if rule.test(view, situation)), ())
