"""The story of a page is the flow's own: what it can show is what the flow can reach."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.cli.gather import gather
from oobe_sim.drivers.ends import Status
from oobe_sim.drivers.exploration import Exploration
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.step import Kind
from oobe_sim.walkthrough.browser.story import story
from oobe_sim.walkthrough.opened import walked

ROOT = Path(__file__).parents[2]

SCENARIOS = (
    "scenarios/se/page_blocks_on_a_blocked_app.oobe.yaml",
    "scenarios/se/mitigation_managed_installer.oobe.yaml",
    "scenarios/network/same_laptop_on_wifi.oobe.yaml",
    "scenarios/esp/everything_installs.oobe.yaml",
    "scenarios/join/wrong_password_first.oobe.yaml",
    "scenarios/self_deploying/kiosk.oobe.yaml",
    "scenarios/profile/not_registered.oobe.yaml",
)


def read(path: str) -> Scenario:
    found = gather([str(ROOT / path)])
    assert not found.problems
    return found.scenarios[0]


def ways(told: dict[str, Any]) -> dict[int, list[list[int]]]:
    """The ways on from each state, whatever is answered."""
    found: dict[int, list[list[int]]] = {}
    for at, state in enumerate(told["states"]):
        pending, ends = [state["moves"]], set[int]()
        while pending:
            node = told["diagrams"][pending.pop()]
            if isinstance(node, int):
                ends.update(told["choices"][node])
            else:
                pending.extend(node[1:])
        found[at] = [told["ways"][way] for way in sorted(ends)]
    return found


def shown_by(told: dict[str, Any]) -> set[str]:
    """The pages that somebody who plays the story can come to see."""
    on, seen, pages = ways(told), {0}, set[str]()
    pending = deque([0])
    while pending:
        at = pending.popleft()
        step = told["steps"][told["states"][at]["step"]]
        for to, _, edge, *_ in on[at]:
            if step["kind"] == "page" and (edge < 0 or not told["edges"][edge]["skip"]):
                pages.add(step["id"])
            if to >= 0 and to not in seen:
                seen.add(to)
                pending.append(to)
    return pages


@pytest.mark.parametrize("path", SCENARIOS)
def test_every_page_that_a_story_shows_is_reachable_and_every_reachable_page_can_be_shown(path: str) -> None:
    scenario = read(path)
    wide = walked(scenario)
    reachable = set()
    for step in windows().steps.values():
        if step.kind is not Kind.PAGE:
            continue
        flow = Exploration(windows(), wide.world, wide.space, wide.opened, wide.answers, wide.timings, until=step.id)
        ends = [one.end for one in flow.possible()]
        # a journey that halts at a page has shown it too
        if any(end.stop == step.id and end.told is not Status.SKIPPED for end in ends):
            reachable.add(step.id)
    assert shown_by(story(scenario)) == reachable


def test_a_code_of_a_story_is_one_that_stands_on_a_screen() -> None:
    rules = story(read("scenarios/esp/fails_and_retry_only.oobe.yaml"))["rules"]
    assert rules["apps.installation_failed"]["code"] == ""
    assert not any(rule["code"].startswith("text:") for rule in rules.values())
