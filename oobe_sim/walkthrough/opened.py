"""A scenario as a walk opens it: whoever walks may answer whatever is asked."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from oobe_sim.errors import InputError
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.names import problems_of
from oobe_sim.outputs.phases import shared_out
from oobe_sim.questions.opening import EVENTS, opened
from oobe_sim.world.leaves import open_domains

CONNECTION = "network.connection"
"""Whether there is a cable: open in every walk, so that both can be shown side by side."""


def walked(scenario: Scenario, groups: Iterable[str] = (), events: Iterable[str] = EVENTS) -> Scenario:
    """The scenario with every choice, fault and service open, its connection, and these groups.

    Of what is open it keeps no answers: those of `scenario` are what a walk reckons with where nobody
    says otherwise. Of `events` it may open fewer.
    Raises InputError where the scenario names what does not exist, and UnknownGroup.
    """
    if found := problems_of(scenario, windows()):
        raise InputError(found)
    wide = opened(shared_out(scenario), (*events, *groups))
    return evolve(wide, space={CONNECTION: open_domains(wide.world)[CONNECTION], **wide.space})
