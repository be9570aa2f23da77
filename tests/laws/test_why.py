"""What `why_not` says would change something does change it, in a run of its own; and less does not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from attrs import evolve

from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.outputs.prediction import Prediction, predict_scenario
from oobe_sim.questions import why, why_not
from oobe_sim.questions.values import Value
from oobe_sim.world.leaves import replaced

SCENARIOS = Path(__file__).parents[2] / "scenarios"
ABOUT = ("", "region.keyboard", "esp.device_setup", "privacy.settings", "hello.windows_hello")
ASKED = [
    (name, about)
    for name in ("se/page_blocks_on_two_apps", "school/03_education_laptop", "esp/everything_installs")
    for about in ABOUT
]


def changed(scenario: Scenario, values: Sequence[Value], rests_on: Sequence[Value] = ()) -> Scenario:
    """The scenario with these values, and with what they rest on, both of which are settled then."""
    world, space = scenario.world, dict(scenario.space)
    for value in (*values, *rests_on):
        world = replaced(world, value.path, value.value)
        space.pop(value.path, None)
    return evolve(scenario, world=world, space=space)


def became(prediction: Prediction, about: str) -> str:
    """What `why_not` would say of a run."""
    if not about:
        return f"is {prediction.run.outcome.value.replace('_', ' ')}"
    (status,) = (entry.status.value for entry in prediction.run.trace if entry.step.id == about)
    return f"is {status}"


@pytest.mark.parametrize(("name", "about"), ASKED)
def test_a_change_leads_to_what_is_said_and_a_part_of_it_does_not(name: str, about: str) -> None:
    (scenario,) = load_scenarios(SCENARIOS / f"{name}.oobe.yaml")
    as_it_is = became(predict_scenario(scenario), about)
    for change in why_not(scenario, about):
        assert became(predict_scenario(changed(scenario, change.values, change.rests_on)), about) == change.leads_to
        for value in change.values:
            fewer = [one for one in change.values if one is not value]
            assert became(predict_scenario(changed(scenario, fewer, change.rests_on)), about) in (
                as_it_is,
                "is not reached",
            )


@pytest.mark.parametrize(("name", "about"), ASKED)
def test_each_cause_has_a_value_of_each_change(name: str, about: str) -> None:
    """Whoever changes something so that it is otherwise has changed a value of every set that forces it."""
    (scenario,) = load_scenarios(SCENARIOS / f"{name}.oobe.yaml")
    prediction = predict_scenario(scenario)
    if not about and prediction.run.outcome.value == "completed":
        assert not why_not(scenario)
        return
    changes = why_not(scenario, about, most=100)
    for cause in why(scenario, about):
        forcing = {value.path for value in cause.values}
        for change in changes:
            assert forcing & {value.path for value in change.values}, (cause, change)
