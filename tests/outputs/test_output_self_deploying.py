"""What is told of a device that deploys itself: nobody who is not there, and what it stops at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oobe_sim.inputs.exports import read_bytes
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.inputs.scenario_nominal import default_scenarios
from oobe_sim.model.rule import Rule
from oobe_sim.outputs import told
from oobe_sim.outputs.asking import question
from oobe_sim.outputs.prediction import Prediction, predict_scenario
from oobe_sim.world.device import Device, Registration
from oobe_sim.world.world import World

SCENARIOS = Path(__file__).parents[2] / "scenarios" / "self_deploying"


def predicted(name: str) -> Prediction:
    (scenario,) = load_scenarios(SCENARIOS / f"{name}.oobe.yaml")
    return predict_scenario(scenario)


def said(prediction: Prediction) -> list[str]:
    """Every sentence about every step that the run came to."""
    entries = told.reached(prediction)
    reasons = [reason.message for entry in entries for reason in told.reasons(prediction, entry)]
    return [*(entry.step.title for entry in entries), *reasons, told.meaning(prediction)]


@pytest.mark.parametrize("name", ["on_a_wire", "kiosk", "restart_in_device_setup", "deployed_before", "several_mdm"])
def test_nobody_is_told_of_who_is_not_there(name: str) -> None:
    """On a wire nobody touches the device, and no sentence speaks of a person who does."""
    assert not [sentence for sentence in said(predicted(name)) if "the person" in sentence.casefold()]


def test_nobody_becomes_a_local_administrator() -> None:
    assert told.administrator(predicted("on_a_wire")).startswith("nobody: ")
    assert told.administrator(predicted("lab_virtual_tpm")).startswith("nobody yet")
    assert told.administrator(predicted("deployed_before_and_user_driven")) == (
        "the person who signs in becomes a local administrator"
    )


def test_the_lab_of_a_course_is_told_its_code_and_what_would_help() -> None:
    """MD-102's lab asks a virtual machine to deploy itself, which stops at *Securing your hardware*."""
    prediction = predicted("lab_virtual_tpm")
    (reason,) = told.cause(prediction)
    rule: Rule = reason.rule
    assert (rule.id, rule.code) == ("attestation.virtual_tpm", "0x800705B4")
    assert "securing your hardware" in told.stop_title(prediction)
    assert any("physical TPM 2.0" in remedy for remedy in reason.remedies)


def test_a_tpm_that_the_input_does_not_tell_of_is_told_as_assumed() -> None:
    """A profile alone says nothing of the device, on whose TPM everything hangs."""
    block = {"deviceUsageType": "shared", "keyboardSelectionPageSkipped": True}
    kind = "#microsoft.graph.azureADWindowsAutopilotDeploymentProfile"
    profile = {"@odata.type": kind, "id": "p", "displayName": "Kiosk", "outOfBoxExperienceSetting": block}
    (scenario,) = default_scenarios(read_bytes(json.dumps(profile).encode(), "kiosk.json"), "kiosk.json")
    assert told.assumed_setting(predict_scenario(scenario))["TPM"] == "TPM firmware 2.0"


def test_what_is_open_of_the_device_is_asked_as_a_question() -> None:
    """Graph calls the state of the next enrollment unknown by default, and a list of devices says nothing of TPMs."""
    world = World(device=Device(registration=Registration()))
    assert question("device.tpm_manufacturer", world) == "Who made the TPM of the device?"
    assert question("device.registration.userless_enrollment", world) == (
        "Does Intune let the device enroll once more without a person?"
    )


def test_the_tpm_and_the_clock_are_named_as_they_are() -> None:
    (without,) = told.cause(predicted("no_tpm"))
    assert "(TPM: none)" in without.message
    (late,) = told.cause(predicted("clock_wrong"))
    assert "off by 60 minutes" in late.message
