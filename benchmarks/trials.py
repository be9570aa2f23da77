"""Trials at once against runs one by one, each with durations drawn by Python's own `random`."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from math import log

from attrs import Factory, evolve, frozen

from benchmarks.paired import Ratio, faster
from oobe_sim.clock.clock import LONGEST_TIMER, MOMENT
from oobe_sim.clock.timings import Timings, duration, label
from oobe_sim.drivers.play import play
from oobe_sim.drivers.shares import Case
from oobe_sim.drivers.trials import trials
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.duration import (
    P95,
    Duration,
    Exponential,
    Lognormal,
    Measured,
    Normal,
    Part,
    Triangular,
    Uniform,
)
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.work import Expired, Install, Person, Service, TimeQuestion, Work
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.device import Device, Registration
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import World

TRIALS, RUNS = 100_000, 2_000
APPS = 12


def drawn(takes: Duration, rng: random.Random) -> float:
    """Minutes at random, by Python's own distributions."""
    match takes:
        case Uniform():
            return rng.uniform(takes.low, takes.high)
        case Triangular():
            return rng.triangular(takes.low, takes.high, takes.likely)
        case Normal():
            return max(rng.normalvariate(takes.mean, takes.deviation), 0.0)
        case Lognormal():
            return rng.lognormvariate(log(takes.median), log(takes.p95 / takes.median) / P95)
        case Exponential():
            return rng.expovariate(1 / takes.mean)
        case Measured():
            return rng.choice(takes.measured)
        case Part():
            return takes.part * drawn(takes.whole, rng)
        case _:
            return float(takes)


@frozen(eq=False)
class Scalar:
    """One trial: each work takes a number of minutes that is drawn when it is first asked for."""

    overrides: Timings
    rng: random.Random
    minutes: float = 0.0
    started: tuple[tuple[str, float], ...] = ()
    done: tuple[str, ...] = ()
    lengths: dict[tuple[str, int], float] = Factory(dict)
    questions: int = 0

    def start(self, timer: str) -> Scalar:
        return evolve(self.stop(timer), started=(*self.stop(timer).started, (timer, self.minutes)))

    def stop(self, timer: str) -> Scalar:
        return evolve(self, started=tuple(one for one in self.started if one[0] != timer))

    def spend(self, work: tuple[Work, ...]) -> Scalar:
        clock = self
        for part in work:
            clock = evolve(clock, minutes=clock.minutes + clock._takes(part), done=(*clock.done, label(part)))
        return clock

    def tells(self, question: TimeQuestion) -> bool:
        if isinstance(question, Expired):
            reached = question.limit_minutes - MOMENT
            return any(name == question.timer and self.minutes - at >= reached for name, at in self.started)
        return self._length(question.install) > question.minutes

    def given(self, question: TimeQuestion, answer: bool) -> Scalar:
        raise AssertionError(f"{question} is answered already, and not {answer}")

    def running(self) -> tuple[tuple[str, float], ...]:
        return tuple((name, min(self.minutes - at, LONGEST_TIMER)) for name, at in self.started)

    def _length(self, work: Work) -> float:
        key = (label(work), self.done.count(label(work)))
        if key not in self.lengths:
            self.lengths[key] = drawn(duration(work, self.overrides), self.rng)
        return self.lengths[key]

    def _takes(self, work: Work) -> float:
        minutes = self._length(work)
        if isinstance(work, Install) and work.longest_minutes is not None:
            minutes = min(minutes, work.longest_minutes)
        if isinstance(work, Person | Service):
            return minutes
        left = (work.limit_minutes - (self.minutes - at) for name, at in self.started if name == work.timer)
        return max(min(minutes, *left), 0.0) if work.timer else minutes


def one_by_one(world: World, number: int, timings: Timings, seed: int = 1) -> Counter[Outcome]:
    """How so many runs end, each with a clock of its own."""
    rng = random.Random(seed)  # noqa: S311
    ends = Counter[Outcome]()
    for _ in range(number):
        ends[play(windows(), world, clock=Scalar(timings, rng), explain=False).outcome] += 1
    return ends


def at_once(world: World, number: int, timings: Timings, seed: int = 1) -> Case:
    """The same as trials."""
    (case,) = trials(windows(), world, {}, number=number, seed=seed, timer="esp", timings=timings)
    return case


def lab(apps: int = APPS, limit: int = 30) -> World:
    """A registered device of a school whose page waits for so many apps."""
    everybody = (Assignment(id="all", target=Target.ALL_DEVICES),)
    page = EspProfile(id="page", name="Page", install_progress_timeout_in_minutes=limit, assignments=everybody)
    return World(
        device=Device(registration=Registration()),
        tenant=Tenant(
            autopilot_profiles=(AutopilotProfile(id="school", name="School", assignments=everybody),),
            esp_profiles=(page,),
            apps=tuple(App(id=f"app{n}", name=f"App {n}", assignments=everybody) for n in range(apps)),
        ),
    )


def ratios() -> Iterator[Ratio]:
    world = lab()
    yield faster(
        "trials by the hundred thousand",
        (f"{TRIALS} trials at once, with limits and costs", lambda: at_once(world, TRIALS, {})),
        (f"{RUNS} runs one by one, without evidence", lambda: one_by_one(world, RUNS, {})),
        aim=10,
    )
