"""What the time of an enrollment goes on."""

from __future__ import annotations

from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.outputs.timeline import Item
from oobe_sim.outputs.timeline import timeline as items_of
from oobe_sim.questions.answer import Answer


def timeline(scenario: Scenario) -> Answer[Item]:
    """Each piece of work of the run that is predicted, in order, with its beginning and its length in minutes.

    Of a run that hangs on an answer there is as much as all answers agree on, and the answer is not
    complete. Raises InputError.
    """
    prediction = predict_scenario(scenario)
    complete = not prediction.run.questions
    return Answer(f"What does the time of {scenario.name} go on?", items_of(prediction).items, complete)
