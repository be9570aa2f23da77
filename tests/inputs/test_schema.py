"""The JSON Schema says what the loader says, but for what a schema cannot say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import fields
from jsonschema import Draft202012Validator

from oobe_sim.errors import InputError
from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.inputs.scenario_format import ScenarioFile
from oobe_sim.inputs.schema import field_docs, json_schema
from oobe_sim.inputs.yaml_positions import parse
from oobe_sim.world.device import Device

SCHEMA = Draft202012Validator(json_schema())


def loads(text: str) -> bool:
    try:
        read_scenarios(text, "lab.oobe.yaml", Path())
    except InputError:
        return False
    return True


def data(text: str) -> Any:
    return parse(text, "lab.oobe.yaml")[0]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())
    assert json_schema() == json_schema()


def test_every_key_of_the_format_is_in_it_with_a_description() -> None:
    properties = json_schema()["properties"]
    assert list(properties) == ["oobe-sim", *(field.name for field in fields(ScenarioFile))]
    assert all(schema.get("description") for schema in properties.values())


def test_a_field_is_described_by_what_its_class_says_of_it() -> None:
    assert field_docs(Device)["languages"] == ("`languages` counts the display languages that are preinstalled.")


@pytest.mark.parametrize(
    "text",
    [
        "device: {edition: SE, release: Windows 11 22H2, registration: none, tpm: unknown}",
        "device: {build: 26100, configuration_file: {profile: {name: Offline, Privacy settings: Hide}}}",
        "tenant: {apps: [{name: Word, assignments: all devices}, {id: zoom, assignments: none}]}",
        "tenant: {apps: [{name: Word, assignments: [{target: all users, intent: available}]}]}",
        "network: {blocked: [443, tcp/80], inspected: intune, proxy_exemptions: []}",
        "network: {blocked: 443}",
        "tenant: {groups: [{name: Lab, group_tag_starts_with: LAB}]}",
        "tenant: {autopilot_profiles: [{name: A, Deployment mode: Self-deploying (preview), language: fr-FR}]}",
        "tenant: {esp_profiles: [{name: A, Install Windows quality updates: No, showInstallationProgress: true}]}",
        "tenant: {esp_profiles: [{name: A, block_device_use_until_required_apps_are_installed: All}]}",
        "choices: {a: b, c: [d, 2]}\ntimings: {install.app: 1.5, reboot: {low: 1, likely: 2, high: 5}, app.word: {mean: 4}}\nexpect: {outcome: completed, reboots: 1}",
        "source: {title: a, address: b, date: 2026-01-01}\ndevice:\nexpect:",
    ],
)
def test_what_loads_is_valid(text: str) -> None:
    assert loads(f"oobe-sim: 1\n{text}")
    assert list(SCHEMA.iter_errors(data(f"oobe-sim: 1\n{text}"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "oobe-sim: 2", "title: a", "oobe-sim: 1\ntitel: a", "oobe-sim: 1\ntitle: 5",
        "oobe-sim: 1\ndevice: {edition: S}", "oobe-sim: 1\ndevice: {build: 22621.9}",
        "oobe-sim: 1\nnetwork: {metered: yes}", "oobe-sim: 1\nnetwork: {blocked: [true]}", "oobe-sim: 1\nas_of: tomorrow",
        "oobe-sim: 1\ntimings: {a: -1}", "oobe-sim: 1\ntimings: {a: {low: 1}}", "oobe-sim: 1\ntenant: {apps: [{kind: pwa}]}",
        "oobe-sim: 1\ntenant: {apps: [{name: a, assignments: everybody}]}",
        "oobe-sim: 1\ntenant: {esp_profiles: [{name: a, install_windows_quality_updates: maybe}]}",
        "oobe-sim: 1\nexpect: {outcome: done}", "oobe-sim: 1\nchoices: {a: []}",
    ],
)  # fmt: skip
def test_what_is_invalid_does_not_load(text: str) -> None:
    assert not SCHEMA.is_valid(data(text))
    assert not loads(text)
