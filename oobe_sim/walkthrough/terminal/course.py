"""The course of a walk: from a moment on, move by move, and back answer by answer."""

from __future__ import annotations

from attrs import frozen

from oobe_sim.drivers.moment import Moment, written
from oobe_sim.drivers.play import Journey, Player
from oobe_sim.drivers.replay import Ground, Replayed, moment_of, replayed
from oobe_sim.kernel.view import event_of
from oobe_sim.model.move import Move
from oobe_sim.walkthrough.terminal.asked import Asked


@frozen(eq=False)
class Went:
    """What one move came of: the moves to tell, and the journey where it is over."""

    moves: tuple[Move, ...]
    journey: Journey | None


class Course:
    """A walk under way.

    Who asks in `asked` may raise whatever ends or rewinds the walk; then `step` has not moved, and
    `back` may be called. `asked` of `None` answers as usual. Raises UsageError where the moment at
    which the walk begins lies behind the end of its journey.
    """

    def __init__(self, ground: Ground, begin: Moment, asked: Asked | None) -> None:
        self.ground = ground
        self.begin = begin
        self.asked = asked
        self._there = self._replayed()

    @property
    def player(self) -> Player:
        """The journey so far."""
        return self._there.player

    @property
    def bindings(self) -> dict[str, object]:
        """What is known of the open leaves by now."""
        return self._there.replaying.bindings

    def unasked(self) -> tuple[str, ...]:
        """The events that the moment at the beginning answers, and that the journey there did not ask."""
        asked = {event_of(path) for made in self.player.moves for path in made.evidence}
        return tuple(path for path in self.begin.answers if path not in asked)

    def step(self) -> Went:
        """Make a move, or find that the journey is over; what is heard again is not told again."""
        before = len(self.player.moves)
        if self._there.journey is not None:
            return Went((), self._there.journey)
        again = False
        if self.asked is not None:
            again = bool(self.asked.again)
            self.asked.here = (self.player.situation, self.player.view.clock.running())
            self.asked.moves = before
        journey = self.player.step()
        return Went(() if again else tuple(self.player.moves[before:]), journey)

    def back(self) -> bool:
        """Take the last answer back, so that it is asked again; whether there was one."""
        if self.asked is None or not self.asked.said:
            return False
        self.asked.begin(self.asked.said[:-1])
        self._there = self._replayed()
        return True

    def since(self) -> tuple[Move, ...]:
        """The moves since the last answer, its own included; all where nothing was answered yet."""
        answered = self.asked.said[-1].moves if self.asked is not None and self.asked.said else 0
        return tuple(self.player.moves[answered:])

    def moment(self) -> Moment:
        """Where the walk is."""
        moves, pace = self.player.moves, self.begin.pace
        waits = {move: wait for move, wait in self.begin.waits.items() if move <= self.begin.moves}
        return moment_of(self.ground, moves, self.bindings, pace=pace, waits=waits)

    def code(self) -> str:
        """Where the walk is, as text."""
        return written(self.moment(), self.ground.space)

    def _replayed(self) -> Replayed:
        return replayed(self.ground, self.begin, self.asked)
