"""Every page that the flow can reach can be shown in the browser, at the moment at which the flow comes to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from oobe_sim.cli.gather import gather
from oobe_sim.drivers.exploration import Exploration
from oobe_sim.drivers.moment import written
from oobe_sim.drivers.replay import Ground, moment_of
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.step import Kind, Step
from oobe_sim.walkthrough.opened import walked
from tests.browser.installed import HEADLINE, ROOT

SCENARIOS = (
    HEADLINE,
    "scenarios/esp/everything_installs.oobe.yaml",
    "scenarios/self_deploying/kiosk.oobe.yaml",
    "scenarios/profile/not_registered.oobe.yaml",
)


def moments(path: str) -> Iterator[tuple[str, str, float]]:
    """Each step that the flow can come to: its id, a moment at which a journey stands at it, and the minutes by then."""
    scenario = gather([str(ROOT / path)]).scenarios[0]
    wide = walked(scenario)
    ground = Ground(windows(), wide.world, wide.space, scenario.answers, wide.timings)
    for step in windows().steps.values():
        if step.kind is Kind.END:
            continue
        flow = Exploration(windows(), wide.world, wide.space, wide.opened, wide.answers, wide.timings, until=step.id)
        found = next(_standing(flow, step), None)
        if found is None:
            continue
        witness, at = found
        journey = witness.journey
        moment = moment_of(ground, journey.moves[:at], pace=witness.pace)
        yield step.id, written(moment, wide.space), journey.at[at] if at < len(journey.at) else journey.minutes


def _standing(flow: Exploration, step: Step) -> Iterator[tuple[Any, int]]:
    for one in flow.possible():
        if one.witness is None:
            continue
        moves = one.witness.journey.moves
        at = next((at for at, made in enumerate(moves) if made.step is step and not made.edge.skip), None)
        if at is not None:
            yield one.witness, at
        elif one.witness.journey.last.step == step.id:
            yield one.witness, len(moves)


@pytest.mark.parametrize("path", SCENARIOS)
def test_every_step_that_the_flow_reaches_can_be_shown(opened: Callable[..., Any], path: str) -> None:
    page = opened(path)
    seen = []
    for step, moment, minutes in moments(path):
        page.evaluate("moment => { location.hash = `journey=${moment}` }", moment)
        page.wait_for_function(
            "([step, minutes]) => document.documentElement.dataset.step === step"
            " && Number(document.documentElement.dataset.minutes) === minutes",
            arg=[step, minutes],
            timeout=5000,
        )
        seen.append(step)
    assert "desktop.arrival" in seen
    assert len(seen) > 20
