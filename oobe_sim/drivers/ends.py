"""How journeys end, and what hangs on which open leaf."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, Protocol

from attrs import frozen

from oobe_sim.drivers.play import Journey
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.situation import Situation
from oobe_sim.world.world import Space


@frozen(eq=False)
class Branch:
    """One way in which what is open may be, as far as the flow asked, and its journey."""

    bindings: Mapping[str, object]
    journey: Journey


Tells = Callable[[Situation[Any]], Hashable]
"""What else is to be told of an end, by its last situation, such as the device's name."""


def nothing(_: Situation[Any]) -> None:
    """Tells nothing else."""


@frozen
class Ended:
    """How a journey ends: the outcome, the step where, what else is to be told, and how many restarts there were."""

    outcome: Outcome
    stop: str
    told: Hashable = None
    restarts: int = 0

    def later(self, restarts: int) -> Ended:
        """The same end of a journey that began with so many restarts more."""
        return Ended(self.outcome, self.stop, self.told, self.restarts + restarts) if restarts else self


def ended(journey: Journey, tells: Tells = nothing) -> Ended:
    """How a journey ends."""
    restarts = sum(made.edge.reboot for made in journey.moves)
    return Ended(journey.outcome, journey.stop, tells(journey.last), restarts)


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
        """The leaves on which the end may hang, in the order in which they are asked."""

    def alternatives(self, path: str) -> Alternatives:
        """What each value of a leaf leads to."""


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
        return tuple(dict.fromkeys(path for branch in self.known for path in branch.bindings))

    def alternatives(self, path: str) -> Alternatives:
        asked = [branch for branch in self.known if path in branch.bindings]
        return {
            value: tuple(dict.fromkeys(ended(b.journey, self.tells) for b in asked if b.bindings[path] == value))
            for value in self.space[path].values
        }
