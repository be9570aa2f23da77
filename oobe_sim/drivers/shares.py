"""What comes of trials: shares with their intervals, the limit that would be enough, and what costs most."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from statistics import NormalDist

from attrs import frozen

from oobe_sim.model.outcome import Outcome

WIDE = NormalDist().inv_cdf(0.975)
"""So many standard errors on either side make an interval of 95 percent."""

ENOUGH = 0.95
"""The share of trials that a limit should suffice for."""


@frozen
class Share:
    """So many of all trials, with Wilson's interval of 95 percent for the probability behind them."""

    number: int
    of: int

    @property
    def value(self) -> float:
        return self.number / self.of

    @property
    def interval(self) -> tuple[float, float]:
        z, n, p = WIDE, self.of, self.value
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return middle - half if self.number else 0.0, middle + half if self.number < n else 1.0


@frozen
class End:
    """In how many trials the run ends so."""

    outcome: Outcome
    stop: str
    share: Share


@frozen
class Enough:
    """The limit in whole minutes that suffices for `ENOUGH` of the trials, with an interval of 95 percent.

    `minutes` is `None` where no limit that the timer may have suffices; an end of the interval is
    `None` where it lies beyond that.
    """

    minutes: int | None
    low: int | None
    high: int | None


@frozen
class Cost:
    """What one kind of work costs while the timer runs.

    `mean` is in minutes a trial. `saved` is the share of the late trials that would be in time if
    it took no time at all.
    """

    label: str
    mean: float
    saved: float


@frozen
class GivenUp:
    """In how many trials an installation took longer than its own limit."""

    label: str
    share: Share


@frozen(eq=False)
class Case:
    """The trials where what is open is so; `answers` holds only what makes a difference.

    `in_time` counts the trials in which the timer was stopped before its limit, and nothing went
    wrong before that, of all in which it ran; `None` where it runs in none.
    """

    answers: Mapping[str, object]
    ends: tuple[End, ...]
    in_time: Share | None
    limit_minutes: int | None
    enough: Enough | None
    costs: tuple[Cost, ...]
    given_up: tuple[GivenUp, ...]


@frozen(eq=False)
class Trials:
    """So many trials, drawn from this seed: one case, or one for each answer that makes a difference.

    `assumed` are open leaves that were taken as the world has them, because too many are open.
    """

    number: int
    seed: int
    cases: tuple[Case, ...]
    assumed: tuple[str, ...] = ()
