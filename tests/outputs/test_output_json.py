"""The JSON document: a promise to programs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from oobe_sim import predict, read_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.step import Kind
from oobe_sim.outputs.json_run import document
from oobe_sim.outputs.places import Places

TEXT = """\
oobe-sim: 1
title: A policy that may come in time
device: {edition: SE, release: Windows 11 22H2, updates: [KB1, KB2, KB3]}
network: {blocked: [store, 'ntp']}
tenant:
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: School page, allow_device_use_on_install_failure: true}]
  apps: [{name: Geo Viewer, emode: {supplemental_policy: true}}, {name: Office, emode: {approved: true}}]
"""


@pytest.fixture
def run() -> dict[str, Any]:
    predictions = [predict(scenario) for scenario in read_scenarios(TEXT, "a.oobe.yaml", Path())]
    told = document(predictions, Places({"a.oobe.yaml": TEXT}.get))
    assert list(told) == ["schema", "runs", "problems"]
    assert told["schema"] == "oobe-sim/run/1"
    found: dict[str, Any] = json.loads(json.dumps(told["runs"][0]))
    return found


def test_the_same_bytes_for_any_hash_seed(tmp_path: Path) -> None:
    scenario = tmp_path / "a.oobe.yaml"
    scenario.write_text(TEXT, encoding="utf-8")
    command = (sys.executable, "-m", "oobe_sim.cli.main", "run", str(scenario), "--format", "json")
    made = {
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, check=False, timeout=60
        ).stdout
        for seed in range(4)
    }
    assert len(made) == 1
    (out,) = made
    assert out.isascii()


def test_a_doubt_has_its_answers(run: dict[str, Any]) -> None:
    assert run["outcome"] == "unknown"
    (question,) = run["questions"]
    assert question["path"] == "windows.doubts.supplemental_policy_before_app"
    assert [one["value"] for one in question["alternatives"]] == [True, False]
    assert all(one["ends"] and one["means"] for one in question["alternatives"])


def test_a_finding_has_its_line(run: dict[str, Any]) -> None:
    finding = next(one for one in run["findings"] if one["rule"] == "esp.meant_for_testing")
    assert finding["place"]["line"] == 7
    assert finding["severity"] == "warning"


def test_every_step_of_the_flow_is_there_with_its_evidence(run: dict[str, Any]) -> None:
    told = {step["step"] for step in run["steps"]}
    assert told == {step.id for step in windows().steps.values() if step.kind is not Kind.END}
    assert all(step["rules"] for step in run["steps"] if step["status"] != "not reached")
    network = next(step for step in run["steps"] if step["step"] == "network.connect")
    assert network["evidence"]["network.connection"] == "wired"


def test_what_was_assumed_has_a_source(run: dict[str, Any]) -> None:
    assert run["defaulted"]
    assert all(one["source"]["title"] and one["source"]["date"] for one in run["defaulted"])


def test_expectations_are_compared(run: dict[str, Any]) -> None:
    assert run["unmet_expectations"] is None
    assert run["as_expected"] is False
    (scenario,) = read_scenarios(TEXT + "expect: {outcome: completed}\n", "a.oobe.yaml", Path())
    told = document([predict(scenario)], Places({"": ""}.get))["runs"][0]
    assert told["unmet_expectations"] == [{"key": "outcome", "expected": "completed", "predicted": "unknown"}]
