"""A change is written into the export that it is about, and nothing else of the file changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oobe_sim.inputs.decode import decode, encode_like
from oobe_sim.inputs.locate import span
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.outputs.changed_exports import changed_exports
from oobe_sim.questions.edits import Edit

SCHOOL = Path(__file__).parents[2] / "scenarios" / "school"
SCENARIOS = load_scenarios(SCHOOL / "laptops_from_exports.oobe.yaml")
(PAGE,) = (one.id for one in SCENARIOS[0].world.tenant.esp_profiles)
APP = next(one.id for one in SCENARIOS[0].world.tenant.apps if one.name == "Geometry Workshop")


def read(file: str) -> str:
    return decode(Path(file).read_bytes(), file).text


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_file_keeps_its_encoding(codec: str) -> None:
    """What was read from bytes is written as the same bytes."""
    data = '{"name": "Schüler"}'.encode(codec)
    assert encode_like(decode(data, "a.json").text, data) == data


def test_a_setting_of_a_page_is_changed_where_it_stands() -> None:
    """Every line but one is the same."""
    edit = Edit("page", f"tenant.esp_profiles.{PAGE}.allow_device_use_on_install_failure", True, "let people go on")
    changed = changed_exports(SCENARIOS, [edit], read)
    ((file, text),) = changed.texts.items()
    assert file.endswith("Student laptops.json")
    differing = [(a, b) for a, b in zip(read(file).splitlines(), text.splitlines(), strict=True) if a != b]
    ((before, after),) = differing
    assert before.split() == ['"allowDeviceUseOnInstallFailure":', "false,"]
    assert after.split() == ['"allowDeviceUseOnInstallFailure":', "true,"]
    assert changed.left == ()


def test_an_app_that_is_not_deployed_any_more_has_no_assignments() -> None:
    edit = Edit("assignment", f"tenant.apps.{APP}.assignments", (), "do not deploy it")
    changed = changed_exports(SCENARIOS, [edit], read)
    ((_, text),) = changed.texts.items()
    (app,) = (one for one in json.loads(text)["value"] if one["id"] == APP)
    assert app["assignments"] == []


def test_two_changes_of_one_file_are_both_made() -> None:
    edits = [
        Edit("page", f"tenant.esp_profiles.{PAGE}.{leaf}", value, "change it")
        for leaf, value in (("show_installation_progress", False), ("install_progress_timeout_in_minutes", 120))
    ]
    ((_, text),) = changed_exports(SCENARIOS, edits, read).texts.items()
    page = json.loads(text)
    assert (page["showInstallationProgress"], page["installProgressTimeoutInMinutes"]) == (False, 120)


@pytest.mark.parametrize(
    "path",
    [
        "network.connection",
        f"tenant.apps.{APP}.emode.supplemental_policy",
        f"tenant.esp_profiles.{PAGE}.block_device_use",
        "tenant.esp_profiles.elsewhere.show_installation_progress",
    ],
)
def test_what_no_file_says_in_graphs_words_is_left(path: str) -> None:
    """What the portal alone has, what is no part of Intune, and what no file holds."""
    edit = Edit("page", path, True, "change it")
    changed = changed_exports(SCENARIOS, [edit], read)
    assert changed.texts == {}
    assert changed.left == (edit,)


@pytest.mark.parametrize(
    ("text", "pointer", "expected"),
    [
        ('{"a": [1, {"b": true}]}', "/a/1/b", "true"),
        ('{"a": 1}\n{"a": "x"}', "/1/a", '"x"'),
        ('{"a": 1}', "/b", None),
        ("{", "/a", None),
        ("", "", None),
    ],
)
def test_where_a_value_begins_and_ends(text: str, pointer: str, expected: str | None) -> None:
    found = span(text, pointer)
    assert (None if found is None else text[found[0] : found[1]]) == expected
