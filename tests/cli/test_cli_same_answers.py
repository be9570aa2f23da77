"""Law 1 for questions: the same input gives the same answer, down to the byte."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.shell import OOBE_SIM

SCENARIOS = Path(__file__).parents[2] / "scenarios"
WIFI, WIRE = (str(SCENARIOS / "network" / f"same_laptop_on_{line}.oobe.yaml") for line in ("wifi", "a_wire"))
SCHOOL = str(SCENARIOS / "school" / "laptops_from_exports.oobe.yaml")
QUESTIONS = (
    ("explore", SCHOOL, "--open", "choices,faults"),
    ("check", SCHOOL),
    ("why", WIFI, "region.keyboard"),
    ("why-not", WIFI, "region.keyboard"),
    ("fix", SCHOOL, "--with-failures"),
    ("diff", WIFI, WIRE, "--open", "choices"),
)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: str(question[0]))
@pytest.mark.parametrize("format", ["text", "json"])
def test_an_answer_does_not_hang_on_how_sets_are_ordered(question: tuple[str, ...], format: str) -> None:
    """Two processes whose hashes differ print the same."""

    def printed(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": "80"}
        command = [*OOBE_SIM, *question, "--format", format]
        return subprocess.run(command, env=environment, capture_output=True, check=False).stdout

    first = printed("1")
    assert first
    assert printed("2") == first
