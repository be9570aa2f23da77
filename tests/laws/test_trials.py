"""Trials at once are what so many single runs are, and follow the closed forms where there are some."""

from __future__ import annotations

import os
import subprocess
import sys
from math import exp, sqrt
from statistics import NormalDist

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.trials import at_once, lab, one_by_one
from oobe_sim.clock.sampled import Sampled
from oobe_sim.clock.timings import TIMINGS, Timings
from oobe_sim.drivers.play import play
from oobe_sim.drivers.shares import Case, Share
from oobe_sim.drivers.trials import trials
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.duration import Duration, Exponential, Lognormal, Measured, Normal, Triangular, Uniform
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.work import Exceeds, Expired, Install, Service
from oobe_sim.outputs.phases import shared_out
from oobe_sim.testing import worlds
from oobe_sim.world.doubts import Windows
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.world import World

NO_TIME: dict[str, Duration] = dict.fromkeys(TIMINGS, 0.0)
FIXED: Timings = {id: timing.minutes for id, timing in TIMINGS.items()}


TRIES_AGAIN = {f"choices.esp.{phase}_setup": ("try_again",) for phase in ("device", "account")}


def page(world: World) -> EspProfile:
    return world.tenant.esp_profiles[0]


def without_another_try(world: World) -> World:
    """A limit that has passed cannot be waited for again, so that each run shows its first attempt."""
    doubts = evolve(Windows().doubts, retry_restarts_limit=False)
    tenant = evolve(world.tenant, esp_profiles=(evolve(page(world), block_device_setup_retry_by_user=True),))
    blocks = evolve(doubts, retry_blocked_lets_person_leave=False)
    return evolve(world, tenant=tenant, windows=Windows(doubts=blocks))


def share(case: Case, outcome: Outcome) -> Share:
    number = sum(end.share.number for end in case.ends if end.outcome is outcome)
    return Share(number, case.ends[0].share.of)


def close(found: float, expected: float, number: int) -> bool:
    """Within three standard errors of a share."""
    return abs(found - expected) <= 3 * sqrt(max(expected * (1 - expected), 1e-9) / number)


def test_a_sum_of_normals() -> None:
    """Four apps of 10 minutes with a deviation of 2 make 40 with a deviation of 4: a limit of 44 is one away."""
    world = without_another_try(lab(4, 44))
    case = at_once(world, 20_000, {**NO_TIME, "install.app": Normal(10.0, 2.0)})
    assert case.in_time is not None
    assert close(case.in_time.value, NormalDist(40, 4).cdf(44), 20_000)
    assert share(case, Outcome.TIMED_OUT).number == 20_000 - case.in_time.number


def test_one_exponential() -> None:
    """An app of 20 minutes on average takes longer than 30 in e to the power of -1.5 of all trials."""
    case = at_once(without_another_try(lab(1, 30)), 20_000, {**NO_TIME, "install.app": Exponential(20.0)})
    assert close(share(case, Outcome.TIMED_OUT).value, exp(-1.5), 20_000)


def test_the_limit_that_is_enough() -> None:
    """95 of 100 sums of normals are below the mean and 1.645 deviations, which is 46.6."""
    case = at_once(without_another_try(lab(4, 30)), 20_000, {**NO_TIME, "install.app": Normal(10.0, 2.0)})
    assert case.enough is not None
    assert (case.enough.low, case.enough.minutes, case.enough.high) == (47, 47, 47)


def test_no_limit_is_enough_for_an_app_that_its_own_limit_ends() -> None:
    """Where one in three installations exceeds the app's own hour, a higher limit of the page helps nobody."""
    case = at_once(lab(1, 120), 5_000, {**NO_TIME, "install.app": Uniform(0.0, 90.0)})
    assert case.enough is not None
    assert case.enough.minutes is None
    assert [one.label for one in case.given_up] == ["app.app0"]
    assert case.in_time is not None
    assert close(case.in_time.value, 2 / 3, 5_000)


def test_what_costs_most_comes_first() -> None:
    """The app without which most late trials were in time stands before the others."""
    timings: Timings = {**NO_TIME, "app.app0": Uniform(0.0, 50.0), "app.app1": 4.0, "app.app2": Uniform(0.0, 5.0)}
    case = at_once(without_another_try(lab(3, 30)), 5_000, timings)
    first = case.costs[0]
    assert first.label == "app.app0"
    assert first.saved == 1.0
    assert abs(first.mean - 25) < 1


MIXED: Timings = {
    "app.app0": Triangular(1.0, 4.0, 20.0),
    "app.app1": Lognormal(5.0, 15.0),
    "app.app2": Measured((2.0, 4.0, 4.5, 30.0)),
    "app.app3": Normal(6.0, 3.0),
}


@pytest.mark.parametrize(("limit", "again"), [(28, True), (28, False), (45, False)])
def test_trials_end_as_single_runs_do(limit: int, again: bool) -> None:
    """Whether or not the person tries again: 2,000 single runs, within three standard errors."""
    world = lab(4, limit) if again else without_another_try(lab(4, limit))
    case = at_once(world, 20_000, MIXED)
    assert case.in_time is not None
    assert 0.1 < case.in_time.value < 0.9
    single = one_by_one(world, 2_000, MIXED)
    for outcome in Outcome:
        expected = share(case, outcome).value
        assert close(single[outcome] / 2_000, expected, 2_000), outcome


@settings(max_examples=40)
@given(worlds())
def test_trials_without_spread_are_the_run(world: World) -> None:
    """Where every duration is a number, all trials end as the run does, and take as long."""
    run = play(windows(), world)
    trial = play(windows(), world, clock=Sampled.of(3, 1, FIXED))
    assert (trial.outcome, trial.stop) == (run.outcome, run.stop)
    assert abs(trial.minutes - run.minutes) < 1e-6
    (case,) = trials(windows(), world, {}, number=3, seed=1, timer="esp", timings=FIXED)
    assert [(end.outcome, end.stop, end.share.number) for end in case.ends] == [(run.outcome, run.stop, 3)]


@settings(max_examples=40)
@given(worlds(), st.integers(0, 3))
def test_every_trial_ends_once(world: World, seed: int) -> None:
    """However the trials are divided, their ends add up to all of them, for every answer to what is open."""
    from oobe_sim.inputs.scenario_open import every_doubt

    for case in trials(windows(), world, every_doubt(), number=50, seed=seed, timer="esp"):
        assert sum(end.share.number for end in case.ends) == 50


def test_what_is_open_is_told_apart() -> None:
    """Whether *Try again* restarts the limit decides about the late ones: one case for each answer."""
    from oobe_sim.inputs.scenario_open import every_doubt

    world, space = lab(4, 30), every_doubt()
    cases = trials(windows(), world, space, TRIES_AGAIN, number=500, seed=1, timer="esp", timings=MIXED)
    assert [case.answers for case in cases] == [
        {"windows.doubts.retry_restarts_limit": True},
        {"windows.doubts.retry_restarts_limit": False},
    ]


def test_a_draw_depends_on_the_work_and_on_nothing_else() -> None:
    """Not on what else is drawn, in which order, or in which group of trials."""
    timings: Timings = {"reboot": Uniform(0.0, 10.0), "hello": Uniform(0.0, 10.0)}
    one = Sampled.of(100, 7, timings).start("esp").spend((Service("hello"), Service("reboot")))
    other = Sampled.of(100, 7, timings).start("esp").spend((Service("reboot"), Service("hello")))
    assert one.ran("esp") == pytest.approx(other.ran("esp"))
    late = one.given(Expired("esp", 10), answer=True)
    assert (late.spend((Service("hello"),)).minutes - late.minutes) != 0
    again = Sampled.of(100, 7, timings)
    others = [Sampled.of(100, seed, timings).spend((Service("hello"),)).now for seed in (7, 8)]
    assert np.array_equal(again.spend((Service("hello"),)).now, others[0])
    assert not np.array_equal(again.spend((Service("hello"),)).now, others[1])


def test_an_installation_takes_as_long_as_was_asked() -> None:
    """What the question whether it exceeds a limit was answered by is what it then takes."""
    clock = Sampled.of(100, 1, {"app.cad": Uniform(0.0, 100.0)})
    install = Install("cad")
    slow = clock.given(Exceeds(install, 60), answer=True)
    assert np.min(slow.spend((install,)).now) > 60
    assert np.max(clock.given(Exceeds(install, 60), answer=False).spend((install,)).now) <= 60


def test_a_phase_that_was_measured_as_a_whole_is_shared_out_among_its_apps() -> None:
    """Drawn once for all of them, so that the whole is as it was measured; an app with a timing of its own is apart."""
    timings: Timings = {**NO_TIME, "esp.device_setup": Measured((9.0, 30.0)), "app.app1": 5.0}
    scenario = shared_out(Scenario(name="lab", world=without_another_try(lab(3, 24)), timings=timings))
    case = at_once(scenario.world, 4_000, scenario.timings)
    assert case.in_time is not None
    assert close(case.in_time.value, 0.5, 4_000)  # two thirds of 30, and 5
    for whole in (9.0, 30.0):
        alone = shared_out(Scenario(name="lab", world=lab(3, 60), timings={**NO_TIME, "esp.device_setup": whole}))
        assert play(windows(), alone.world, timings=alone.timings).minutes == pytest.approx(whole)


@pytest.mark.parametrize("hash_seed", ["0", "1"])
def test_the_same_seed_gives_the_same_trials(hash_seed: str) -> None:
    """Whatever Python's hash seed is."""
    told = "from benchmarks.trials import *; c = at_once(lab(4, 10), 500, {}); print(c.ends, c.enough, c.costs)"
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(
        [sys.executable, "-c", told], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    case = at_once(lab(4, 10), 500, {})
    assert done.stdout.strip() == f"{case.ends} {case.enough} {case.costs}"


def test_wilson_contains_the_share_and_stays_within_its_bounds() -> None:
    """At 0 of 10 the upper end is 0.278 (Wilson 1927); it never is a point."""
    low, high = Share(0, 10).interval
    assert low == 0.0
    assert high == pytest.approx(0.2775, abs=1e-3)
    low, high = Share(50, 100).interval
    assert (low, high) == pytest.approx((0.4038, 0.5962), abs=1e-3)
