"""`oobe-sim run --trials` as people and programs see it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.shell import COMPLETES, OOBE_SIM, Command, write

LAB = """\
oobe-sim: 1
title: A lab with one large app
tenant:
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: Labs}]
  apps: [{name: CAD, max_run_time_in_minutes: 240}, {name: Reader}]
timings: {app.cad: {low: 10, likely: 25, high: 110}}
doubts: {retry_restarts_limit: false}
"""


def test_trials_say_how_probable_each_end_is_and_what_would_help(oobe: Command) -> None:
    out = oobe("run", write("a.oobe.yaml", LAB), "--trials", "2000").out
    assert "Trials  2,000 with seed 1" in out
    assert "Timed out at esp.device_setup" in out
    assert "ends within its limit of 60 minutes" in out
    assert "minutes would let 95 of 100 through" in out
    first = out[out.index("Takes") :].splitlines()[1]
    assert "installing CAD" in first
    assert "100.0%" in first


def test_the_same_seed_gives_the_same_bytes(oobe: Command) -> None:
    write("a.oobe.yaml", LAB)
    one = oobe("run", "a.oobe.yaml", "--trials", "300", "--format", "json").out
    assert oobe("run", "a.oobe.yaml", "--trials", "300", "--format", "json", "--seed", "1").out == one
    assert oobe("run", "a.oobe.yaml", "--trials", "300", "--format", "json", "--seed", "2").out != one


def test_json_has_shares_with_intervals_for_each_answer_that_counts(oobe: Command) -> None:
    write("a.oobe.yaml", LAB.replace("doubts: {retry_restarts_limit: false}", "choices: {esp.device_setup: try_again}"))
    (run,) = json.loads(oobe("run", "a.oobe.yaml", "--trials", "400", "--format", "json").out)["runs"]
    trials = run["trials"]
    assert (trials["number"], trials["seed"]) == (400, 1)
    answers = [case["answers"] for case in trials["cases"]]
    assert answers == [{"windows.doubts.retry_restarts_limit": answer} for answer in (True, False)]
    for case in trials["cases"]:
        assert sum(end["trials"] for end in case["ends"]) == 400
        for share in (*case["ends"], case["page_in_time"]):
            assert share["low"] <= share["share"] <= share["high"]


def test_nobody_gets_trials_who_does_not_ask(oobe: Command) -> None:
    write("a.oobe.yaml", LAB)
    assert "Trials" not in oobe("run", "a.oobe.yaml").out
    assert "trials" not in json.loads(oobe("run", "a.oobe.yaml", "--format", "json").out)["runs"][0]


def test_many_scenarios_have_a_line_each(oobe: Command) -> None:
    write("a.oobe.yaml", LAB)
    out = oobe("run", "a.oobe.yaml", write("b.oobe.yaml", COMPLETES), "--trials", "100").out
    assert "complete  in time  limit for 95%" in out
    assert out.count("100.0%") >= 1


@pytest.mark.parametrize("number", ["0", "-1", "many", "1000001"])
def test_a_wrong_number_is_wrong_usage(oobe: Command, number: str) -> None:
    assert oobe("run", write("a.oobe.yaml", LAB), "--trials", number).code == 2


def test_trials_need_numpy_and_a_run_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not installed the error says how to install it."""
    monkeypatch.chdir(tmp_path)
    write("a.oobe.yaml", LAB)
    missing = tmp_path / "numpy" / "__init__.py"
    missing.parent.mkdir()
    missing.write_text("raise ModuleNotFoundError('numpy is not here', name='numpy')\n")
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", str(Path(__file__).parents[2]))])

    def run(*more: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": path}
        return subprocess.run(
            [*OOBE_SIM, "run", "a.oobe.yaml", *more], env=environment, capture_output=True, text=True, check=False
        )

    assert run().returncode == 0
    refused = run("--trials", "10")
    assert refused.returncode == 2
    assert refused.stderr == ("oobe-sim: --trials needs numpy, which is not installed: pip install 'oobe-sim[data]'\n")


def test_measured_timings_are_told_with_what_they_rest_on(oobe: Command) -> None:
    write("a.oobe.yaml", LAB)
    csv = write("m.csv", "id,minutes\nreboot,1\nreboot,3\napp.reader,2\napp.other,2\n")
    result = oobe("run", "a.oobe.yaml", "--timings", csv)
    assert "Measured   reboot: 1 to 3 minutes, mostly 2, from 2 measurements  m.csv" in result.out
    assert "no such app is here" in result.out
    (run,) = json.loads(oobe("run", "a.oobe.yaml", "--timings", csv, "--format", "json").out)["runs"]
    assert {one["timing"]: one["number"] for one in run["calibrated"]} == {"reboot": 2, "app.reader": 1, "app.other": 1}


def test_a_timing_that_does_not_exist_has_a_line_in_the_file(oobe: Command) -> None:
    result = oobe("run", write("a.oobe.yaml", LAB), "--timings", write("m.csv", "id,minutes\nrebot,1\n"))
    assert result.code == 4
    assert "m.csv:2:1: the timing `rebot`" in result.err
    assert "did you mean `reboot`?" in result.err
