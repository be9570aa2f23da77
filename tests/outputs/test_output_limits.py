"""Limits that may pass where things take longest are told with their numbers."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from oobe_sim.inputs.scenario import Scenario, read_scenarios
from oobe_sim.model.duration import Triangular
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.limits import MayPass, limits_that_may_pass
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.testing import worlds
from oobe_sim.world.world import World

LAB = """\
oobe-sim: 1
tenant:
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: Labs}]
  apps: [{name: CAD, max_run_time_in_minutes: 240}]
timings: {page.read: 0.25, app.cad: %s}
"""


def told(takes: str) -> tuple[MayPass, ...]:
    (scenario,) = read_scenarios(LAB % takes, "lab.oobe.yaml", Path())
    return limits_that_may_pass(predict_scenario(scenario))


def test_the_slow_end_of_a_spread_may_pass_the_limit_of_the_page() -> None:
    (page,) = told("{low: 10, likely: 20, high: 80}")
    assert (page.work, page.low, page.high, page.limit) == ("", 10, 81, 60)
    assert page.words == (
        "device setup and account setup take 10 to 81 minutes by the spread of their timings, "
        "and the page's limit is 60 minutes"
    )


def test_an_app_may_pass_its_own_limit() -> None:
    assert [one.work for one in told("{low: 10, likely: 20, high: 300}")] == ["", "app.cad"]


def test_there_is_nothing_to_tell_where_all_ends_in_time_or_nothing_does() -> None:
    """A limit that passes in the run itself is told as its end."""
    assert told("{low: 10, likely: 20, high: 50}") == ()
    assert told("{low: 10, likely: 70, high: 80}") == ()


@settings(max_examples=50)
@given(worlds())
def test_durations_without_spread_may_not_pass_anything(world: World) -> None:
    """What is told rests on a spread, whatever the world."""
    from oobe_sim.clock.timings import TIMINGS, Timings

    fixed = {id: timing.minutes for id, timing in TIMINGS.items()}
    prediction = predict_scenario(Scenario(name="any", world=world, timings=fixed))
    assert limits_that_may_pass(prediction) == ()
    wide: Timings = {**fixed, "install.app": Triangular(0.5, 0.5, 5000.0)}
    for one in limits_that_may_pass(predict_scenario(Scenario(name="any", world=world, timings=wide))):
        assert one.low <= one.limit <= one.high
        assert prediction.run.outcome in (Outcome.COMPLETED, Outcome.COMPLETED_WITH_FAILURES)
