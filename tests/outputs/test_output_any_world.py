"""Whatever the world: a prediction is told in lines that fit, and as JSON that is one."""

from __future__ import annotations

import io
import json
from itertools import takewhile
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oobe_sim.inputs.scenario import Scenario
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.json_run import render
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.outputs.text.many import tell_many
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.text.prediction import tell, word_of
from oobe_sim.testing import spaces, worlds
from oobe_sim.world.world import World

STEADY: dict[str, Any] = {
    "deadline": None,
    "derandomize": True,
    "suppress_health_check": (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example),
}
NOWHERE = Places({"": ""}.get)


@pytest.mark.parametrize("explain", [False, True])
@given(data=st.data(), world=worlds())
@settings(max_examples=60, **STEADY)
def test_any_prediction_can_be_told(data: st.DataObject, world: World, explain: bool) -> None:
    prediction = predict_scenario(Scenario(name="any", world=world, space=data.draw(spaces(world, leaves=2))))
    stream = io.StringIO()
    tell(Paper(stream, width=80), prediction, NOWHERE, explain=explain)
    text = stream.getvalue()
    assert max(map(len, text.splitlines())) <= 80
    assert f" {word_of(prediction.run.outcome)}:" in text
    assert "{" not in text or "to settle it" in " ".join(text.split())
    assert ("It depends on" in text) == bool(prediction.run.questions)
    told = json.loads(render([prediction], NOWHERE))["runs"][0]
    assert Outcome(told["outcome"]) is prediction.run.outcome
    assert told["outcome"] == "completed" or told["cause"] or told["questions"]


@given(st.lists(worlds(), min_size=2, max_size=5))
@settings(max_examples=20, **STEADY)
def test_any_predictions_have_a_line_each_and_sums_that_add_up(drawn: list[World]) -> None:
    predictions = [predict_scenario(Scenario(name=f"{n}.oobe.yaml", world=world)) for n, world in enumerate(drawn)]
    stream = io.StringIO()
    tell_many(Paper(stream, width=80), predictions, NOWHERE)
    lines = stream.getvalue().splitlines()
    assert max(map(len, lines)) <= 80
    below = lines[lines.index("") + 1 :]
    ends = takewhile(lambda line: line.startswith("  ") and line.split()[0].isdecimal(), below[1:])
    assert sum(int(line.split()[0]) for line in (below[0], *ends)) == len(drawn)
