"""Many trials of one world: every duration drawn anew in each, and all trials played at once.

The trials are explored together, by the clock that holds a column of minutes; where a limit passes
in some and not in others, the explorer makes two branches of them, as it does of any question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import ceil, floor, sqrt
from typing import Any

import numpy as np
from attrs import evolve, frozen

from oobe_sim.clock.clock import LONGEST_TIMER, MOMENT
from oobe_sim.clock.sampled import Column, Sampled
from oobe_sim.clock.timings import Timings, label
from oobe_sim.drivers.ends import Branch
from oobe_sim.drivers.explore import journeys
from oobe_sim.drivers.shares import ENOUGH, WIDE, Case, Cost, End, Enough, GivenUp, Share
from oobe_sim.drivers.timeline import spent
from oobe_sim.kernel.book import Book
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import Mover, Step
from oobe_sim.model.work import Person, Service
from oobe_sim.world.world import Space, World

_TIMERS = "timers."
"""What the paths of questions about time begin with."""

_INSTALLS = f"{_TIMERS}app."


def trials(
    catalog: Catalog,
    world: World,
    space: Space,
    answers: Mapping[str, tuple[str, ...]] | None = None,
    *,
    number: int,
    seed: int,
    timer: str,
    timings: Timings | None = None,
    book: Book | None = None,
) -> tuple[Case, ...]:
    """What becomes of `number` trials, for each answer to what is open that makes a difference.

    The same seed gives the same trials, whatever else is asked, in whatever order.
    Raises `NotOffered` where `answers` press what a page does not offer.
    """
    clock = Sampled.of(number, seed, timings or {})

    def branches(clock: Sampled) -> tuple[Branch, ...]:
        return tuple(journeys(catalog, world, space, answers, clock=clock, book=book))

    limited, unlimited = branches(clock), branches(evolve(clock, unlimited=True))
    return tuple(_case(found, group, unlimited, clock, timer) for found, group in _cases(limited))


def _cases(branches: Sequence[Branch]) -> list[tuple[dict[str, object], Sequence[Branch]]]:
    """The branches by the answers to what is open; an answer that changes no share is left out."""
    path = next((p for b in branches for p in b.bindings if not p.startswith(_TIMERS)), None)
    if path is None:
        return [({}, branches)]
    found: list[tuple[dict[str, object], Sequence[Branch]]] = []
    values = dict.fromkeys(b.bindings[path] for b in branches if path in b.bindings)
    for value in values:
        held = [b for b in branches if b.bindings.get(path, value) == value]
        without = [Branch({p: v for p, v in b.bindings.items() if p != path}, b.journey) for b in held]
        found += [({path: value, **others}, group) for others, group in _cases(without)]
    if len(found) == len(values) and len({tuple(sorted(_counts(group).items(), key=str)) for _, group in found}) == 1:
        return [({}, found[0][1])]
    return found


def _counts(branches: Sequence[Branch]) -> Counter[tuple[Outcome, str]]:
    counts = Counter[tuple[Outcome, str]]()
    for branch in branches:
        counts[branch.journey.outcome, branch.journey.stop] += len(_clock(branch).rows)
    return counts


def _case(
    answers: Mapping[str, object], limited: Sequence[Branch], free: Sequence[Branch], clock: Sampled, timer: str
) -> Case:
    number = clock.draws.number
    ends = sorted(_counts(limited).items(), key=lambda end: (-end[1], end[0][0].value, end[0][1]))
    watched = [seen for branch in limited if (seen := _watch(branch, clock, timer)) is not None]
    ran, in_time = (sum(len(seen.rows) for seen in watched if seen.in_time or not only) for only in (False, True))
    limit = max((limit for seen in watched for limit in seen.limits), default=None)
    fitting = [b for b in free if all(b.bindings.get(path, value) == value for path, value in answers.items())]
    enough, costs = _needed(_cases(fitting)[0][1], clock, timer, limit)
    return Case(
        answers=answers,
        ends=tuple(End(outcome, stop, Share(times, number)) for (outcome, stop), times in ends),
        in_time=Share(in_time, ran) if ran else None,
        limit_minutes=limit,
        enough=enough,
        costs=costs,
        given_up=_given_up(limited, number),
    )


def _given_up(branches: Sequence[Branch], number: int) -> tuple[GivenUp, ...]:
    trials = Counter[str]()
    for branch in branches:
        exceeded = (path for path, value in branch.journey.evidence.items() if value is True)
        labels = {path.removeprefix(_TIMERS).rpartition(".")[0] for path in exceeded if path.startswith(_INSTALLS)}
        trials.update(dict.fromkeys(labels, len(_clock(branch).rows)))
    return tuple(GivenUp(name, Share(times, number)) for name, times in sorted(trials.items(), key=_most))


def _most(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


@frozen(eq=False)
class _Watched:
    """How long a timer ran in the trials of a branch, and what that time went on.

    `in_time` says that it was stopped, and that nobody had to press a button of the page that it
    belongs to, which has buttons only where something went wrong.
    """

    rows: Any
    longest: Column
    costs: Mapping[str, Column]
    limits: set[int]
    in_time: bool


def _watch(branch: Branch, clock: Sampled, timer: str) -> _Watched | None:
    """What is to be said of the timer; nothing where it does not run."""
    end = _clock(branch)
    longest: Column | None = None
    costs: dict[str, Column] = {}
    limits: set[int] = set()
    for part in spent(branch.journey, evolve(clock, rows=end.rows, unlimited=end.unlimited)):
        ran = part.after.ran(timer)
        if ran is None:
            continue
        longest = ran if longest is None else np.maximum(longest, ran)
        name = label(part.work)
        costs[name] = costs.get(name, 0.0) + np.asarray(part.after.now - part.before.now)
        if not isinstance(part.work, Person | Service) and part.work.timer == timer:
            limits.add(part.work.limit_minutes)
    if longest is None:
        return None
    pressed = any(made.edge.by is Mover.PERSON and _has_timer(made.step) for made in branch.journey.moves)
    return _Watched(end.rows, longest, costs, limits, end.ran(timer) is None and not pressed)


def _has_timer(step: Step) -> bool:
    return any(edge.by is Mover.TIMER for edge in step.edges)


def _needed(
    branches: Sequence[Branch], clock: Sampled, timer: str, limit: int | None
) -> tuple[Enough | None, tuple[Cost, ...]]:
    """The limit that would be enough, and what the time goes on, in trials that no limit ends."""
    number = clock.draws.number
    needed, ran = np.full(number, np.inf), np.zeros(number, bool)
    costs: dict[str, Column] = {}
    for seen in (_watch(branch, clock, timer) for branch in branches):
        if seen is None:
            continue
        ran[seen.rows] = True
        if seen.in_time:
            needed[seen.rows] = seen.longest
        for name, minutes in seen.costs.items():
            costs.setdefault(name, np.zeros(number))[seen.rows] = minutes
    if not ran.any():
        return None, ()
    reached = (LONGEST_TIMER if limit is None else limit) - MOMENT
    late = needed >= reached
    told = (
        Cost(name, float(minutes[ran].mean()), float((late & (needed - minutes < reached)).sum() / max(late.sum(), 1)))
        for name, minutes in costs.items()
    )
    return _enough(np.sort(needed[ran])), tuple(sorted(told, key=lambda cost: (-cost.saved, -cost.mean, cost.label)))


def _enough(needed: Column) -> Enough:
    """The order statistic for `ENOUGH`, and those that enclose it in 95 of 100 cases."""
    number = len(needed)
    half = WIDE * sqrt(number * ENOUGH * (1 - ENOUGH))
    low, middle, high = floor(number * ENOUGH - half), ceil(number * ENOUGH), ceil(number * ENOUGH + half) + 1

    def at(rank: int) -> int | None:
        if rank > number:
            return None
        minutes = floor(float(min(needed[max(rank, 1) - 1], 2.0 * LONGEST_TIMER)) + MOMENT) + 1
        return minutes if minutes <= LONGEST_TIMER else None

    return Enough(at(middle), at(low), at(high))


def _clock(branch: Branch) -> Sampled:
    clock = branch.journey.clock
    if not isinstance(clock, Sampled):
        raise TypeError(f"a trial has the clock of trials, not {type(clock).__name__}")
    return clock
