"""What a scenario expects, and the names in it that nothing has."""

from __future__ import annotations

from pathlib import Path

import pytest

from oobe_sim.errors import InputError
from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.outputs.prediction import Prediction, predict_scenario

SCHOOL = "oobe-sim: 1\ntenant: {autopilot_profiles: [{name: Students, user_type: standard}], apps: [{name: Paint}]}\n"


def predicted(more: str) -> Prediction:
    """The prediction for a school's laptop."""
    (scenario,) = read_scenarios(SCHOOL + more, "a.oobe.yaml", Path())
    return predict_scenario(scenario)


@pytest.mark.parametrize(
    "met",
    [
        "outcome: completed",
        "stops_at: desktop.arrival",
        "administrator: false",
        "reboots: 1",
        "skipped: [network.connect, region.language]",
        "shown: [sign_in.password]",
        "reasons: [network.wire_skips_page]",
        "doubts: []",
        "codes: []",
    ],
)
def test_met(met: str) -> None:
    prediction = predicted(f"expect: {{{met}}}\n")
    assert prediction.unmet == ()
    assert prediction.as_expected


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        ("outcome: blocked", "outcome: expected blocked, predicted completed"),
        ("administrator: true", "administrator: expected yes, predicted no"),
        ("reboots: 0", "reboots: expected 0, predicted 1"),
        ("device_name: X", "device_name: expected X, predicted none"),
        ("skipped: [sign_in.password]", "skipped: expected sign_in.password, predicted only "),
        ("skipped: []", "skipped: expected none, predicted "),
        ("codes: ['0x80180014']", "codes: expected 0x80180014, predicted none"),
        ("doubts: [pro_needs_network]", "doubts: expected pro_needs_network, predicted none"),
        ("pages: [region.keyboard]", "pages: expected no page after 1, predicted region.second_keyboard as page 2"),
        ("pages: [network.connect]", "pages: expected network.connect as page 1, predicted region.keyboard as page 1"),
    ],
)
def test_unmet_says_both_sides(expected: str, told: str) -> None:
    prediction = predicted(f"expect: {{{expected}}}\n")
    (unmet,) = prediction.unmet
    assert str(unmet).startswith(told)
    assert not prediction.as_expected


@pytest.mark.parametrize(
    ("said", "code", "near"),
    [
        ("choices: {network.conect: connect}", "input.unknown-key", "network.connect"),
        ("choices: {profile.detection: next}", "input.unknown-key", ""),
        ("choices: {sign_in.password: wrnog}", "input.unknown-value", "wrong"),
        ("faults: {apps.pant: failed}", "input.unknown-key", "apps.paint"),
        ("faults: {apps.paint: exploded}", "input.unknown-value", ""),
        ("services: {captive_prtal: accepted}", "input.unknown-key", "captive_portal"),
        ("timings: {rebot: 2}", "input.unknown-key", "reboot"),
        ("timings: {app.pant: 2}", "input.unknown-key", "app.paint"),
        ("expect: {stops_at: network.conect}", "input.unknown-value", "network.connect"),
        ("expect: {pages: [network.joining]}", "input.unknown-value", None),
        ("expect: {reasons: [esp.limit_pased]}", "input.unknown-value", "esp.limit_passed"),
        ("expect: {findings: [esp.meant_for_tests]}", "input.unknown-value", "esp.meant_for_testing"),
    ],
)
def test_a_name_that_nothing_has_is_a_problem_with_the_nearest(said: str, code: str, near: str | None) -> None:
    with pytest.raises(InputError) as caught:
        predicted(said + "\n")
    (problem,) = caught.value.problems
    assert problem.code == code
    assert problem.place.pointer
    assert near is None or problem.nearest == near


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(InputError) as caught:
        predicted("choices: {a.b: c}\ntimings: {d: 1}\nexpect: {stops_at: e.f}\n")
    assert len(caught.value.problems) == 3


def test_answers_that_nothing_asks_for_are_noted() -> None:
    prediction = predicted("choices: {network.connect: connect, sign_in.password: [wrong, correct]}\n")
    assert prediction.unused == ("choices.network.connect",)
