"""`oobe-sim testplan`: a plan to print, for programs and for spreadsheets, and as scenarios."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from oobe_sim.inputs.scenario import load_scenarios
from tests.cli.shell import COMPLETES, DOUBTFUL, Command, write

ON_A_WIRE = ("--keep", "network", "--keep", "device")


def test_a_plan_is_numbered_and_fits_the_terminal(oobe: Command) -> None:
    result = oobe("testplan", write("a.oobe.yaml", COMPLETES))
    assert result.code == 0
    assert "outcomes of guards that a tester can bring about" in result.out.replace("\n", " ")
    assert "\n 1  " in result.out
    assert "a virtual machine has no Wi-Fi" in result.out
    assert "virtual_machine.no_wifi · inferred" in result.out
    assert "Cannot be brought about at will" in result.out
    assert max(map(len, result.out.splitlines())) <= 80


def test_with_explain_each_run_tells_what_only_it_shows(oobe: Command) -> None:
    result = oobe("testplan", write("a.oobe.yaml", COMPLETES), *ON_A_WIRE, "--explain")
    assert "sign_in.password#3" in result.out


def test_json_names_its_version_and_holds_each_run(oobe: Command) -> None:
    result = oobe("testplan", write("a.oobe.yaml", COMPLETES), "--format", "json")
    told = json.loads(result.out)
    assert next(iter(told)) == "schema"
    assert told["schema"] == "oobe-sim/testplan/1"
    assert [row["number"] for row in told["runs"]] == list(range(1, len(told["runs"]) + 1))
    wifi = next(row for row in told["runs"] if row["connection"] == "wifi")
    assert wifi["not_on_vm"][0]["confidence"] == "inferred"
    assert wifi["not_on_vm"][0]["sources"]
    assert all(row["only_here"] for row in told["runs"])
    assert any("services" not in mark for one in told["not_at_will"] for mark in one["marks"])


def test_csv_has_a_row_for_each_run(oobe: Command) -> None:
    path = write("a.oobe.yaml", COMPLETES)
    rows = list(csv.DictReader(io.StringIO(oobe("testplan", path, "--format", "csv").out)))
    told = json.loads(oobe("testplan", path, "--format", "json").out)
    assert [int(row["number"]) for row in rows] == [row["number"] for row in told["runs"]]
    assert {row["on_vm"] for row in rows} == {"yes", "no"}
    assert all(row["do"] and row["outcome"] for row in rows)


def test_what_is_written_is_a_suite_that_goes_as_expected(oobe: Command) -> None:
    """It says what was planned, and is not written over."""
    path = write("a.oobe.yaml", COMPLETES)
    planned = oobe("testplan", path, "--write", "plan")
    assert planned.code == 0
    assert "wrote" in planned.err
    files = sorted(Path("plan").iterdir())
    assert files[0].name.startswith("01-")
    assert all(one.expect is not None and one.expect.pages for file in files for one in load_scenarios(file))
    again = oobe("run", "plan")
    assert again.code == 0, again.out
    assert "all as expected" in again.out
    refused = oobe("testplan", path, "--write", "plan")
    assert refused.code == 2
    assert "--force" in refused.err
    assert oobe("testplan", path, "--write", "plan", "--force").code == 0


def test_bad_input_is_told_and_the_rest_is_planned(oobe: Command) -> None:
    bad = write("b.oobe.yaml", "oobe-sim: 1\ndevise: {}\n")
    result = oobe("testplan", write("a.oobe.yaml", COMPLETES), bad, *ON_A_WIRE)
    assert result.code == 4
    assert "b.oobe.yaml:2:1" in result.err
    assert "\n 1  " in result.out
    assert oobe("testplan", bad).code == 4


def test_another_group_is_wrong_usage(oobe: Command) -> None:
    result = oobe("testplan", write("a.oobe.yaml", COMPLETES), "--open", "devise")
    assert result.code == 2
    assert "did you mean device?" in result.err


def test_a_run_says_which_doubt_it_settles(oobe: Command) -> None:
    """Both answers are one and the same run: which it is shows on the device."""
    result = oobe("testplan", write("a.oobe.yaml", DOUBTFUL), *ON_A_WIRE, "--format", "json")
    told = json.loads(result.out)
    settled = {one["doubt"] for row in told["runs"] for one in row["settles"]}
    assert "supplemental_policy_before_app" in settled
    apart = [need for one in told["not_at_will"] for need in one["needs"]]
    assert any("supplemental_policy_before_app" in need for need in apart)
