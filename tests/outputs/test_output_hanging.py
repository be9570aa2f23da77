"""A device's name and its restarts may hang on a doubt on which the outcome does not depend."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.outputs.json_run import document
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import Prediction, predict_scenario
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.text.prediction import tell

NOWHERE = Places({"": ""}.get)
DIGITS = """\
oobe-sim: 1
device: {edition: Education, serial_number: "4567123890"}
tenant: {autopilot_profiles: [{name: Students, device_name_template: '%SERIAL%'}]}
"""
PINNED = "doubts: {digits_checked_after_expansion: false}\n"
OUTCOME_TOO = """\
oobe-sim: 1
device: {edition: SE, release: Windows 11 22H2, serial_number: "4567123890"}
tenant:
  autopilot_profiles: [{name: Students, device_name_template: '%SERIAL%'}]
  esp_profiles: [{name: School page}]
  apps: [{name: Geo Viewer, emode: {supplemental_policy: true}}]
"""


def predicted(text: str) -> Prediction:
    """The prediction for one scenario."""
    (scenario,) = read_scenarios(text, "a.oobe.yaml", Path())
    return predict_scenario(scenario)


def written(prediction: Prediction) -> str:
    """What is printed of it, its blanks made one."""
    stream = io.StringIO()
    tell(Paper(stream, width=80), prediction, NOWHERE)
    return " ".join(stream.getvalue().split())


def in_json(prediction: Prediction) -> dict[str, Any]:
    """The run as JSON has it."""
    run: dict[str, Any] = document([prediction], NOWHERE)["runs"][0]
    return run


def test_both_names_are_told_with_the_question_that_decides() -> None:
    text = written(predicted(DIGITS))
    assert "✔ Completed" in text
    assert (
        "Name 4567123890, or a name that Windows makes up: Is a computer name of digits only refused"
        " when it comes about by expanding a template? Rights"
    ) in text
    assert "Effort 1 or 2 restarts, " in text


def test_programs_get_no_name_but_all_that_may_be() -> None:
    run = in_json(predicted(DIGITS))
    assert run["device_name"] is None
    assert run["device_names"] == ["4567123890", None]
    assert run["reboots_possible"] == [1, 2]
    assert run["reboots"] in run["reboots_possible"]


def test_what_is_pinned_is_certain() -> None:
    prediction = predicted(DIGITS + PINNED)
    assert "Name 4567123890 Rights" in written(prediction)
    run = in_json(prediction)
    assert run["device_name"] == "4567123890"
    assert not {"device_names", "reboots_possible"} & set(run)


@pytest.mark.parametrize("name", ["'4567123890'", "''", "X"])
def test_no_name_is_as_expected_while_it_is_open(name: str) -> None:
    (unmet,) = predicted(f"{DIGITS}expect: {{device_name: {name}}}\n").unmet
    assert unmet.key == "device_name"
    assert unmet.predicted == "4567123890 or none, which hangs on digits_checked_after_expansion"


def test_no_number_of_restarts_is_as_expected_while_it_is_open() -> None:
    (unmet,) = predicted(f"{DIGITS}expect: {{reboots: 1}}\n").unmet
    assert unmet.predicted == "1 or 2, which hangs on digits_checked_after_expansion"
    assert not predicted(f"{DIGITS}{PINNED}expect: {{device_name: '4567123890', reboots: 2}}\n").unmet


def test_a_doubt_about_the_name_is_kept_apart_from_one_about_the_outcome() -> None:
    prediction = predicted(OUTCOME_TOO)
    assert [question.path for question in prediction.run.questions] == ["windows.doubts.supplemental_policy_before_app"]
    assert "Name 4567123890, or a name that Windows makes up: Is a computer name" in written(prediction)
