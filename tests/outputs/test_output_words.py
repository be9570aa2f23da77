"""The words for people: names of the day, placeholders, times."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.prediction import Prediction, predict_scenario
from oobe_sim.outputs.told import cause, every_message
from oobe_sim.outputs.words import clean, clock_time, counted, duration, in_its_time, plain

BEFORE, AFTER = date(2023, 7, 10), date(2023, 7, 11)


def predicted(text: str) -> Prediction:
    """The prediction for one scenario."""
    (scenario,) = read_scenarios(f"oobe-sim: 1\n{text}", "a.oobe.yaml", Path())
    return predict_scenario(scenario)


@pytest.mark.parametrize(
    ("said", "before"),
    [
        ("the device joins Microsoft Entra", "the device joins Azure AD"),
        ("without Microsoft Entra ID P1", "without Azure AD P1"),
        ("Entra's limit on devices", "Azure AD's limit on devices"),
        ("a Microsoft Entra role", "an Azure AD role"),
        ("the step join.entra", "the step join.entra"),
    ],
)
def test_entra_is_called_azure_ad_before_it_was_renamed(said: str, before: str) -> None:
    assert in_its_time(said, BEFORE) == before
    assert in_its_time(said, AFTER) == said


def test_a_name_of_the_tenant_is_never_renamed() -> None:
    prediction = predicted(
        "as_of: 2023-01-01\ndevice: {edition: SE, release: Windows 11 22H2}\n"
        "tenant: {education_licences: false, autopilot_profiles: [{name: P}], esp_profiles: [{name: E}],"
        " apps: [{name: Entra Companion}]}\n"
    )
    assert "blocks Entra Companion" in cause(prediction)[0].message


def test_every_placeholder_of_the_rulebook_is_known() -> None:
    prediction = predicted("tenant: {autopilot_profiles: [{name: P}], esp_profiles: [{name: E}], apps: [{name: A}]}\n")
    for rule in windows().rules.values():
        for text in (prediction.speaker.message(rule), *prediction.speaker.remedies(rule)):
            assert "{" not in text, rule.id
            assert "}" not in text, rule.id


def test_messages_name_the_app_the_page_the_limit_and_the_name() -> None:
    prediction = predicted(
        "device: {serial_number: ABC123}\n"
        "tenant: {autopilot_profiles: [{name: Students, device_name_template: 'PC-%SERIAL%'}],"
        " esp_profiles: [{name: School page, install_progress_timeout_in_minutes: 30}], apps: [{name: Slow}]}\n"
        "faults: {apps.slow: hangs}\n"
    )
    said = {rule.id: message for entry in prediction.run.trace for rule, message in every_message(prediction, entry)}
    assert said["naming.renamed"] == "the device is renamed to PC-ABC123 and restarts"
    assert said["apps.hangs"] == "the installation of Slow does not come to an end"
    assert said["esp.applies"] == "the page School page applies"
    assert prediction.device_name == "PC-ABC123"


def test_times() -> None:
    assert [clock_time(minutes) for minutes in (0, 2.25, 59.5, 60, 125.75)] == [
        "0:00", "2:15", "59:30", "1:00:00", "2:05:45",
    ]  # fmt: skip
    assert [duration(minutes) for minutes in (0.2, 1.2, 22, 119, 135)] == [
        "less than a minute", "1 minute", "22 minutes", "119 minutes", "2 h 15 min",
    ]  # fmt: skip
    assert (counted(1, "restart"), counted(0, "restart")) == ("1 restart", "0 restarts")


@given(st.text())
@settings(deadline=None)
def test_cleaned_text_moves_no_cursor(text: str) -> None:
    told = clean(text)
    assert len(told) == len(text)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in told)


def test_values_are_written_as_people_write_them() -> None:
    assert plain((True, None, frozenset({"b", "a"}))) == "yes, none, a, b"
    assert plain(()) == "none"
