"""A way to run a command in this process."""

from __future__ import annotations

from pathlib import Path

import pytest

from oobe_sim.cli.main import main
from tests.cli.shell import Command, Result


@pytest.fixture
def oobe(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """Run `oobe-sim` with these arguments in an empty folder, 80 columns wide and without colours."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")

    def run(*arguments: str) -> Result:
        code = main(arguments)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run
