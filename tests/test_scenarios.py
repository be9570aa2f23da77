"""Every scenario in the repository ends as it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from oobe_sim.drivers.run import Run, predict
from oobe_sim.inputs.scenario import Expectation, load_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.expectation import unmet

ROOT = Path(__file__).parents[1] / "scenarios"
FILES = sorted(ROOT.rglob("*.oobe.yaml"))


def runs(path: Path) -> Iterator[tuple[str, Expectation, Run]]:
    """Each device of a scenario's file, with what is expected and what is predicted."""
    for scenario in load_scenarios(path):
        assert scenario.expect is not None, f"{scenario.name} expects nothing"
        run = predict(
            windows(),
            scenario.world,
            scenario.space,
            scenario.answers,
            timings=scenario.timings,
            opened=scenario.opened,
        )
        yield scenario.name, scenario.expect, run


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_scenario(path: Path) -> None:
    told = [f"{name}: {line}" for name, expect, run in runs(path) for line in unmet(expect, run)]
    assert not told, "\n".join(["", *told])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_scenario_says_what_it_is_about(path: Path) -> None:
    for scenario in load_scenarios(path):
        assert scenario.title
        assert not scenario.title.endswith(".")
        assert scenario.sources


def test_wire_and_wifi_differ_in_five_pages() -> None:
    """The same laptop and profile: only the network, language, region and keyboard pages differ."""
    ((_, _, wired),) = runs(ROOT / "network" / "same_laptop_on_a_wire.oobe.yaml")
    ((_, _, wifi),) = runs(ROOT / "network" / "same_laptop_on_wifi.oobe.yaml")
    first = ("region.language", "region.region", "region.keyboard", "region.second_keyboard", "network.connect")
    assert wifi.pages == first + wired.pages
