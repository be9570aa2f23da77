"""Play one journey: the resolver answers, the clock runs, until the flow ends."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from attrs import frozen

from oobe_sim.clock.clock import Clock
from oobe_sim.clock.exact import Exact
from oobe_sim.clock.timings import Timings
from oobe_sim.drivers.state import State, later
from oobe_sim.kernel.book import Book
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.move import because, move
from oobe_sim.kernel.resolver import Given, Resolver
from oobe_sim.kernel.view import PlainView, RecordingView
from oobe_sim.model.fact import Fact
from oobe_sim.model.move import Move
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Kind, Mover, Step
from oobe_sim.world.learned import Learned
from oobe_sim.world.world import Space, World


@frozen(eq=False)
class Journey:
    """What happened: the moves, when each began, and how it ended.

    `stop` is the step at which it ended: the last one before an end, or the page that leads nowhere.
    `cause` holds the rules that say why it ended there, where it did not simply complete.
    `clock` is the clock at the end.
    """

    moves: tuple[Move, ...]
    at: tuple[float, ...]
    last: Situation[Any]
    outcome: Outcome
    stop: str
    cause: tuple[Rule, ...]
    clock: Clock
    last_read: Mapping[str, object]
    """What was read to find that there was no way on."""
    loop: tuple[Move, ...] = ()
    """The last moves, where the journey goes round in them for ever."""

    @property
    def minutes(self) -> float:
        """Minutes from power-on to the end."""
        return self.clock.minutes

    @property
    def evidence(self) -> dict[str, object]:
        """All that was read, each path once, in the order of reading."""
        read: dict[str, object] = {}
        for evidence in (*(made.evidence for made in self.moves), self.last_read):
            for path, value in evidence.items():
                read.setdefault(path, value)
        return read


_Visit = tuple[Mapping[str, int], tuple[str, ...], Clock, int]
"""How often events were asked before, which the last move asked, the clock, and how many moves there were."""


class Player:
    """A journey under way; `step` makes one move, `play` all that are left, `copy` branches it."""

    def __init__(
        self,
        catalog: Catalog,
        view: PlainView,
        situation: Situation[Any],
        *,
        explain: bool = True,
        book: Book | None = None,
    ) -> None:
        self.catalog = catalog
        self.view = view
        self.situation = situation
        self.explain = explain
        self.book = book
        self.moves: list[Move] = []
        self.at: list[float] = []
        self._visited: dict[Situation[Any], list[_Visit]] = {situation: [(view.asked, (), view.clock, 0)]}

    def copy(self, view: PlainView) -> Player:
        """The same journey so far, to be continued with another view."""
        view.asked = dict(self.view.asked)
        view.tries = self.view.tries
        view.clock = self.view.clock
        other = Player(self.catalog, view, self.situation, explain=self.explain, book=self.book)
        other.moves, other.at = list(self.moves), list(self.at)
        other._visited = {situation: list(past) for situation, past in self._visited.items()}
        return other

    def forget(self) -> None:
        """Look for rounds only from here on, as others answer now."""
        self._visited = {self.situation: [(self.view.asked, self.view.answered(), self.view.clock, len(self.moves))]}

    def step(self) -> Journey | None:
        """Make one move; the journey where this was its end, `None` where it goes on.

        Raises what the resolver raises, and then nothing has moved.
        """
        step = self.catalog.steps[self.situation.step]
        if step.ends is not None:
            before = self.moves[-1].step.id if self.moves else step.id
            return self._journey(step.ends, before, ())
        return self.went(step, self._move(step))

    def play(self) -> Journey:
        """Make moves to the end. Raises what the resolver raises, and may be called again then."""
        while (journey := self.step()) is None:
            pass
        return journey

    def _move(self, step: Step) -> Move | None:
        if self.book is not None and isinstance(self.view, RecordingView):
            return self.book.move(step, self.view, self.situation)
        return move(step, self.view, self.situation, explain=self.explain)

    def went(self, step: Step, made: Move | None) -> Journey | None:
        """Go on from a move that was made at a step, or from the step that no edge leads out of."""
        if made is None:
            return self._halt(step, ())
        self.made(made)
        loop = self._loop()
        return None if loop is None else self._halt(step, loop)

    def made(self, made: Move) -> None:
        """Take note of a move: its time, and the situation that it leads to."""
        self.at.append(self.view.clock.minutes)
        self.moves.append(made)
        self.view.clock = later(self.view.clock, made)
        self.situation = made.after

    def _loop(self) -> tuple[Move, ...] | None:
        """The moves since the journey was in this very state before, `None` where it never was."""
        visit = (self.view.asked, self.view.answered(), self.view.clock, len(self.moves))
        past = self._visited.get(self.situation)
        if past is None:
            self._visited[self.situation] = [visit]
            return None
        now = self._future(visit)
        loop = next((tuple(self.moves[before[3] :]) for before in past if self._future(before) == now), None)
        past.append(visit)
        return loop

    def _future(self, visit: _Visit) -> Hashable:
        asked, answered, clock, _ = visit
        here = State(self.situation, clock, asked, self.view.tries).having(answered)
        return here.future(self.view.resolver)

    def _halt(self, step: Step, loop: tuple[Move, ...]) -> Journey:
        """End a run that cannot leave a step, or only round a loop."""
        if isinstance(self.view, RecordingView):
            self.view.found(dict(self.view.reads()))
        outcome, place, fact = halted(self.catalog, step, loop, self.view, self.situation)
        return self._journey(outcome, place.id, fact.reasons(self.view, self.situation) if fact else (), loop)

    def _journey(self, outcome: Outcome, stop: str, cause: tuple[Rule, ...], loop: tuple[Move, ...] = ()) -> Journey:
        if self.explain and outcome is Outcome.UNKNOWN:
            cause = tuple(rule for rule in self.moves[-1].reasons if rule.message)
        elif self.explain and outcome is not Outcome.COMPLETED:
            cause = tuple(dict.fromkeys((*self._troubles(), *cause)))
            cause = cause or because(self.catalog.steps[stop], self.view, self.situation)
        return Journey(
            moves=tuple(self.moves),
            at=tuple(self.at),
            last=self.situation,
            outcome=outcome,
            stop=stop,
            cause=cause,
            clock=self.view.clock,
            last_read=self.view.reads(),
            loop=loop,
        )

    def _troubles(self) -> tuple[Rule, ...]:
        """What could be done about: the rules with remedies of the last stay at each step, in their order.

        A step that went well when it was last left is no trouble, and a person who presses a button
        does not end one.
        """
        last = {made.step.id: made for made in self.moves if made.edge.by is not Mover.PERSON or _mendable(made)}
        return tuple(
            dict.fromkeys(rule for made in self.moves if last.get(made.step.id) is made for rule in _mendable(made))
        )


def halted(
    catalog: Catalog, step: Step, loop: tuple[Move, ...], view: PlainView, situation: Situation[Any]
) -> tuple[Outcome, Step, Fact | None]:
    """How a run ends that cannot leave a step, or only round a loop; where; and what says so.

    Of a loop the place is the furthest page of the flow at which a person does something, or that is
    shown, or else the furthest step: it leads nowhere, wherever the journey came into the loop.
    """
    pressed = [made.step for made in loop if made.edge.by is Mover.PERSON]
    round_about = pressed or [made.step for made in loop if made.step.kind is Kind.PAGE] or [made.step for made in loop]
    order = list(catalog.steps)
    place = max(round_about, key=lambda one: order.index(one.id), default=step)
    held = tuple(made.before for made in loop if made.step is place) or (situation,)
    for fact, outcome in place.halts:
        if any(fact.test(view, one) for one in held):
            return outcome, place, fact
    return (Outcome.BLOCKED if pressed or place.kind is Kind.PAGE else Outcome.STUCK), place, None


def _mendable(made: Move) -> tuple[Rule, ...]:
    return tuple(rule for rule in made.reasons if rule.remedies)


def start(catalog: Catalog, learned: Any = None) -> Situation[Any]:
    """The situation at power-on."""
    return Situation(catalog.start, Learned() if learned is None else learned)


def play(
    catalog: Catalog,
    world: World,
    resolver: Resolver | None = None,
    *,
    space: Space | None = None,
    timings: Timings | None = None,
    clock: Clock | None = None,
    explain: bool = True,
    book: Book | None = None,
) -> Journey:
    """Play one journey to its end, by the exact clock with these `timings`, or by another `clock`.

    A `book` finds again what was moved before, in other worlds too; it belongs to one catalog.
    Without `explain` nothing is noted and nothing may be open: the quick way through many devices.
    Raises `Unanswered` or `NotOffered` where the resolver does.
    """
    clock = clock or Exact(timings or {})
    answers = resolver or Given()
    view = RecordingView(world, answers, clock, space or {}) if explain else PlainView(world, answers, clock)
    return Player(catalog, view, start(catalog), explain=explain, book=book).play()
