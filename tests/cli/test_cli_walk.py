"""`oobe-sim walk` from the outside; the walk itself is tested where it lives."""

from __future__ import annotations

import io
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.shell import COMPLETES, OOBE_SIM, Command, write

Typed = Callable[[str], None]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """What somebody types, to the end of the input."""
    return lambda text: monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_a_person_who_takes_every_default_gets_to_the_end(oobe: Command, typed: Typed) -> None:
    typed("\n" * 100)
    result = oobe("walk", write("a.oobe.yaml", COMPLETES))
    assert result.code == 0, result.err
    assert "Completed" in result.out


def test_the_end_of_the_input_ends_the_walk(oobe: Command, typed: Typed) -> None:
    typed("")
    result = oobe("walk", write("a.oobe.yaml", COMPLETES))
    assert result.code == 130
    assert "Traceback" not in result.out + result.err


def test_a_bad_scenario_is_told_before_the_first_question(oobe: Command) -> None:
    result = oobe("walk", write("a.oobe.yaml", COMPLETES + "choices: {nowhere.at_all: x}\n"))
    assert result.code == 4
    assert "a.oobe.yaml:7:" in result.err
    assert not result.out


def test_cards_and_a_sheet_are_written_in_a_language_and_for_a_paper(oobe: Command) -> None:
    named = ("--cards", "cards.html", "--sheet", "sheet.html", "--language", "ar", "--paper", "letter")
    result = oobe("walk", write("a.oobe.yaml", COMPLETES), *named)
    assert result.code == 0, result.err
    for name in ("cards.html", "sheet.html"):
        html = Path(name).read_text(encoding="utf-8")
        assert 'dir="rtl"' in html
        assert "size: letter" in html


def test_cards_go_over_no_file_without_being_told(oobe: Command) -> None:
    scenario = write("a.oobe.yaml", COMPLETES)
    assert oobe("walk", scenario, "--cards", scenario).code == 2
    assert Path(scenario).read_text(encoding="utf-8") == COMPLETES
    assert oobe("walk", scenario, "--cards", "cards.html").code == 0
    assert oobe("walk", scenario, "--cards", "cards.html", "--force").code == 0


def test_a_language_that_is_not_there_is_refused(oobe: Command) -> None:
    assert oobe("walk", write("a.oobe.yaml", COMPLETES), "--cards", "c.html", "--language", "xx").code == 2


TWO = COMPLETES + "exports: [devices.csv]\ndevices: all\n"
DEVICES = "Device Serial Number,Windows Product ID,Hardware Hash\nA-1,,\nB-2,,\n"


def test_of_several_devices_the_first_is_taken_and_that_is_said(oobe: Command, typed: Typed) -> None:
    write("devices.csv", DEVICES)
    typed("\n" * 100)
    result = oobe("walk", write("a.oobe.yaml", TWO))
    assert "Device 1 of 2: a.oobe.yaml [A-1]. --device takes another one." in result.out
    assert "oobe-sim walk a.oobe.yaml --device 1 --journey " in result.out


def test_of_several_scenarios_too_the_first_is_taken_and_that_is_said(oobe: Command) -> None:
    """The command that is shown names the file alone, which leads to the same."""
    write("class/a.oobe.yaml", COMPLETES)
    write("class/b.oobe.yaml", COMPLETES)
    result = oobe("walk", "class", "--auto", "--device", "2")
    assert "Device 2 of 2: b.oobe.yaml." in result.out
    assert "oobe-sim walk class/b.oobe.yaml --journey " in result.out


@pytest.mark.parametrize("named", ["2", "b-2", "a.oobe.yaml [B-2]"])
def test_a_device_is_chosen_by_number_serial_number_or_name(oobe: Command, named: str) -> None:
    write("devices.csv", DEVICES)
    result = oobe("walk", write("a.oobe.yaml", TWO), "--auto", "--device", named)
    assert result.code == 0, result.err
    assert "Device 2 of 2: a.oobe.yaml [B-2]." in result.out


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("3", "there are 2"),
        ("B-3", "did you mean 'B-2'"),
        ("a wired laptop", "2 devices are called"),
        ("", "no device"),
    ],
)
def test_a_device_that_is_not_there_is_a_wrong_option(oobe: Command, named: str, said: str) -> None:
    write("devices.csv", DEVICES)
    result = oobe("walk", write("a.oobe.yaml", TWO), "--device", named)
    assert result.code == 2
    assert said in result.err
    assert not result.out


def test_a_recorded_walk_runs_as_expected(oobe: Command, typed: Typed) -> None:
    typed("\n" * 6 + "2\n" + "\n" * 100)
    result = oobe("walk", write("a.oobe.yaml", COMPLETES), "--record", "walks/b.oobe.yaml")
    assert result.code == 0, result.err
    assert "Recorded in walks/b.oobe.yaml." in result.out
    run = oobe("run", "walks/b.oobe.yaml")
    assert run.code == 0
    assert "as the scenario expects" in run.out


def test_a_walk_that_is_stopped_is_recorded_too_and_goes_on(oobe: Command, typed: Typed) -> None:
    """What is written runs as expected, and the command that is shown goes on and writes over it."""
    file = write("it's mine.oobe.yaml", COMPLETES)
    typed("\n\n")
    result = oobe("walk", file, "--record", "b.oobe.yaml", "--faults")
    assert result.code == 130
    assert "Recorded in b.oobe.yaml: the answers so far" in result.out
    assert oobe("run", "b.oobe.yaml").code == 0
    command = shlex.split(result.out.splitlines()[-1])
    assert command[:3] == ["oobe-sim", "walk", file]
    typed("\n" * 100)
    again = oobe(*command[1:])
    assert again.code == 0, again.err
    assert "Recorded in b.oobe.yaml." in again.out


def test_a_walk_that_cannot_be_recorded_is_not_lost(oobe: Command) -> None:
    """Where the file cannot be written, the command that leads there again is told all the same."""
    write("file", "")
    result = oobe("walk", write("a.oobe.yaml", COMPLETES), "--auto", "--record", "file/b.oobe.yaml")
    assert result.code == 2
    assert "file/b.oobe.yaml cannot be written" in result.err
    assert "--journey 2026-11-23/" in result.out.splitlines()[-1]


def test_nothing_is_written_over_without_saying_so(oobe: Command) -> None:
    """Neither the input nor another file, and it is said before the first question."""
    file, other = write("a.oobe.yaml", COMPLETES), write("b.oobe.yaml", "something else")
    for record, said in (
        (file, "is the input"),
        (f"./{file}", "is the input"),
        (other, "exists"),
        ("b.txt", ".oobe.yaml"),
    ):
        result = oobe("walk", file, "--auto", "--record", record)
        assert (result.code, said in result.err, result.out) == (2, True, ""), record
    assert Path(other).read_text(encoding="utf-8") == "something else"
    assert oobe("walk", file, "--auto", "--record", other, "--force").code == 0
    assert oobe("run", other).code == 0


def test_a_moment_may_be_a_page_s_address(oobe: Command) -> None:
    file = write("a.oobe.yaml", COMPLETES)
    plain = oobe("walk", file, "--auto", "--journey", "2026-11-23/5")
    for address in ("file:///E:/lesson.html#journey=2026-11-23/5&language=de", "#journey=2026-11-23/5"):
        assert oobe("walk", file, "--auto", "--journey", address).out == plain.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--journey", "yesterday"), "`yesterday` for a day"),
        (("--journey", "2026-11-23/5/choices.sign_in.passwort=wrong"), "did you mean `choices.sign_in.password`?"),
        (("--open", "netwok"), "did you mean network?"),
        (("--language", "tlh"), ""),
    ],
)
def test_a_wrong_option_is_told_before_anything_is_asked(oobe: Command, options: tuple[str, ...], said: str) -> None:
    result = oobe("walk", write("a.oobe.yaml", COMPLETES), *options)
    assert result.code == 2
    assert said in result.err
    assert "Your answer" not in result.out


def test_answers_and_the_scenario_cannot_both_come_from_standard_input(oobe: Command, typed: Typed) -> None:
    assert oobe("walk", "-").code == 2
    typed(COMPLETES)
    result = oobe("walk", "-", "--auto")
    assert result.code == 0
    assert "oobe-sim walk - --journey" in result.out


def test_what_is_typed_in_another_encoding_is_asked_for_again(tmp_path: Path) -> None:
    """Bytes that are no text are no answer, and no error."""
    (tmp_path / "a.oobe.yaml").write_text(COMPLETES, encoding="utf-8")
    made = subprocess.run(
        (*OOBE_SIM, "walk", "a.oobe.yaml"),
        cwd=tmp_path,
        input=b"\xff\xfe\n\x00\n" + b"\n" * 100,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert made.returncode == 0, made.stderr
    assert not made.stderr


def test_ctrl_c_ends_the_walk(tmp_path: Path) -> None:
    """At a question, with 130 and the command that goes on."""
    (tmp_path / "a.oobe.yaml").write_text(COMPLETES, encoding="utf-8")
    with subprocess.Popen(
        (*OOBE_SIM, "walk", "a.oobe.yaml"), cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as walk:
        assert walk.stdout is not None
        while not walk.stdout.readline().startswith(b"1 of"):
            pass
        time.sleep(0.2)
        walk.send_signal(signal.SIGINT)
        shown = walk.stdout.read().decode()
        assert walk.wait(timeout=30) == 130
    assert "The walk stopped at this step" in shown
    assert "oobe-sim walk a.oobe.yaml --journey 2026-11-23/" in shown


@pytest.mark.parametrize("option", [["--journey", "2026-11-23/3"], ["--auto"], ["--record", "b.oobe.yaml"]])
def test_what_is_for_the_terminal_is_refused_where_a_file_is_written(oobe: Command, option: list[str]) -> None:
    """Rather than left out without a word."""
    result = oobe("walk", write("a.oobe.yaml", COMPLETES), "--html", "a.html", *option)
    assert result.code == 2
    assert option[0] in result.err
    assert not Path("a.html").exists()


def test_a_page_a_package_cards_and_a_sheet_are_written_at_once_or_none_is(oobe: Command) -> None:
    scenario = write("a.oobe.yaml", COMPLETES)
    named = ("--html", "a.html", "--scorm", "a.zip", "--cards", "cards.html", "--sheet", "sheet.html")
    assert oobe("walk", scenario, *named).code == 0
    assert all(Path(name).stat().st_size for name in named[1::2])
    for name in ("a.zip", "cards.html", "sheet.html"):
        Path(name).unlink()
    assert oobe("walk", scenario, *named).code == 2
    assert not Path("a.zip").exists()
    assert oobe("walk", scenario, "--html", "one.html", "--cards", "one.html").code == 2
    assert not Path("one.html").exists()


def test_a_page_holds_the_first_of_many_devices_and_says_so(oobe: Command) -> None:
    rows = "".join(f"A-{number},,\n" for number in range(20))
    write("devices.csv", "Device Serial Number,Windows Product ID,Hardware Hash\n" + rows)
    result = oobe("walk", write("a.oobe.yaml", TWO), "--html", "a.html")
    assert result.code == 0
    assert "the first 12 of 20 devices" in result.err
    assert Path("a.html").read_text(encoding="utf-8").count('"name":"a.oobe.yaml [A-') == 12
