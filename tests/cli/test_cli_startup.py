"""Quick to start: what a command does not need, it does not import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import COMPLETES

HEAVY = (
    "attrs",
    "babel",
    "cattrs",
    "cyclopts",
    "fluent",
    "hypothesis",
    "jinja2",
    "pytest",
    "rich",
    "transitions",
    "yaml",
)


def imported(*arguments: str) -> set[str]:
    """The heavy packages that a command imports."""
    program = (
        "import sys\nfrom oobe_sim.cli.main import main\n"
        f"main({list(arguments)!r})\n"
        f"sys.stderr.write(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    )
    made = subprocess.run((sys.executable, "-c", program), capture_output=True, text=True, check=True, timeout=60)
    return set(made.stderr.split())


def test_the_version_needs_nothing_at_all() -> None:
    assert imported("--version") == set()


@pytest.mark.parametrize("more", [(), ("--format", "json")])
def test_a_run_needs_neither_machine_nor_tests_nor_the_words_of_a_walk(tmp_path: Path, more: tuple[str, ...]) -> None:
    scenario = tmp_path / "a.oobe.yaml"
    scenario.write_text(COMPLETES, encoding="utf-8")
    needless = {"babel", "fluent", "hypothesis", "jinja2", "pytest", "transitions"}
    assert not imported("run", str(scenario), *more) & needless


def test_a_walk_in_a_terminal_lays_out_no_paper(tmp_path: Path) -> None:
    scenario = tmp_path / "a.oobe.yaml"
    scenario.write_text(COMPLETES, encoding="utf-8")
    assert not imported("walk", str(scenario), "--auto") & {"hypothesis", "jinja2", "pytest", "transitions"}


def test_the_package_is_lazy_and_its_names_are_there() -> None:
    program = (
        "import sys, oobe_sim\n"
        "assert 'attrs' not in sys.modules\n"
        "for name in oobe_sim.__all__: assert callable(getattr(oobe_sim, name))\n"
        "try: oobe_sim.nothing\n"
        "except AttributeError: pass\n"
        "else: raise SystemExit(1)\n"
    )
    subprocess.run((sys.executable, "-c", program), check=True, timeout=60)
