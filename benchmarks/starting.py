"""The command line's start against Python importing two libraries."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.paired import Ratio, slower

SCENARIO = Path(__file__).parents[1] / "scenarios" / "school" / "01_seven_steps.oobe.yaml"


def child_seconds(*arguments: str) -> Callable[[], float]:
    """The processor time of a Python process, its own and the system's, that finds its modules compiled."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def process() -> None:
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=environment)

    process()

    def run() -> float:
        before = os.times()
        process()
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    return run


def ratios() -> Iterator[Ratio]:
    peer = ('python -c "import attrs, yaml"', child_seconds("-c", "import attrs, yaml"))
    yield slower(
        "--version", ("oobe-sim --version", child_seconds("-m", "oobe_sim", "--version")), peer, aim=2, turns=15
    )
    yield slower(
        "run of one scenario",
        ("oobe-sim run", child_seconds("-m", "oobe_sim", "run", str(SCENARIO))),
        peer,
        aim=6,
        turns=15,
    )
