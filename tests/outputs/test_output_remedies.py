"""What would help: alternatives where one cause has several, and one for each of several causes."""

from __future__ import annotations

import io
from pathlib import Path

from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.text.prediction import tell

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def told(name: str) -> str:
    """What is printed of a scenario, its blanks made one."""
    (scenario,) = load_scenarios(SCENARIOS / f"{name}.oobe.yaml")
    stream = io.StringIO()
    tell(Paper(stream, width=80), predict_scenario(scenario), Places({"": ""}.get))
    return " ".join(stream.getvalue().split())


def test_remedies_of_one_cause_are_alternatives() -> None:
    assert "Remedy any one of these: •" in told("se/page_blocks_on_a_blocked_app")


def test_each_of_several_causes_needs_its_own_remedy() -> None:
    text = told("join/enrollment_manager_needs_licence")
    assert "any one of these" not in text
    assert "Remedy for: the device is not registered" in text
    assert "for: the person has no licence for Intune" in text


def test_a_single_remedy_needs_no_list() -> None:
    assert "Remedy give the person a licence that holds Intune" in told("join/without_intune_licence")
