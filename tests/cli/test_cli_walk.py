"""`oobe-sim walk` from the outside; the walk itself is tested where it lives."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.cli.shell import COMPLETES, Command, write


def test_a_person_who_takes_every_default_gets_to_the_end(oobe: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n" * 100))
    result = oobe("walk", write("a.oobe.yaml", COMPLETES))
    assert result.code == 0, result.err
    assert "Completed" in result.out


def test_the_end_of_the_input_ends_the_walk(oobe: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
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
