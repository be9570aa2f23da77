"""How long something takes: a number of minutes, or a spread of them."""

from __future__ import annotations

from collections.abc import Iterable
from math import log
from statistics import NormalDist, median

from attrs import field, frozen

LONGEST = 1_000_000_000
"""Minutes, about nineteen centuries: more than that is no time that anything takes."""

_RARE = 0.001
"""Of a spread without end, all but this share on either side lies between its low and its high."""

_FAR = -NormalDist().inv_cdf(_RARE)
"""So many deviations from the mean a normal spread has its low and its high."""

_LONG = -log(_RARE)
"""So many times its mean all but that share of an exponential spread stays below."""

P95 = NormalDist().inv_cdf(0.95)
"""So many deviations above the mean lies what 95 of 100 stay below."""


def _in_order(**minutes: float) -> None:
    if list(minutes.values()) != sorted(minutes.values()) or min(minutes.values()) < 0:
        raise ValueError(f"{', '.join(f'{name} {value:g}' for name, value in minutes.items())}")


def _sorted(minutes: Iterable[float]) -> tuple[float, ...]:
    return tuple(sorted(minutes))


@frozen
class Uniform:
    """Anything from `low` to `high` minutes, each alike."""

    low: float
    high: float

    def __attrs_post_init__(self) -> None:
        _in_order(low=self.low, high=self.high)

    @property
    def likely(self) -> float:
        return (self.low + self.high) / 2


@frozen
class Triangular:
    """From `low` to `high` minutes, most often about `likely`."""

    low: float
    likely: float
    high: float

    def __attrs_post_init__(self) -> None:
        _in_order(low=self.low, likely=self.likely, high=self.high)


@frozen
class Normal:
    """About `mean` minutes with a standard `deviation`; never below 0."""

    mean: float
    deviation: float

    @property
    def likely(self) -> float:
        return self.mean

    @property
    def low(self) -> float:
        return max(0.0, self.mean - _FAR * self.deviation)

    @property
    def high(self) -> float:
        return self.mean + _FAR * self.deviation


@frozen
class Lognormal:
    """Half take less than `median` minutes, 95 of 100 less than `p95`: a long tail of slow ones."""

    median: float
    p95: float

    def __attrs_post_init__(self) -> None:
        _in_order(median=self.median, p95=self.p95)
        if self.median == 0:
            raise ValueError("median 0")

    @property
    def likely(self) -> float:
        return self.median

    @property
    def low(self) -> float:
        return float(self.median * (self.median / self.p95) ** (_FAR / P95))

    @property
    def high(self) -> float:
        return float(self.median * (self.p95 / self.median) ** (_FAR / P95))


@frozen
class Exponential:
    """`mean` minutes on average, however long it has taken already."""

    mean: float

    @property
    def likely(self) -> float:
        return self.mean

    @property
    def low(self) -> float:
        return 0.0

    @property
    def high(self) -> float:
        return self.mean * _LONG


@frozen
class Measured:
    """What was `measured`, in minutes: each as likely as the others."""

    measured: tuple[float, ...] = field(converter=_sorted)

    def __attrs_post_init__(self) -> None:
        if not self.measured or self.measured[0] < 0:
            raise ValueError("no minutes" if not self.measured else f"{self.measured[0]:g} minutes")

    @property
    def likely(self) -> float:
        return median(self.measured)

    @property
    def low(self) -> float:
        return self.measured[0]

    @property
    def high(self) -> float:
        return self.measured[-1]


Spread = Uniform | Triangular | Normal | Lognormal | Exponential | Measured


@frozen
class Part:
    """A part of a whole that takes a `whole` duration; parts of the same `name` are as quick or as slow together."""

    name: str
    whole: Spread
    part: float

    @property
    def likely(self) -> float:
        return self.part * self.whole.likely

    @property
    def low(self) -> float:
        return self.part * self.whole.low

    @property
    def high(self) -> float:
        return self.part * self.whole.high


Duration = float | Spread | Part
"""A number of minutes has no spread."""


def likely(duration: Duration) -> float:
    """The minutes that a single run reckons with."""
    return duration if isinstance(duration, float | int) else duration.likely


def low(duration: Duration) -> float:
    """The least minutes; of a spread without end, all but one in a thousand take longer."""
    return duration if isinstance(duration, float | int) else duration.low


def high(duration: Duration) -> float:
    """The most minutes; of a spread without end, all but one in a thousand take less."""
    return duration if isinstance(duration, float | int) else duration.high
