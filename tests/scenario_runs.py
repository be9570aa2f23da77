"""What is predicted for all scenarios of the repository, once for all tests that look at them together."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from oobe_sim.drivers.run import Run, predict
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.kernel.catalog import windows

SCENARIOS = Path(__file__).parents[1] / "scenarios"


@cache
def runs() -> tuple[Run, ...]:
    """Every scenario's run."""
    return tuple(
        predict(windows(), one.world, one.space, one.answers, timings=one.timings, opened=one.opened)
        for path in sorted(SCENARIOS.rglob("*.oobe.yaml"))
        for one in load_scenarios(path)
    )
