"""What an outcome depends on, in words, and how to settle it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.outputs.asking import answer, question
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.text.prediction import tell
from oobe_sim.world.app import AppKind
from oobe_sim.world.device import Edition

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
    assert "? Whom is Students assigned to? • none" in told
    assert "• none → not managed" in told
    assert "• all devices → completed" in told
    assert (
        "no file holds the assignments; to settle it, add the export that says it, or say in a scenario"
        " tenant: {autopilot_profiles: [{id: s1, assignments: [all_devices]}]}, for example"
    ) in told


TENANT = """\
oobe-sim: 1
device: {edition: unknown}
tenant:
  groups: [{name: S, has_device: unknown, has_person: unknown}]
  autopilot_profiles: [{name: Students, assignments: {group: S}}]
  apps: [{name: "Maths: 2", kind: unknown, context: unknown}]
"""


@pytest.mark.parametrize(
    ("path", "value", "asked", "settled"),
    [
        (
            "tenant.groups.s.has_device",
            True,
            "Is the device a member of the group S?",
            "tenant: {groups: [{name: S, has_device: true}]}",
        ),
        (
            "tenant.groups.s.has_person",
            False,
            "Is the person a member of the group S?",
            "tenant: {groups: [{name: S, has_person: false}]}",
        ),
        (
            "tenant.autopilot_profiles.students.assignments",
            (),
            "Whom is Students assigned to?",
            "tenant: {autopilot_profiles: [{name: Students, assignments: []}]}",
        ),
        (
            "tenant.apps.maths-2.kind",
            AppKind.STORE,
            "What kind of app is Maths: 2?",
            'tenant: {apps: [{name: "Maths: 2", kind: winGetApp}]}',
        ),
        (
            "tenant.apps.maths-2.emode.approved",
            True,
            "What is the emode approved of Maths: 2?",
            'tenant: {apps: [{name: "Maths: 2", emode: {approved: true}}]}',
        ),
        ("device.edition", Edition.SE, "What is the edition of the device?", "device: {edition: SE}"),
        (
            "tenant.restrictions.os_minimum",
            None,
            "What is the restrictions os minimum of the tenant?",
            "tenant: {restrictions: {os_minimum: null}}",
        ),
        (
            "windows.doubts.pro_needs_network",
            True,
            "Does Windows 11 Pro 22H2 or later refuse to finish the out-of-box experience without a network?",
            "doubts: {pro_needs_network: true}",
        ),
    ],
)
def test_whatever_is_open_is_asked_and_can_be_settled(path: str, value: object, asked: str, settled: str) -> None:
    """What settles a question is YAML that a scenario may hold."""
    (scenario,) = read_scenarios(TENANT, "a.oobe.yaml", Path())
    assert question(path, scenario.world) == asked
    assert answer(path, value, scenario.world) == settled
    assert read_scenarios(f"oobe-sim: 1\n{settled}\n", "b.oobe.yaml", Path())
