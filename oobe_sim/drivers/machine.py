"""The same flow as a `transitions` machine: for sessions, callbacks, diagrams and stateful tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from transitions import Machine, State

from oobe_sim.drivers.play import Journey, Player
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.move import taken
from oobe_sim.model.step import Edge, Step

TRIGGER = "advance"


class Session:
    """One device on a machine: `advance()` makes one move, and the player takes note of it.

    The machine binds `advance` and `state` to the session; `journey` is set once it is over.
    """

    state: str
    advance: Callable[[], bool]

    def __init__(self, player: Player) -> None:
        self.player = player
        self.view = player.view
        self.journey: Journey | None = None


def build(catalog: Catalog, *, sessions: tuple[Session, ...] = ()) -> Machine:
    """A machine with a state for each step and a transition for each edge, in the order of declaration."""
    machine = Machine(
        model=None,
        states=list(catalog.steps),
        initial=catalog.start,
        auto_transitions=False,
        send_event=True,
        model_attribute="state",
    )
    for step in catalog.steps.values():
        for edge in step.edges:
            machine.add_transition(
                TRIGGER,
                step.id,
                edge.to,
                conditions=_takes(step, edge),
                after=_moves(step, edge),
            )
    for session in sessions:
        add(machine, session)
    return machine


class Titled(State):
    """A state that a diagram shows under a title."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name)
        self.label = label


def drawn(steps: Iterable[Step], edges: Iterable[tuple[Step, Edge, str]], *, start: str | None, title: str) -> Any:
    """A machine that draws itself: states under the titles of steps, transitions under the words given.

    `graph_cls(machine).get_graph().source` is a Mermaid diagram, without any program for graphs;
    `get_markup_config()` holds the same states and transitions for other pictures.
    """
    from transitions.extensions.diagrams import GraphMachine

    machine = GraphMachine(
        model=None,
        states=[Titled(step.id, step.title) for step in steps],
        initial=start,
        auto_transitions=False,
        graph_engine="mermaid",
        title=f"title: {title}",
    )
    for step, edge, words in edges:
        machine.add_transition(TRIGGER, step.id, edge.to, label=words)
    return machine


def add(machine: Machine, session: Session) -> None:
    """Put a device on the machine."""
    machine.add_model(session, initial=session.player.situation.step)


def play(machine: Machine, player: Player) -> Journey:
    """Play one journey to its end on the machine."""
    session = Session(player)
    add(machine, session)
    catalog = player.catalog
    while session.journey is None:
        step = catalog.steps[session.state]
        if step.ends is not None:
            session.journey = player.step()
        elif not session.advance():
            session.journey = player.went(step, None)
    machine.remove_model(session)
    return session.journey


def _takes(step: Step, edge: Edge) -> Callable[[Any], bool]:
    first = edge is step.edges[0]

    def condition(event: Any) -> bool:
        session: Session = event.model
        if first:
            session.view.begin()
        return session.view.takes(step, edge, session.player.situation)

    return condition


def _moves(step: Step, edge: Edge) -> Callable[[Any], None]:
    def after(event: Any) -> None:
        session: Session = event.model
        made = taken(step, edge, session.view, session.player.situation, explain=session.player.explain)
        session.journey = session.player.went(step, made)

    return after
