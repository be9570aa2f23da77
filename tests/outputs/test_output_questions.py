"""What an outcome depends on, in words."""

from __future__ import annotations

import io
from pathlib import Path

from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.text.prediction import tell

OPEN = """\
oobe-sim: 1
tenant: {autopilot_profiles: [{name: Students, id: s1}]}
open:
  tenant.autopilot_profiles.s1.assignments:
    values: [[], [{id: a, target: all_devices}]]
    why: no file holds the assignments
"""


def test_a_gap_of_the_input_is_named_by_what_people_call_it() -> None:
    (scenario,) = read_scenarios(OPEN, "a.oobe.yaml", Path())
    stream = io.StringIO()
    tell(Paper(stream, width=80), predict_scenario(scenario), Places({"": ""}.get))
    told = " ".join(stream.getvalue().split())
    assert "? The assignments of Students: no file holds the assignments" in told
    assert "• none → not managed" in told
    assert "• all devices → completed" in told
    assert "the input does not say it" in told
