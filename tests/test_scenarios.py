"""Every scenario in the repository ends as it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from oobe_sim.drivers.run import Run, Status, predict
from oobe_sim.facts.naming import name_of
from oobe_sim.inputs.scenario import Expectation, load_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.world.doubts import DOUBT_PATH

ROOT = Path(__file__).parents[1] / "scenarios"
FILES = sorted(ROOT.rglob("*.oobe.yaml"))


def runs(path: Path) -> Iterator[tuple[str, Expectation, Run]]:
    """Each device of a scenario's file, with what is expected and what is predicted."""
    for scenario in load_scenarios(path):
        assert scenario.expect is not None, f"{scenario.name} expects nothing"
        run = predict(windows(), scenario.world, scenario.space, scenario.answers, timings=scenario.timings)
        yield scenario.name, scenario.expect, run


def unmet(expect: Expectation, run: Run) -> Iterator[str]:
    """One line for each expectation that the run does not meet."""
    rules = {rule.id: rule for move in run.moves for rule in move.reasons} | {rule.id: rule for rule in run.cause}
    learned = run.last
    exactly = {
        "outcome": run.outcome,
        "stops_at": run.stop,
        "pages": run.pages,
        "device_name": name_of(run.world, learned) if learned else None,
        "administrator": learned.administrator if learned else None,
        "reboots": run.reboots,
        "doubts": tuple(question.path.removeprefix(DOUBT_PATH) for question in run.questions),
    }
    for key, found in exactly.items():
        wanted = getattr(expect, key)
        if wanted is not None and wanted != found:
            yield f"{key}: expected {words(wanted)}, found {words(found)}"
    among = {
        "skipped": {entry.step.id for entry in run.trace if entry.status is Status.SKIPPED},
        "shown": set(run.pages),
        "reasons": set(rules),
        "findings": {finding.rule.id for finding in run.findings},
        "codes": {rule.code for rule in rules.values() if rule.code},
    }
    for key, found_all in among.items():
        if missing := set(getattr(expect, key) or ()) - found_all:
            yield f"{key}: expected {words(sorted(missing))} too, found {words(sorted(found_all))}"
        elif getattr(expect, key) == () and found_all:
            yield f"{key}: expected none, found {words(sorted(found_all))}"


def words(value: object) -> str:
    """A value as a scenario's file would have it."""
    if isinstance(value, Outcome):
        return value.value
    return ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_scenario(path: Path) -> None:
    told = [f"{name}: {line}" for name, expect, run in runs(path) for line in unmet(expect, run)]
    assert not told, "\n".join(["", *told])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_scenario_says_what_it_is_about(path: Path) -> None:
    for scenario in load_scenarios(path):
        assert scenario.title and not scenario.title.endswith(".")
        assert scenario.sources


def test_wire_and_wifi_differ_in_five_pages() -> None:
    """The same laptop and profile: only the network, language, region and keyboard pages differ."""
    ((_, _, wired),) = runs(ROOT / "network" / "same_laptop_on_a_wire.oobe.yaml")
    ((_, _, wifi),) = runs(ROOT / "network" / "same_laptop_on_wifi.oobe.yaml")
    first = ("region.language", "region.region", "region.keyboard", "region.second_keyboard", "network.connect")
    assert wifi.pages == first + wired.pages
