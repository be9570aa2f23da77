"""What the shell gets to know: one test for each exit code, and for each way to get it."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest

import oobe_sim.cli.run
from tests.cli.shell import BLOCKS, COMPLETES, DOUBTFUL, OOBE_SIM, Command, write


def test_0_what_completes_without_an_expectation(oobe: Command) -> None:
    assert oobe("run", write("a.oobe.yaml", COMPLETES)).code == 0


def test_0_what_is_expected_to_be_blocked_and_is(oobe: Command) -> None:
    text = BLOCKS + "expect: {outcome: blocked, stops_at: esp.device_setup, codes: ['0x87D300D9']}\n"
    result = oobe("run", write("a.oobe.yaml", text))
    assert result.code == 0
    assert "as the scenario expects" in result.out


def test_1_what_does_not_complete_and_expects_nothing(oobe: Command) -> None:
    assert oobe("run", write("a.oobe.yaml", BLOCKS)).code == 1
    assert oobe("run", write("b.oobe.yaml", DOUBTFUL)).code == 1


def test_1_an_expectation_that_is_not_met_says_both_sides(oobe: Command) -> None:
    result = oobe("run", write("a.oobe.yaml", COMPLETES + "expect: {reboots: 7}\n"))
    assert result.code == 1
    assert "reboots: expected 7, predicted 2" in result.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("run", "--bogus"),
        ("rnu",),
        ("run", "--format", "xml"),
        ("explain", "esp.limit_pased"),
        ("graph", "--phase", "espresso"),
        ("explain",),
    ],
)
def test_2_wrong_usage(oobe: Command, arguments: tuple[str, ...]) -> None:
    result = oobe(*arguments)
    assert result.code == 2
    assert result.err
    assert not result.out


def test_2_an_option_that_is_misspelt_is_not_taken_for_a_file(oobe: Command) -> None:
    write("a.oobe.yaml", COMPLETES)
    assert oobe("run", "a.oobe.yaml", "--explian").code == 2


def test_2_names_the_nearest_name(oobe: Command) -> None:
    assert "did you mean 'esp.limit_passed'" in oobe("explain", "esp.limit_pased").err


def test_3_nothing_named_nothing_found(oobe: Command) -> None:
    Path("empty").mkdir()
    assert oobe("run").code == 3
    assert oobe("run", "empty").code == 3
    assert oobe("run", "no/such/*.yaml").code == 3
    assert oobe("import").code == 3


def test_4_bad_input_and_the_other_files_go_on(oobe: Command) -> None:
    bad = write("bad.oobe.yaml", "oobe-sim: 1\nchoices: {network.conect: connect}\n")
    result = oobe("run", bad, write("good.oobe.yaml", COMPLETES))
    assert result.code == 4
    assert "Completed" in result.out
    assert "bad.oobe.yaml:2:11" in result.err
    assert "did you mean `network.connect`?" in result.err
    assert "[input.unknown-key]" in result.err


def test_70_a_bug_of_ours_is_told_in_two_lines(oobe: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret\nof many lines")

    monkeypatch.setattr(oobe_sim.cli.run, "gather", broken)
    result = oobe("run", "x")
    assert result.code == 70
    assert "Traceback" not in result.err
    assert len(result.err.splitlines()) == 2
    monkeypatch.setenv("OOBE_SIM_DEBUG", "1")
    assert "Traceback" in oobe("run", "x").err


def test_130_ctrl_c_is_clean(oobe: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(oobe_sim.cli.run, "gather", stopped)
    result = oobe("run", "x")
    assert result.code == 130
    assert "Traceback" not in result.err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals of this kind")
def test_130_in_a_process_of_its_own() -> None:
    with subprocess.Popen((*OOBE_SIM, "run", "-"), stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(2)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_a_reader_who_has_had_enough_is_no_bug(tmp_path: Path) -> None:
    scenario = tmp_path / "a.oobe.yaml"
    scenario.write_text(COMPLETES, encoding="utf-8")
    command = (*OOBE_SIM, "run", str(scenario), "--explain")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        err = process.stderr.read()
        process.wait(30)
    assert process.returncode == 141
    assert err == b""
