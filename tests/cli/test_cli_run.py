"""`oobe-sim run` as people and programs see it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.shell import BLOCKS, COMPLETES, DOUBTFUL, OOBE_SIM, Command, write

GOLDEN_HEAD = """\
a.oobe.yaml  ·  An app that E Mode blocks
Windows 11 SE 22H2 (22621) · on a wire · switched on 2026-11-23

✘ Blocked: a page waits for a person, and nothing that it offers leads on

  Stops at   Setting up for work or school: device setup  esp.device_setup
  Why        E Mode blocks Geo Viewer: it is not approved, and no managed
             installer is there that could admit it
             se.no_managed_installer · documented · 0x87D300D9
"""


def test_the_first_lines_say_how_it_ends_where_and_why(oobe: Command) -> None:
    result = oobe("run", write("a.oobe.yaml", BLOCKS))
    assert result.out.startswith(GOLDEN_HEAD)
    assert "any one of these:" in result.out
    assert "• do not let the Enrollment Status Page block on Geo Viewer" in result.out


def test_every_step_has_its_mark_its_time_and_its_reason(oobe: Command) -> None:
    out = oobe("run", write("a.oobe.yaml", BLOCKS)).out
    assert "○    2:15  Choose a language          On a wire a profile" in out
    assert "pages.language_hidden" in out
    assert "layout? → yes" in out
    assert "--explain lists them" in out


def test_a_doubt_says_what_each_answer_leads_to(oobe: Command) -> None:
    out = oobe("run", write("a.oobe.yaml", DOUBTFUL)).out
    assert "? Unknown" in out
    assert "• yes → completed (the policy is there first)" in out
    assert "• no → blocked at esp.device_setup" in out
    assert "doubts:" in out


def test_explain_adds_the_evidence_and_what_was_assumed(oobe: Command) -> None:
    out = oobe("run", write("a.oobe.yaml", COMPLETES), "--explain").out
    assert "network.connection = wired" in out
    assert "device.registration.status = assigned" in out
    assert "Not reached: " in out


def test_several_runs_have_a_line_each_a_sum_and_their_reasons(oobe: Command) -> None:
    write("a.oobe.yaml", BLOCKS)
    write("b.oobe.yaml", COMPLETES)
    write("c.oobe.yaml", COMPLETES + "expect: {administrator: true}\n")
    lines = oobe("run", ".").out.splitlines()
    assert lines[:7] == [
        "✘ a Blocked   esp.device_setup  se.no_managed_installer",
        "✔ b Completed",
        "✔ c Completed",
        "    ✘ not as expected: administrator: expected yes, predicted no",
        "",
        "2 of 3 runs complete.",
        "  1  blocked at esp.device_setup",
    ]
    assert "  Why        E Mode blocks Geo Viewer: it is not approved, and no managed" in lines
    assert lines[-1] == "1 run with expectations: 1 not as expected."


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("text", [BLOCKS, COMPLETES, DOUBTFUL])
@pytest.mark.parametrize("more", [(), ("--explain",)])
def test_no_line_is_longer_than_the_console_nor_ends_in_blanks(
    oobe: Command, monkeypatch: pytest.MonkeyPatch, width: int, text: str, more: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for line in oobe("run", write("a.oobe.yaml", text), *more).out.splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_standard_input_is_a_lone_hyphen(oobe: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(BLOCKS.encode())))
    result = oobe("run", "-", "--format", "json")
    assert json.loads(result.out)["runs"][0]["name"] == "<stdin>"


def test_a_problem_in_standard_input_has_its_line(oobe: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"oobe-sim: 1\ntitel: x\n")))
    result = oobe("run", "-")
    assert result.code == 4
    assert "<stdin>:2:1" in result.err


def test_patterns_are_written_out_by_us_since_windows_does_not(oobe: Command) -> None:
    for name in ("a", "b"):
        write(f"{name}.oobe.yaml", COMPLETES)
    assert "2 of 2 runs complete" in oobe("run", "*.oobe.yaml").out


def test_a_button_that_is_not_offered_is_a_problem_at_its_line(oobe: Command) -> None:
    text = BLOCKS + "choices:\n  esp.device_setup: [try_again, continue_anyway]\n"
    result = oobe("run", write("a.oobe.yaml", text))
    assert result.code == 4
    assert "a.oobe.yaml:10:3: the answer `continue_anyway`" in result.err
    assert "the 2. time that it is asked" in result.err
    assert "what is offered there: try_again" in result.err
    assert "[input.not-offered]" in result.err


def test_an_answer_that_nothing_asked_for_is_told(oobe: Command) -> None:
    text = COMPLETES + "choices: {account.local: next}\n"
    result = oobe("run", write("a.oobe.yaml", text))
    assert result.code == 0
    assert "nothing asked for 1 answer of the scenario: choices.account.local" in result.out


@pytest.mark.parametrize("stream_encoding", ["cp1252", "ascii", "utf-8"])
def test_a_console_without_our_signs_gets_letters(tmp_path: Path, stream_encoding: str) -> None:
    scenario = tmp_path / "a.oobe.yaml"
    scenario.write_text(BLOCKS.replace("Geo Viewer", "地図"), encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": stream_encoding, "COLUMNS": "80", "PYTHONUTF8": "0"}
    made = subprocess.run(
        (*OOBE_SIM, "run", str(scenario)), env=environment, capture_output=True, check=False, timeout=60
    )
    assert made.returncode == 1
    assert made.stderr == b""
    out = made.stdout.decode(stream_encoding)
    assert ("✘ Blocked" in out) == (stream_encoding == "utf-8")
    assert ("x Blocked" in out) == (stream_encoding != "utf-8")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1", "FORCE_COLOR": "1"}, {}])
def test_nothing_but_text_without_colour_or_in_a_pipe(tmp_path: Path, environment: dict[str, str]) -> None:
    scenario = tmp_path / "a.oobe.yaml"
    scenario.write_text(BLOCKS, encoding="utf-8")
    inherited = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    made = subprocess.run(
        (*OOBE_SIM, "run", str(scenario)),
        env={**inherited, **environment},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert b"\x1b" not in made.stdout


def test_names_cannot_command_the_terminal(oobe: Command) -> None:
    text = BLOCKS.replace("Geo Viewer", '"Geo\\e[31m \\u202eViewer"')
    out = oobe("run", write("a.oobe.yaml", text), "--explain").out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_exports_beside_scenarios_that_no_scenario_reads_are_named(oobe: Command) -> None:
    """Nothing is dropped silently: a folder of scenarios stands for these, and says what it leaves."""
    write("d/a.oobe.yaml", "oobe-sim: 1\n")
    write("d/devices.csv", "SerialNumber,GroupTag\nSN1,LAB\n")
    result = oobe("run", "d")
    assert "not read, as no scenario names it under `exports`: d/devices.csv" in result.err.replace("\\", "/")
    write("d/a.oobe.yaml", "oobe-sim: 1\nexports: [devices.csv]\ndevices: all\n")
    assert "not read" not in oobe("run", "d").err


def test_a_folder_with_a_scenario_can_be_imported(oobe: Command) -> None:
    """Importing into the folder of the exports does not keep them from being imported again."""
    write("d/devices.csv", "SerialNumber,GroupTag\nSN1,LAB\n")
    assert oobe("import", "d", "-o", "d/lab.oobe.yaml").code == 0
    assert oobe("import", "d", "-o", "d/lab.oobe.yaml", "--force").code == 0


def test_the_timeline_shows_a_bar_for_what_takes_long(oobe: Command) -> None:
    text = COMPLETES + "  esp_profiles: [{name: Page}]\n  apps: [{name: CAD, install_minutes: 30}]\n"
    out = oobe("run", write("a.oobe.yaml", text), "--timeline").out
    (line,) = (line for line in out.splitlines() if "installing CAD" in line and "30:00" in line and "·" in line)
    assert "██████" in line
    assert "Critical path: all " in out
    assert "Timeline" not in oobe("run", "a.oobe.yaml").out
