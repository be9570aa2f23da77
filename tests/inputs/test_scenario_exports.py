"""Scenarios over exports: merged tenants, exported devices, and exports without a scenario."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oobe_sim.errors import InputError
from oobe_sim.inputs.exports import load
from oobe_sim.inputs.scenario import Scenario, default_scenarios, read_scenarios, write_scenario
from oobe_sim.world.app import InstallContext
from oobe_sim.world.device import Edition

PROFILE = {
    "@odata.type": "#microsoft.graph.azureADWindowsAutopilotDeploymentProfile",
    "id": "11111111-1111-1111-1111-111111111111",
    "displayName": "Students",
    "deviceNameTemplate": "SCH-%SERIAL%",
    "locale": "en-GB",
    "outOfBoxExperienceSetting": {
        "deviceUsageType": "singleUser",
        "userType": "standard",
        "eulaHidden": True,
    },
    "assignments": [{"id": "a1", "target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}],
}
PAGE = {
    "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
    "id": "22222222-2222-2222-2222-222222222222_Windows10EnrollmentCompletionPageConfiguration",
    "displayName": "Labs",
    "priority": 1,
    "showInstallationProgress": True,
    "installProgressTimeoutInMinutes": 60,
}
APP = {
    "@odata.type": "#microsoft.graph.win32LobApp",
    "id": "33333333-3333-3333-3333-333333333333",
    "displayName": "Word",
    "installExperience": {"runAsAccount": "system"},
    "assignments": [
        {
            "id": "a2",
            "intent": "required",
            "target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"},
        }
    ],
}
DEVICES = "Device Serial Number,Windows Product ID,Hardware Hash,Group Tag\nSN-1,,T0FB,LAB\nSN-2,,T0FC,\n"


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    folder = tmp_path / "exports"
    folder.mkdir()
    for name, document in (("profile", PROFILE), ("page", PAGE), ("app", APP)):
        (folder / f"{name}.json").write_text(json.dumps(document), encoding="utf-16")
    (folder / "devices.csv").write_text(DEVICES, encoding="utf-8")
    return folder


def read(folder: Path, text: str) -> tuple[Scenario, ...]:
    return read_scenarios(f"oobe-sim: 1\nexports: [exports]\n{text}", str(folder / "lab.oobe.yaml"), folder)


def test_the_exported_tenant_is_the_scenario_s(tmp_path: Path, exports: Path) -> None:
    (scenario,) = read(tmp_path, "tenant: {apps: [{name: Zoom}]}")
    tenant = scenario.world.tenant
    assert [profile.name for profile in tenant.autopilot_profiles] == ["Students"]
    assert [app.name for app in tenant.apps] == ["Word", "Zoom"]
    assert scenario.places["tenant.apps.zoom.name"].pointer == "/tenant/apps/0/name"


def test_what_is_written_under_an_exported_id_changes_that_object(tmp_path: Path, exports: Path) -> None:
    (scenario,) = read(tmp_path, f"tenant: {{apps: [{{id: {APP['id']}, context: user}}]}}")
    (app,) = scenario.world.tenant.apps
    assert app.name == "Word"
    assert app.context is InstallContext.USER
    assert [one.id for one in app.assignments] == ["a2"]


def test_an_exported_app_can_be_named(tmp_path: Path, exports: Path) -> None:
    (scenario,) = read(tmp_path, "tenant: {esp_profiles: [{name: New, selected_mobile_app_ids: [word]}]}")
    page = next(page for page in scenario.world.tenant.esp_profiles if page.name == "New")
    assert page.selected_mobile_app_ids == (APP["id"],)


def test_what_the_exports_leave_out_is_open_until_the_scenario_says_it(tmp_path: Path, exports: Path) -> None:
    path = f"tenant.esp_profiles.{PAGE['id']}.assignments"
    (silent,) = read(tmp_path, "")
    (telling,) = read(tmp_path, f"tenant: {{esp_profiles: [{{id: {PAGE['id']}, assignments: all devices}}]}}")
    assert path in silent.space
    assert path not in telling.space


def test_a_serial_number_picks_an_exported_device(tmp_path: Path, exports: Path) -> None:
    (scenario,) = read(tmp_path, "device: {serial_number: SN-1, edition: SE}")
    device = scenario.world.device
    assert device.edition is Edition.SE
    assert device.registration is not None
    assert device.registration.group_tag == "LAB"
    assert not any(path.startswith("devices.") for path in scenario.space)


def test_all_devices_or_some_of_them(tmp_path: Path, exports: Path) -> None:
    every = read(tmp_path, "devices: all\ndevice: {edition: SE}")
    assert [scenario.name for scenario in every] == ["lab.oobe.yaml [SN-1]", "lab.oobe.yaml [SN-2]"]
    assert all(scenario.world.device.edition is Edition.SE for scenario in every)
    assert [scenario.name for scenario in read(tmp_path, "devices: [SN-2]")] == ["lab.oobe.yaml [SN-2]"]


def test_a_serial_number_that_no_export_has(tmp_path: Path, exports: Path) -> None:
    with pytest.raises(InputError) as raised:
        read(tmp_path, "devices: [SN-1, SN-3]")
    (problem,) = raised.value.problems
    assert (problem.code, problem.line) == ("input.dangling-reference", 3)


def test_problems_of_the_exports_and_of_the_scenario_are_told_together(tmp_path: Path, exports: Path) -> None:
    (exports / "broken.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        read(tmp_path, "titel: x")
    assert {Path(problem.place.file).name for problem in raised.value.problems} == {
        "broken.json",
        "lab.oobe.yaml",
    }


def test_exports_without_a_scenario_make_one_for_each_device(exports: Path) -> None:
    scenarios = default_scenarios(load([exports]), "exports")
    assert [scenario.world.device.serial_number for scenario in scenarios] == ["SN-1", "SN-2"]
    assumed = {one.path for one in scenarios[0].defaulted}
    assert {"network.connection", "person.licences", "tenant.mdm_scope"} <= assumed


def test_what_a_list_of_devices_does_not_say_of_them_is_assumed(exports: Path) -> None:
    (first, _) = default_scenarios(load([exports]), "exports")
    assumed = {one.path.removeprefix("device.") for one in first.defaulted if one.path.startswith("device.")}
    assert {"edition", "build", "tpm", "languages", "virtual", "manufacturer", "registration.status"} <= assumed
    assert not {"serial_number", "registration.group_tag", "registration.route"} & assumed


def test_a_status_that_the_list_says_is_not_assumed(tmp_path: Path) -> None:
    (tmp_path / "devices.csv").write_text("Serial Number,Profile status,Manufacturer\nSN-1,Assigned,Contoso\n")
    (scenario,) = default_scenarios(load([tmp_path]), "devices.csv")
    assert not {"device.registration.status", "device.manufacturer"} & {one.path for one in scenario.defaulted}


def test_edition_and_build_are_written_so_that_they_can_be_edited(tmp_path: Path, exports: Path) -> None:
    (first, _) = default_scenarios(load([exports]), "exports")
    text = write_scenario(first)
    assert "  edition: Education\n  build: '26100.4946'\n" in text
    assert "device.edition" in {one.path for one in first.defaulted}
    (edited,) = read_scenarios(text.replace("edition: Education", "edition: SE"), "lab.oobe.yaml", tmp_path)
    assert edited.world.device.edition is Edition.SE
    kept = {one.path for one in edited.defaulted}
    assert "device.build" in kept
    assert "device.edition" not in kept, "what somebody has written is not assumed any more"


def test_a_profile_alone_is_tried_on_a_nominal_registered_device(exports: Path) -> None:
    (scenario,) = default_scenarios(load([exports / "profile.json"]), "profile.json")
    registration = scenario.world.device.registration
    assert registration is not None
    assert registration.profile == PROFILE["id"]
    assert {"device.edition", "device.registration.profile"} <= {one.path for one in scenario.defaulted}


def test_a_page_alone_is_assigned_to_all_devices(exports: Path) -> None:
    (scenario,) = default_scenarios(load([exports / "page.json"]), "page.json")
    (page,) = scenario.world.tenant.esp_profiles
    assert [one.id for one in page.assignments] == ["all_devices"]
    assert f"tenant.esp_profiles.{page.id}.assignments" not in scenario.space


def test_what_an_import_writes_stands_alone(tmp_path: Path, exports: Path) -> None:
    (scenario,) = read(tmp_path, "device: {serial_number: SN-1}")
    text = write_scenario(scenario)
    (again,) = read_scenarios(text, "lab.oobe.yaml", tmp_path / "elsewhere")
    assert again == scenario
