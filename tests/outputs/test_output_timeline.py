"""The timeline: what happens when, for how long, and who waits."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as examples

from oobe_sim.inputs.scenario import Scenario, read_scenarios
from oobe_sim.outputs.prediction import Prediction, predict_scenario
from oobe_sim.outputs.timeline import timeline
from oobe_sim.testing import worlds
from oobe_sim.world.world import World

LAB = """\
oobe-sim: 1
tenant:
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: Labs}]
  apps: [{name: CAD, size: 750000000, max_run_time_in_minutes: 240}, {name: Reader}]
network: {megabits_per_second: 10}
"""


def predicted(text: str) -> Prediction:
    (scenario,) = read_scenarios(text, "lab.oobe.yaml", Path())
    return predict_scenario(scenario)


def test_downloads_and_installations_stand_one_after_the_other() -> None:
    """750 megabytes at 10 megabits a second take ten minutes, and then the app installs."""
    items = timeline(predicted(LAB)).items
    download, install = (next(one for one in items if one.kind == kind) for kind in ("download", "install"))
    assert (download.words, install.words) == ("downloading CAD", "installing CAD")
    assert download.minutes == pytest.approx(10.0)
    assert install.start == pytest.approx(download.start + 10.0)
    assert (download.waits, download.step) == ("person", "esp.device_setup")
    assert next(one for one in items if one.kind == "person").waits == "device"


def test_what_a_limit_ends_says_how_long_it_would_have_taken() -> None:
    late = timeline(predicted(LAB + "timings: {app.cad: 90}\n"))
    given_up = [one for one in late.items if one.given_up_of is not None]
    assert {one.words for one in given_up} == {"installing CAD"}
    assert given_up[0].given_up_of == 90.0
    assert given_up[0].minutes == pytest.approx(50.0)


@examples(max_examples=50)
@given(worlds())
def test_the_timeline_has_no_gap_and_ends_with_the_run(world: World) -> None:
    """Each piece begins where the one before it ends; together they are the run's minutes."""
    prediction = predict_scenario(Scenario(name="any", world=world))
    items = timeline(prediction).items
    for one, following in pairwise(items):
        assert following.start == pytest.approx(one.start + one.minutes)
    assert timeline(prediction).minutes == pytest.approx(prediction.run.minutes)
    assert sum(minutes for _, minutes in timeline(prediction).biggest()) == pytest.approx(prediction.run.minutes)


def test_a_phase_that_was_measured_is_shared_out_among_its_apps() -> None:
    """Half of half an hour each; what the line would need is in it already."""
    items = timeline(predicted(LAB + "timings: {esp.device_setup: 30}\n")).items
    assert [one.minutes for one in items if one.kind == "install"] == [15.0, 15.0]
    assert sum(one.minutes for one in items if one.kind == "download") == 0.0
