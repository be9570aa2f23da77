"""Which edges of the flow, and which outcomes of rules, scenarios do not reach."""

from __future__ import annotations

from collections.abc import Iterable

from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.model_coverage import Gap, gaps
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.questions.answer import Answer


def coverage_gaps(scenarios: Iterable[Scenario]) -> Answer[Gap]:
    """The edges that no run takes, in the order of the flow, and the outcomes of rules that none sees, by their ids.

    Raises InputError.
    """
    runs = [predict_scenario(one).run for one in scenarios]
    return Answer("What of the flow and its rules do the scenarios not reach?", gaps(windows(), runs))
