"""Each row of the catalogue is realised or left out with a reason, and the page says which."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from oobe_sim.outputs.coverage import page, realised_by, shown_by
from oobe_sim.rules.left_out import LEFT_OUT

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT.parent / "shared" / "domain" / "catalogue.md"
SECTIONS = ("1.0", "1.1", "1.2", "1.3", "1.5", "1.7", "1.10", "1.11", "2", "3", "4", "5", "6", "7", "8")
REALISED = set(realised_by())


def rows() -> set[str]:
    """The ids of the rows in the sections that this mode covers, sections within them included."""
    section, found = "", set()
    for line in CATALOGUE.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"#{2,3} (\d+(?:\.\d+)?)", line):
            section = heading[1]
        row = re.match(r"\| ([A-Z]+-[A-Z]?\d+[a-z]?) \|", line)
        if row and (section in SECTIONS or (section.partition(".")[0] in SECTIONS and section[:2] != "1.")):
            found.add(row[1])
    return found


def test_the_page_is_up_to_date() -> None:
    """What is generated is what is stored; otherwise generate it again."""
    stored = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
    assert page(ROOT / "scenarios").splitlines() == stored.splitlines()


WITHOUT_SCENARIO = {"OBX-13", "ESP-05"}
"""Rows about limits of hundreds of objects; `tests/kernel/test_scenarios_reach.py` holds them."""


def test_every_realised_row_has_a_scenario_that_expects_one_of_its_rules() -> None:
    """Not one in which the rule merely takes part: `reasons` or `findings` of its `expect` name it."""
    expected = shown_by(ROOT / "scenarios")
    shown = {row for row, names in realised_by().items() if not expected.keys().isdisjoint(names)}
    assert REALISED - shown == WITHOUT_SCENARIO


def test_nothing_is_both_realised_and_left_out() -> None:
    """A reason to leave a row out has to go when a rule comes to stand for it."""
    assert not REALISED & set(LEFT_OUT)


@pytest.mark.skipif(not CATALOGUE.exists(), reason="the catalogue lies outside the repository and is not here")
def test_every_row_is_realised_or_left_out() -> None:
    """No row of the catalogue's sections about this mode is forgotten."""
    found = rows()
    assert len(found) > 250
    assert not found - REALISED - set(LEFT_OUT)
    assert not set(LEFT_OUT) - found
