"""The command that is printed with a run, an outcome or a finding leads to the journey that it tells of."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.drivers.moment import written
from oobe_sim.drivers.play import Journey
from oobe_sim.drivers.replay import moment_of, replayed
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.inputs.scenario_format import Origin, Scenario
from oobe_sim.model.move import Move
from oobe_sim.model.step import Mover
from oobe_sim.outputs.explored import explore_scenario
from oobe_sim.outputs.moments import ground_at, ground_of, prediction_code, walk_command
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.questions.check import check
from oobe_sim.testing import spaces, worlds
from oobe_sim.walkthrough.opened import walked
from oobe_sim.world.world import World

FILES = (
    "esp/fails_and_all_is_allowed",
    "esp/many_apps_and_an_open_retry",
    "esp/slow_app_and_its_own_limit",
    "network/blocked_autopilot",
    "se/first_release",
    "se/page_blocks_on_two_apps",
    "se/managed_installer_at_an_unknown_time",
)


def loaded(name: str) -> Scenario:
    return load_scenarios(Path(f"scenarios/{name}.oobe.yaml"))[0]


def leads_to(code: str, scenario: Scenario, journey: Journey) -> None:
    """The code, as a walk reads it, leads to the end of this journey, or on to where a page waits again."""
    moment, ground = ground_at(code, scenario, walked(scenario).space)
    player = replayed(ground, moment).player
    told = len(journey.moves)
    assert [made.edge for made in player.moves[:told]] == [made.edge for made in journey.moves]
    by_then = [*player.at, player.view.clock.minutes]
    assert by_then[told] == pytest.approx(journey.minutes)
    assert waits_again(player.moves[told:], journey)


def waits_again(moves: Sequence[Move], journey: Journey) -> bool:
    """Whether these are what comes of a round before somebody does something."""
    pressed = [made.edge.by is Mover.PERSON for made in journey.loop]
    return len(moves) == (pressed.index(True) if True in pressed else 0)


@pytest.mark.parametrize("name", FILES)
def test_each_outcome_s_journeys_are_replayed(name: str) -> None:
    """The typical one and the shortest, with everything open that can be, at whatever pace."""
    scenario = loaded(name)
    for groups in ((), ("choices", "faults", "services"), ("choices", "network", "device", "person")):
        for told in explore_scenario(scenario, groups).outcomes:
            for code, prediction in ((told.codes.typical, told.typical), (told.codes.shortest, told.shortest)):
                assert bool(code) == (prediction is not None)
                if prediction is not None:
                    leads_to(code, scenario, prediction.run.branches[0].journey)


@pytest.mark.parametrize("name", FILES)
def test_each_finding_s_journey_is_replayed_to_its_end(name: str) -> None:
    scenario = loaded(name)
    for found in check([scenario]).rows:
        if found.ending is not None and found.ending.journey:
            moment, ground = ground_at(found.ending.journey, scenario, walked(scenario).space)
            player = replayed(ground, moment).player
            by_then = [*player.at, player.view.clock.minutes]
            assert any(minutes == pytest.approx(found.ending.minutes) for minutes in by_then)


@pytest.mark.parametrize("name", FILES)
def test_a_run_is_replayed_as_far_as_it_is_told(name: str) -> None:
    scenario = loaded(name)
    run = predict_scenario(scenario).run
    moment, ground = ground_at(prediction_code(predict_scenario(scenario)), scenario, walked(scenario).space)
    player = replayed(ground, moment).player
    told = len(run.moves)
    assert [made.edge for made in player.moves[:told]] == [made.edge for made in run.moves]
    assert waits_again(player.moves[told:], run.branches[0].journey)


@given(st.data(), worlds())
def test_the_code_of_a_run_is_that_of_its_journey(data: st.DataObject, world: World) -> None:
    """Read off the run, without playing it again, it is the same as played."""
    scenario = Scenario(name="any", world=world, space=data.draw(spaces(world)))
    prediction = predict_scenario(scenario)
    ground = ground_of(scenario)
    played = written(moment_of(ground, prediction.run.moves), ground.space)
    day, moves, *answers = prediction_code(prediction).split("/")
    assert [day, *answers] == [part for at, part in enumerate(played.split("/")) if at != 1]
    assert int(moves) - len(prediction.run.moves) in range(len(prediction.run.branches[0].journey.loop) + 1)


def test_the_command_is_what_a_shell_takes() -> None:
    """Quoted where it has to be, never an option by accident, and with nothing that moves a cursor."""
    names = ("a.oobe.yaml", "it's a plan.oobe.yaml", "-x.oobe.yaml", "$(rm).oobe.yaml", "ä ö.oobe.yaml")
    for name in names:
        words = shlex.split(walk_command(Origin((name,)), "2026-11-23/3/network.connection=wifi"))
        assert [word.removeprefix("./") for word in words[2:3]] == [name]
        assert words[:2] == ["oobe-sim", "walk"]
        assert words[3:] == ["--journey", "2026-11-23/3/network.connection=wifi"]
        assert not words[2].startswith("-")
    assert walk_command(Origin(("a\x1b[2J'\\b",)), "c") == r"oobe-sim walk $'a\x1b[2J\'\\b' --journey c"
    several = evolve(Origin(("a b", "c")), number=3, of=7, options=("--timings", "t.csv"))
    assert walk_command(several, "c") == "oobe-sim walk 'a b' c --device 3 --timings t.csv --journey c"
