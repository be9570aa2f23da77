"""How journeys end, and what hangs on which open leaf."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from enum import Enum
from typing import Any, Protocol

from attrs import evolve, frozen

from oobe_sim.drivers.play import Journey
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Edge, Kind, Mover, Step
from oobe_sim.world.world import Space


class Status(Enum):
    """What became of a step."""

    SHOWN = "shown"
    SKIPPED = "skipped"
    ENTERED = "entered"
    NOT_REACHED = "not reached"


@frozen(eq=False)
class Branch:
    """One way in which what is open may be, as far as the flow asked, and its journey."""

    bindings: Mapping[str, object]
    journey: Journey


Tells = Callable[[Situation[Any]], Hashable]
"""What else is to be told of an end, by its last situation, such as the device's name."""


def nothing(_: Situation[Any]) -> None:
    """Tells nothing else."""


@frozen(cache_hash=True)
class Ended:
    """How a journey ends: the outcome, the step where, and what else is to be told.

    What happened on the way is told as far as somebody keeps account of it: how many restarts there
    were, which pages were seen, and how often the person had to do something.
    """

    outcome: Outcome
    stop: str
    told: Hashable = None
    restarts: int = 0
    pages: tuple[str, ...] = ()
    prompts: int = 0

    @property
    def place(self) -> Ended:
        """The same end without what happened on the way."""
        return Ended(self.outcome, self.stop)


Account = Callable[[Ended, Step, Edge], Ended]
"""The end of a journey that begins with an edge of a step more."""


def restarts(end: Ended, _: Step, edge: Edge) -> Ended:
    """Keeps account of restarts."""
    return evolve(end, restarts=end.restarts + 1) if edge.reboot else end


def everything(end: Ended, step: Step, edge: Edge) -> Ended:
    """Keeps account of restarts, pages and what the person had to do; a page that comes again counts again."""
    pages = end.pages
    stays = edge.to == step.id and not edge.reboot and pages[:1] == (step.id,)
    if step.kind is Kind.PAGE and not edge.skip and not stays:
        pages = (step.id, *pages)
    pressed = edge.by is Mover.PERSON
    if pages is end.pages and not pressed and not edge.reboot:
        return end
    return evolve(end, restarts=end.restarts + edge.reboot, pages=pages, prompts=end.prompts + pressed)


def ended(journey: Journey, tells: Tells = nothing, account: Account = restarts) -> Ended:
    """How a journey ends."""
    end = Ended(journey.outcome, journey.stop, tells(journey.last))
    for made in reversed(journey.moves):
        end = account(end, made.step, made.edge)
    return end


Alternatives = Mapping[object, tuple[Ended, ...]]
"""The ends that remain possible with each value of a leaf; none where no journey asks for it with that value."""


class Ends(Protocol):
    """All ends of the journeys that what is open allows."""

    @property
    def reads(self) -> Mapping[str, object]:
        """What journeys read that no branch shows."""

    def branches(self) -> tuple[Branch, ...]:
        """Journeys with what they asked, one at least for each end; the first is that of the first answers."""

    def questions(self) -> tuple[str, ...]:
        """The leaves and events on which the end may hang, in the order in which they are asked."""

    def asked(self) -> tuple[str, ...]:
        """All that is open and that some journey asks."""

    def alternatives(self, path: str) -> Alternatives:
        """What each value of a leaf, or each answer to an event, leads to."""


@frozen(eq=False)
class Listed:
    """The ends of a few journeys, each of which is known."""

    known: tuple[Branch, ...]
    space: Space
    tells: Tells = nothing

    @property
    def reads(self) -> Mapping[str, object]:
        return {}

    def branches(self) -> tuple[Branch, ...]:
        return self.known

    def questions(self) -> tuple[str, ...]:
        return self.asked()

    def asked(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(path for branch in self.known for path in branch.bindings))

    def alternatives(self, path: str) -> Alternatives:
        asked = [branch for branch in self.known if path in branch.bindings]
        return {
            value: tuple(dict.fromkeys(ended(b.journey, self.tells) for b in asked if b.bindings[path] == value))
            for value in self.space[path].values
        }
