"""Timings of whole phases, shared out among the apps that a phase installs."""

from __future__ import annotations

from attrs import evolve

from oobe_sim.clock.exact import Exact
from oobe_sim.clock.timings import PHASES
from oobe_sim.facts.apps import Phase
from oobe_sim.facts.dependencies import sequence
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import PlainView
from oobe_sim.model.duration import Duration, Part

_PHASES = dict(zip(PHASES, (Phase.DEVICE, Phase.ACCOUNT), strict=True))


def shared_out(scenario: Scenario) -> Scenario:
    """The scenario with a part of its phase's timing for each app that has no timing of its own.

    What is open counts as the world has it: only how many apps there are depends on that. Downloads
    are in the whole of a phase.
    """
    if scenario.timings.keys().isdisjoint(_PHASES):
        return scenario
    view = PlainView(scenario.world, Given(), Exact({}))
    parts: dict[str, Duration] = {}
    for id, phase in _PHASES.items():
        whole = scenario.timings.get(id)
        if whole is None:
            continue
        apps = sequence(view, None, phase)
        for app in apps:
            if app.install_minutes is None:
                parts[f"app.{app.id}"] = _part(id, whole, len(apps))
                parts[f"download.{app.id}"] = 0.0
    rest = {id: takes for id, takes in scenario.timings.items() if id not in _PHASES}
    return evolve(scenario, timings={**parts, **rest})


def _part(name: str, whole: Duration, number: int) -> Duration:
    """One of so many equal parts."""
    if isinstance(whole, float | int):
        return whole / number
    if isinstance(whole, Part):
        return evolve(whole, part=whole.part / number)
    return Part(name, whole, 1 / number)
