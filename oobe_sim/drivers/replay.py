"""Journeys brought to a moment, and the moment that a journey has come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, evolve, field, frozen

from oobe_sim.clock.timings import Timings
from oobe_sim.drivers.exploration import Pace, clock_at
from oobe_sim.drivers.moment import Moment
from oobe_sim.drivers.play import Journey, Player, start
from oobe_sim.errors import UsageError
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.resolver import Given, Resolver
from oobe_sim.kernel.view import RecordingView, event_of
from oobe_sim.model.move import Move
from oobe_sim.model.work import Wait
from oobe_sim.world.world import Domain, Space, World


@frozen(eq=False)
class Ground:
    """What journeys are made on: the flow, the world with what is open in it, and what a scenario answers."""

    catalog: Catalog
    world: World
    space: Space
    answers: Mapping[str, tuple[str, ...]] = field(factory=dict)
    timings: Timings = field(factory=dict)


class Usual(Given):
    """Answers as the scenario does where that is offered, and else nominally; of a leaf the first value."""

    def state(self, path: str, domain: Domain) -> object:
        return self.bindings.get(path, domain.values[0])

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        given = self.answers.get(path)
        answer = given[min(n, len(given)) - 1] if given else nominal
        return answer if answer in domain else nominal


@define
class Replaying:
    """Answers as a moment says until it is `reached`, and then leaves it to `then`.

    `near` is set with the last move of the moment. `unusual` notes the answers to events that are
    not the usual ones, each as `<path>#<n>`.
    """

    moment: Moment
    usual: Usual
    then: Resolver
    near: bool = False
    reached: bool = False
    bindings: dict[str, object] = field(factory=dict)
    unusual: set[str] = field(factory=set)

    def state(self, path: str, domain: Domain) -> object:
        if path not in self.bindings:
            known = self.moment.bindings
            who = self.then if self.reached else self.usual
            self.bindings[path] = known[path] if path in known else who.state(path, domain)
        return self.bindings[path]

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        usual = self.usual.event(path, n, domain, nominal)
        answer = self.then.event(path, n, domain, nominal) if self.reached else self._told(path, n, domain, usual)
        if answer != usual:
            self.unusual.add(f"{path}#{n}")
        return answer

    def settled(self, path: str) -> int | None:
        return self.then.settled(path) if self.near else None

    def _told(self, path: str, n: int, domain: tuple[str, ...], usual: str) -> str:
        given = self.moment.answers.get(path)
        answer = given[min(n, len(given)) - 1] if given else usual
        return answer if answer in domain or answer == usual else domain[0]


@frozen(eq=False)
class Replayed:
    """A journey that was brought to a moment; `journey` where it ends there."""

    player: Player
    replaying: Replaying
    journey: Journey | None


def replayed(ground: Ground, moment: Moment, then: Resolver | None = None) -> Replayed:
    """The journey at this moment; from there on `then` answers, or what is usual.

    A journey that goes round is followed all the same, as far as the moment says. Raises UsageError
    where the journey ends before.
    """
    usual = Usual(ground.answers)
    resolver = Replaying(moment, usual, then or usual)
    view = RecordingView(ground.world, resolver, clock_at(ground.timings, moment.pace), ground.space)
    player = Player(ground.catalog, view, start(ground.catalog))
    journey = None
    for number in range(moment.moves):
        _wait(player, moment, number)
        # Only now may it be seen that the journey goes round: the moment may have come round often.
        resolver.near = number == moment.moves - 1 and not moment.answers
        journey = player.step()
        if len(player.moves) == number:
            stop = player.situation.step
            raise UsageError(f"the journey ends at {stop} after {number} moves; the moment is after {moment.moves}")
    _wait(player, moment, moment.moves)
    resolver.near = resolver.reached = True
    if moment.answers:
        player.forget()
    return Replayed(player, resolver, journey)


def _wait(player: Player, moment: Moment, number: int) -> None:
    if number in moment.waits:
        player.view.clock = player.view.clock.spend((Wait(moment.waits[number]),))


def moment_of(
    ground: Ground,
    moves: Sequence[Move],
    last_read: Mapping[str, object] | None = None,
    *,
    pace: Pace = Pace.LIKELY,
    waits: Mapping[int, int] | None = None,
) -> Moment:
    """The moment after these moves, which were made on this ground and noted what they read.

    Answers count as usual or not by what the ground's scenario answers, whoever gave them. `last_read`
    is what was read after the last move.
    """
    bindings: dict[str, object] = {}
    answers: dict[str, list[str]] = {}
    for evidence in (*(made.evidence for made in moves), last_read or {}):
        bindings |= {path: value for path, value in evidence.items() if path in ground.space}
    for made in moves:
        for path, value in made.evidence.items():
            if event := event_of(path):
                answers.setdefault(event, []).append(str(value))
    whole = Moment(len(moves), bindings, {path: tuple(given) for path, given in answers.items()}, pace, waits or {})
    replaying = replayed(ground, whole).replaying
    unusual = {event_of(path) for path in replaying.unusual}
    return evolve(
        whole,
        bindings={path: value for path, value in bindings.items() if value != ground.space[path].values[0]},
        answers={path: shortened(given) for path, given in whole.answers.items() if path in unusual},
    )


def shortened(given: Sequence[str]) -> tuple[str, ...]:
    """Answers of which the last repeats, with no more of them than that needs."""
    length = len(given)
    while length > 1 and given[length - 2] == given[length - 1]:
        length -= 1
    return tuple(given[:length])
