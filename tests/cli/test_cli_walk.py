"""`oobe-sim walk` from the outside; the walk itself is tested where it lives."""

from __future__ import annotations

import io
import sys

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
