"""Steps and edges: the flow is declared in these words, once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from attrs import field, frozen

from oobe_sim.model.fact import ALWAYS, Fact, Test
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.question import Event
from oobe_sim.model.rule import Rule
from oobe_sim.model.work import Work


class Mover(Enum):
    """Who moves."""

    PERSON = "person"
    DEVICE = "device"
    SERVICE = "service"
    TIMER = "timer"


class Kind(Enum):
    """A page is seen, a stage is not, an end is where a run is over."""

    PAGE = "page"
    STAGE = "stage"
    END = "end"


Learns = Mapping[str, Any | Callable[[Any, Any], Any]]
"""What a move changes in what was learned: values, or functions of the view and the situation."""


@frozen(kw_only=True, eq=False)
class Edge:
    """A way from one step to another.

    The person's edges of a step are one question, `choices.<step>`; its answers are their labels.
    A `reboot` is part of the move; `starts` and `stops` name a timer.
    Where `idle` holds, nobody presses the button without having been told to.
    """

    to: str
    by: Mover = Mover.DEVICE
    label: str = ""
    when: Fact = ALWAYS
    skip: bool = False
    learns: Learns = field(factory=dict)
    reboot: bool = False
    starts: str | None = None
    stops: str | None = None
    work: tuple[Work, ...] | Callable[[Any, Any], tuple[Work, ...]] = ()
    words: str = ""
    idle: Fact | None = None
    test: Test = field(init=False, repr=False)

    @test.default
    def _test_of_when(self) -> Test:
        return self.when.test

    @property
    def name(self) -> str:
        """What to call the edge in a diagram and a trace."""
        return self.words or self.label or self.when.words


@frozen(kw_only=True, eq=False)
class Step:
    """A page or stage of the flow, or an end.

    `because` says why the step is in the flow at all: the first of these rules that holds is the
    reason of a move whose edge names no rule.
    `nominal` is what a person without instructions presses: the nth time the nth label that is
    offered, the last one again and again, and nothing where none of them is; empty means always
    the first that is offered.
    `halts` says how a run ends that cannot leave this step; without it a page ends `blocked` and
    a stage `stuck`.
    """

    id: str
    title: str
    kind: Kind
    sees: str = ""
    because: tuple[Rule, ...]
    edges: tuple[Edge, ...] = ()
    events: tuple[Event, ...] = ()
    nominal: tuple[str, ...] = ()
    halts: tuple[tuple[Fact, Outcome], ...] = ()
    ends: Outcome | None = None
    note: str = ""

    @property
    def choices(self) -> tuple[Edge, ...]:
        return tuple(edge for edge in self.edges if edge.by is Mover.PERSON)


def page(id: str, title: str, **declared: Any) -> Step:
    """A step that the person sees."""
    return Step(id=id, title=title, kind=Kind.PAGE, **declared)


def stage(id: str, title: str, **declared: Any) -> Step:
    """A step that nobody sees, or sees only as a spinner."""
    return Step(id=id, title=title, kind=Kind.STAGE, **declared)


def end(id: str, title: str, outcome: Outcome, **declared: Any) -> Step:
    """A step where a run is over."""
    return Step(id=id, title=title, kind=Kind.END, ends=outcome, **declared)


def skip(to: str, when: Fact, learns: Learns | None = None) -> Edge:
    """The edge past a step that is not shown."""
    return Edge(to=to, when=when, skip=True, learns=learns or {})


def person(label: str, to: str, **declared: Any) -> Edge:
    """The edge that a person takes with a button or an input."""
    return Edge(to=to, by=Mover.PERSON, label=label, **declared)
