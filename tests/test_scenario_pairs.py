"""Pairs of scenarios that differ in a date or a build alone, and end or go otherwise."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.drivers.run import Run, predict
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.inputs.yaml_positions import parse
from oobe_sim.kernel.catalog import windows

ROOT = Path(__file__).parents[1] / "scenarios" / "dates"
NAMES = sorted(path.name.removesuffix("_before.oobe.yaml") for path in ROOT.glob("*_before.oobe.yaml"))
ABOUT_THE_FILE = {"title", "source", "expect"}
WHEN = {"as_of", "device.build", "device.release", "device.updates"}
FEWEST = 12


def paths(name: str) -> tuple[Path, Path]:
    return ROOT / f"{name}_before.oobe.yaml", ROOT / f"{name}_after.oobe.yaml"


def said(path: Path) -> dict[str, Any]:
    """What a scenario says of its world, by keys; those of the device one by one."""
    data, _ = parse(path.read_text(encoding="utf-8"), path.name)
    device = data.pop("device", {})
    return {
        **{key: value for key, value in data.items() if key not in ABOUT_THE_FILE},
        **{f"device.{key}": value for key, value in device.items()},
    }


@cache
def run(path: Path) -> Run:
    (one,) = load_scenarios(path)
    return predict(windows(), one.world, one.space, one.answers, timings=one.timings)


def differences(name: str) -> set[str]:
    """In what the runs of a pair differ."""
    before, after = map(run, paths(name))
    views: dict[str, Callable[[Run], object]] = {
        "pages": lambda one: one.pages,
        "outcome": lambda one: one.outcome,
        "stop": lambda one: one.stop,
        "findings": lambda one: [(finding.rule.id, finding.path) for finding in one.findings],
    }
    return {what for what, view in views.items() if view(before) != view(after)}


def test_every_scenario_of_a_date_has_its_other_half() -> None:
    assert {path.name for path in ROOT.iterdir()} == {path.name for name in NAMES for path in paths(name)}


@pytest.mark.parametrize("name", NAMES)
def test_a_pair_differs_in_one_date_or_build(name: str) -> None:
    """Whatever else a scenario says, its other half says too."""
    before, after = map(said, paths(name))
    different = {key for key in before | after if before.get(key) != after.get(key)}
    assert len(different) == 1
    assert different <= WHEN


@pytest.mark.parametrize("name", NAMES)
def test_a_pair_goes_two_ways(name: str) -> None:
    assert differences(name)


def test_a_dozen_pairs_differ_in_what_the_person_sees_or_how_it_ends() -> None:
    """Not only in what is reported."""
    assert sum(bool(differences(name) & {"pages", "outcome"}) for name in NAMES) >= FEWEST
