"""Play one journey: the resolver answers, the clock runs, until the flow ends."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from attrs import frozen

from oobe_sim.clock.clock import Clock
from oobe_sim.clock.exact import Exact
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.move import because, move
from oobe_sim.kernel.resolver import Given, Resolver
from oobe_sim.kernel.view import PlainView, RecordingView
from oobe_sim.model.move import Move
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Kind, Mover
from oobe_sim.model.work import Service
from oobe_sim.world.learned import Learned
from oobe_sim.world.world import Space, World

REBOOT = (Service("reboot"),)


@frozen(eq=False)
class Journey:
    """What happened: the moves, when each began, and how it ended.

    `halted` says that the last situation could not be left; `because` holds the rules that say why
    the step where it ended is there.
    """

    moves: tuple[Move, ...]
    at: tuple[float, ...]
    last: Situation[Any]
    outcome: Outcome
    halted: bool
    because: tuple[Rule, ...]
    minutes: float


class Player:
    """A journey under way; `step` makes one move, `copy` branches it."""

    def __init__(self, catalog: Catalog, view: PlainView, situation: Situation[Any], *, explain: bool = True) -> None:
        self.catalog = catalog
        self.view = view
        self.situation = situation
        self.explain = explain
        self.moves: list[Move] = []
        self.at: list[float] = []
        self._visited: dict[Hashable, int] = {self._state(): 0}

    def copy(self, view: PlainView) -> Player:
        """The same journey so far, to be continued with another view."""
        view.asked = dict(self.view.asked)
        view.clock = self.view.clock
        other = Player(self.catalog, view, self.situation, explain=self.explain)
        other.moves, other.at = list(self.moves), list(self.at)
        other._visited = dict(self._visited)
        return other

    def step(self) -> Journey | None:
        """Make one move; the journey where this was its end, `None` where it goes on.

        Raises what the resolver raises, and then nothing has moved.
        """
        step = self.catalog.steps[self.situation.step]
        if step.ends is not None:
            return self._journey(step.ends, halted=False)
        made = move(step, self.view, self.situation, explain=self.explain)
        if made is None:
            return self._journey(self._halt(()), halted=True)
        clock = self.view.clock
        self.at.append(clock.minutes)
        self.moves.append(made)
        if made.work:
            clock = clock.spend(made.work)
        if made.edge.reboot:
            clock = clock.spend(REBOOT)
        if made.edge.stops:
            clock = clock.stop(made.edge.stops)
        if made.edge.starts:
            clock = clock.start(made.edge.starts)
        self.view.clock = clock
        self.situation = made.after
        state = self._state()
        if state in self._visited:
            loop = self.moves[self._visited[state] :]
            return self._journey(self._halt(tuple(loop)), halted=True)
        self._visited[state] = len(self.moves)
        return None

    def _state(self) -> Hashable:
        asked = tuple(
            (path, n if settled is None else min(n, settled))
            for path, n in sorted(self._pending().items())
            for settled in (self._settled(path),)
        )
        return (self.situation, asked, self.view.clock.running())

    def _pending(self) -> dict[str, int]:
        """How often each event was asked, this move's included."""
        asked = self.view.asked
        return {**asked, **{path: asked.get(path, 0) + 1 for path in self.view.answered()}}

    def _settled(self, path: str) -> int | None:
        settled = self.view.resolver.settled(path)
        if settled is None or not path.startswith("choices."):
            return settled
        step = self.catalog.steps.get(path.removeprefix("choices."))
        return max(settled, len(step.nominal) if step else 0)

    def _halt(self, loop: tuple[Move, ...]) -> Outcome:
        """How a run ends that cannot leave a situation, or only round a loop."""
        steps = [made.step for made in loop] or [self.catalog.steps[self.situation.step]]
        for step in steps:
            for fact, outcome in step.halts:
                if fact.test(self.view, self.situation):
                    return outcome
        waits = any(m.edge.by is Mover.PERSON for m in loop) or any(s.kind is Kind.PAGE for s in steps)
        return Outcome.BLOCKED if waits else Outcome.STUCK

    def _journey(self, outcome: Outcome, *, halted: bool) -> Journey:
        step = self.catalog.steps[self.situation.step]
        reasons = because(step, self.view, self.situation) if self.explain else ()
        return Journey(
            tuple(self.moves), tuple(self.at), self.situation, outcome, halted, reasons, self.view.clock.minutes
        )


def start(catalog: Catalog, learned: Any = None) -> Situation[Any]:
    """The situation at power-on."""
    return Situation(catalog.start, Learned() if learned is None else learned)


def play(
    catalog: Catalog,
    world: World,
    resolver: Resolver | None = None,
    *,
    space: Space | None = None,
    timings: Mapping[str, float] | None = None,
    explain: bool = True,
) -> Journey:
    """Play one journey to its end.

    Without `explain` nothing is noted and nothing may be open: the quick way through many devices.
    Raises `Unanswered` or `NotOffered` where the resolver does.
    """
    clock: Clock = Exact(timings or {})
    answers = resolver or Given()
    view = RecordingView(world, answers, clock, space or {}) if explain else PlainView(world, answers, clock)
    player = Player(catalog, view, start(catalog), explain=explain)
    while (journey := player.step()) is None:
        pass
    return journey
