"""The clock of what is possible: the least and the most that each work takes."""

from __future__ import annotations

from math import ceil, floor

from attrs import evolve, field, frozen

from oobe_sim.clock.clock import LONGEST_TIMER, MOMENT
from oobe_sim.clock.timings import Timings, duration, label
from oobe_sim.model.duration import high, low
from oobe_sim.model.work import Expired, Install, Person, Service, TimeQuestion, Work

Span = tuple[float, float]
"""The least and the most minutes."""


@frozen
class Bounds:
    """The least and the most minutes since power-on, and since each running timer was started.

    Where a timer may have expired or not, it is for others to answer; the clock then keeps what the
    answer says: of the timer, or, in `known`, of how long the next installation of an app takes.
    """

    overrides: Timings
    span: Span = (0.0, 0.0)
    timers: tuple[tuple[str, Span], ...] = ()
    known: tuple[tuple[str, Span], ...] = field(default=())
    questions: int = 0

    @property
    def minutes(self) -> float:
        return (self.span[0] + self.span[1]) / 2

    def start(self, timer: str) -> Bounds:
        return evolve(self, timers=(*self._others(timer), (timer, (0.0, 0.0))))

    def stop(self, timer: str) -> Bounds:
        return evolve(self, timers=self._others(timer))

    def spend(self, work: tuple[Work, ...]) -> Bounds:
        clock = self
        for part in work:
            clock = clock._spend(part)
        return clock

    def tells(self, question: TimeQuestion) -> bool | None:
        least, most = self._asked(question)
        limit = _limit(question)
        return True if least >= limit else None if most >= limit else False

    def given(self, question: TimeQuestion, answer: bool) -> Bounds:
        least, most = self._asked(question)
        limit = _limit(question)
        span = (max(least, limit), most) if answer else (least, min(most, limit - MOMENT))
        if isinstance(question, Expired):
            timers = (*self._others(question.timer), (question.timer, span))
            return evolve(self, timers=timers, questions=self.questions + 1)
        app = label(question.install)
        others = tuple(one for one in self.known if one[0] != app)
        return evolve(self, known=(*others, (app, span)), questions=self.questions + 1)

    def running(self) -> tuple[tuple[str, Span], ...]:
        return tuple((name, (min(a, LONGEST_TIMER), min(b, LONGEST_TIMER))) for name, (a, b) in self.timers)

    def ran(self, timer: str) -> Span | None:
        """How long a timer has run; `None` where it does not."""
        return dict(self.timers).get(timer)

    def _asked(self, question: TimeQuestion) -> Span:
        """The span that a question is about; that of a timer that does not run is empty."""
        if isinstance(question, Expired):
            return self.ran(question.timer) or (-1.0, -1.0)
        return self._span(question.install)

    def _span(self, work: Work) -> Span:
        found = dict(self.known).get(label(work)) if self.known else None
        if found is not None:
            return found
        return low(duration(work, self.overrides)), high(duration(work, self.overrides))

    def _others(self, timer: str) -> tuple[tuple[str, Span], ...]:
        return tuple(one for one in self.timers if one[0] != timer)

    def _spend(self, work: Work) -> Bounds:
        takes = self._span(work)
        longest = work.longest_minutes if isinstance(work, Install) else None
        if longest is not None:
            takes = (min(takes[0], longest), min(takes[1], longest))
        timer = "" if isinstance(work, Person | Service) else work.timer
        ran = self.ran(timer)
        spent = takes
        if ran is not None and not isinstance(work, Person | Service):
            # whoever watches gives up soonest where the timer has run for longest
            left = (max(0.0, work.limit_minutes - ran[1]), max(0.0, work.limit_minutes - ran[0]))
            spent = (min(takes[0], left[0]), min(takes[1], left[1]))
            ran = _up_to(work.limit_minutes, ran, takes)
        return evolve(
            self,
            span=_sum(self.span, spent),
            timers=tuple((name, ran if name == timer and ran else _sum(span, spent)) for name, span in self.timers),
            known=tuple(one for one in self.known if one[0] != label(work)) if self.known else (),
        )


def _sum(one: Span, other: Span) -> Span:
    return (one[0] + other[0], one[1] + other[1])


def _up_to(limit: float, ran: Span, takes: Span) -> Span:
    """How long a timer has run after a work that ends with it; one that has run longer already goes no further."""
    low, high = _sum(ran, takes)
    return (min(low, max(limit, ran[0])), min(high, max(limit, ran[1])))


def _limit(question: TimeQuestion) -> float:
    """From where on the answer is yes: from the limit on, or beyond it."""
    if isinstance(question, Expired):
        return question.limit_minutes - MOMENT
    return question.minutes + MOMENT


def outwards(span: Span) -> tuple[int, int]:
    """Whole minutes that hold a span."""
    return floor(span[0]), ceil(span[1])
