"""A walk that was recorded is a scenario whose run goes as it expects."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.inputs.scenario import load_scenarios, read_scenarios
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.outputs.prediction import Prediction, predict_scenario
from oobe_sim.walkthrough.terminal.walk import Manner, walk

FILES = (
    "esp/fails_and_all_is_allowed",
    "esp/policy_providers_never_and_use_is_allowed",
    "esp/slow_app_and_its_own_limit",
    "esp/many_apps_and_an_open_retry",
    "esp/continue_anyway_ends_the_page",
    "join/mfa_to_join_is_denied_once",
    "network/blocked_autopilot",
    "se/page_blocks_on_two_apps",
    "se/managed_installer_at_an_unknown_time",
)
SCENARIOS = [one for name in FILES for one in load_scenarios(Path(f"scenarios/{name}.oobe.yaml"))]
LINES = st.lists(st.sampled_from(("", "", "1", "2", "3", "4", "back", "faults", "where", "nonsense")), max_size=60)


def recorded(scenario: Scenario, lines: list[str], **manner: object) -> tuple[str, Prediction, int, str]:
    """What was written, what its run comes to, the exit code of the walk, and what it showed."""
    written: list[str] = []
    shown = io.StringIO()
    wishes = Manner(record=Path("a.oobe.yaml"), write=written.append, **manner)  # type: ignore[arg-type]
    code = walk(scenario, wishes, output=shown, lines=io.StringIO("".join(f"{line}\n" for line in lines)))
    (text,) = written
    (again,) = read_scenarios(text, "a.oobe.yaml", Path())
    return text, predict_scenario(again), code, shown.getvalue()


@given(st.sampled_from(SCENARIOS), LINES, st.booleans(), st.booleans())
def test_the_run_of_a_recorded_walk_goes_as_expected(
    scenario: Scenario, lines: list[str], faults: bool, whole: bool
) -> None:
    """Whatever was answered, and wherever the walk was stopped."""
    text, prediction, code, shown = recorded(scenario, [*lines, *([""] * 200 if whole else [])], faults=faults)
    assert prediction.scenario.expect is not None
    assert prediction.as_expected, (prediction.unmet, text)
    assert "A scenario cannot say" in shown or (code == 0) == ("Recorded in a.oobe.yaml." in shown)


@given(st.sampled_from(SCENARIOS), LINES)
def test_a_recorded_walk_ends_as_it_did(scenario: Scenario, lines: list[str]) -> None:
    """Its run has the very outcome that the terminal showed, unless that says why it cannot."""
    _, prediction, code, shown = recorded(scenario, [*lines, *[""] * 200], faults=True)
    word = prediction.run.outcome.value.replace("_", " ").capitalize()
    assert code == 130 or f"\n{word}: " in shown or "A scenario cannot say" in shown


@pytest.mark.parametrize("pace", ["slow", "fast"])
def test_a_walk_at_another_pace_is_recorded_with_its_times(pace: str) -> None:
    text, prediction, _, _ = recorded(SCENARIOS[0], [""] * 200, journey=f"2026-11-23/3/pace={pace}")
    assert prediction.as_expected
    assert "page.read" in text
    _, likely, _, _ = recorded(SCENARIOS[0], [""] * 200)
    assert (prediction.run.minutes > likely.run.minutes) == (pace == "slow")


def test_a_wait_is_more_than_a_scenario_can_say() -> None:
    """A limit that passed because nobody did anything does not pass in the run, and that is said."""
    slow = evolve(SCENARIOS[0], answers={})
    first = recorded(slow, [], auto=True)[3]
    moves = int(first.rpartition("--journey 2026-11-23/")[2].split("\n")[0])
    late = 0
    for at in range(moves):
        _, prediction, _, shown = recorded(slow, [], auto=True, journey=f"2026-11-23/{at}/wait={at}:200")
        assert prediction.as_expected
        assert ("Completed with failures: " in shown) == ("A scenario cannot say all that happened" in shown)
        late += "Completed with failures: " in shown
    assert late


def test_what_was_open_is_recorded_as_it_was() -> None:
    """A doubt that was answered is pinned, and so is what was opened for the walk alone."""
    text, prediction, _, _ = recorded(SCENARIOS[0], ["wifi", *[""] * 200], groups=("network",))
    assert "connection: wifi" in text
    assert prediction.as_expected
    assert not prediction.scenario.opened


@pytest.mark.parametrize("scenario", SCENARIOS, ids=FILES)
def test_a_record_keeps_what_the_scenario_says(scenario: Scenario) -> None:
    """Walked by itself, a scenario comes out as it was, but for what was open and asked, and what it expects."""
    _, prediction, _, _ = recorded(scenario, [], auto=True)
    kept = prediction.scenario
    assert (kept.title, kept.sources, kept.timings) == (scenario.title, scenario.sources, scenario.timings)
    assert evolve(kept.world, windows=scenario.world.windows) == scenario.world
    assert kept.space.keys() <= scenario.space.keys()
    assert kept.answers.keys() <= scenario.answers.keys()
