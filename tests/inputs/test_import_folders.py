"""Folders as the exporters write them, and files that cannot be used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from oobe_sim.inputs.exports import Exports, load, read_bytes
from oobe_sim.world.assignment import Target
from oobe_sim.world.expression import Operator, any_physical_id

EXPORTS = Path(__file__).parent / "exports"
APP = {
    "@odata.type": "#microsoft.graph.winGetApp",
    "id": "a",
    "displayName": "Sketchpad",
    "installExperience": {"runAsAccount": "system"},
}
ALL = {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}


def write(path: Path, found: Any, encoding: str = "utf-8") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found), encoding=encoding)


def reasons(exports: Exports) -> str:
    return "\n".join(note.reason for note in exports.notes)


def test_intunecd_writes_groups_beside_the_assignment_and_drops_ids() -> None:
    exports = load([EXPORTS / "intunecd"])
    [page], [app], [group] = exports.esp_profiles, exports.apps, exports.groups
    assert page.selected_mobile_app_ids == (app.id,) == ("winGetApp:Sketchpad",)
    assert page.assignments[0].group == app.assignments[0].group == group.id == "Lab devices"
    assert group.rule == any_physical_id(Operator.EQ, "[OrderID]:LAB")
    assert not exports.space
    assert exports.problems == ()


def test_intunemanagement_writes_utf_16_and_groups_as_files_of_their_own(tmp_path: Path) -> None:
    kind = "#microsoft.graph.azureADWindowsAutopilotDeploymentProfile"
    target = {"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "g"}
    profile = {
        "@odata.type": kind, "id": "p", "displayName": "Pupils", "createdDateTime@odata.type": "#DateTimeOffset",
        "assignments@odata.context": "https://x", "assignments": [{"@odata.id": "y", "id": "p_g_0", "target": target}],
    }  # fmt: skip
    rule = '(device.devicePhysicalIDs -any (_ -contains "[ZTDId]"))'
    write(tmp_path / "AutoPilot" / "Pupils.json", profile, "utf-16")
    write(
        tmp_path / "Groups" / "Autopilot.json",
        {"id": "g", "displayName": "Autopilot", "groupTypes": [], "membershipRule": rule},
        "utf-16",
    )
    exports = load([tmp_path])
    assert exports.groups[0].rule == any_physical_id(Operator.CONTAINS, "[ZTDId]")
    assert not [path for path in exports.space if path.startswith("tenant.groups")]


def test_a_migration_table_names_the_groups_that_no_file_holds(tmp_path: Path) -> None:
    kind = "#microsoft.graph.azureADWindowsAutopilotDeploymentProfile"
    target = {"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "g"}
    profile = {"@odata.type": kind, "id": "p", "displayName": "Pupils", "assignments": [{"id": "a", "target": target}]}
    table = {"TenantId": "t", "Organization": "School", "Objects": [
        {"Id": "g", "DisplayName": "Lab", "Type": "#microsoft.graph.group"},
        {"Id": "f", "DisplayName": "Surfaces", "Type": "#microsoft.graph.deviceAndAppManagementAssignmentFilter"},
    ]}  # fmt: skip
    write(tmp_path / "AutoPilot" / "Pupils.json", profile, "utf-16")
    write(tmp_path / "MigrationTable.json", table, "utf-16")
    [group] = load([tmp_path]).groups
    assert (group.id, group.name) == ("g", "Lab")


def test_intunebackupandrestore_keeps_assignments_in_a_sibling_folder(tmp_path: Path) -> None:
    write(tmp_path / "Client Apps" / "Sketchpad.JSON", APP)
    write(tmp_path / "Client Apps" / "Assignments" / "sketchpad.json", {"id": "x", "intent": "required", "target": ALL})
    exports = load([tmp_path])
    assert exports.apps[0].assignments[0].target is Target.ALL_DEVICES
    assert not exports.space


def test_intunebackupandrestore_may_write_the_id_before_the_name(tmp_path: Path) -> None:
    write(tmp_path / "Client Apps" / "winget_Sketchpad.json", APP)
    write(
        tmp_path / "Client Apps" / "Assignments" / "a - Sketchpad.json",
        [{"id": "x", "intent": "required", "target": ALL}],
    )
    assert len(load([tmp_path]).apps[0].assignments) == 1


def test_a_bundle_holds_objects_as_text_and_groups_by_name(tmp_path: Path) -> None:
    address = "https://graph.microsoft.com/beta/"
    target = {"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "Lab devices"}
    app = {key: value for key, value in APP.items() if key != "id"}
    group = {"displayName": "Lab devices", "groupTypes": [], "securityEnabled": True}
    bundle = [
        {
            "value": [
                json.dumps(app),
                address + "deviceAppManagement/mobileApps",
                "Sketchpad",
                "['a']",
                {"id": "x", "intent": "required", "target": target},
            ],
            "Count": 5,
        },
        {
            "value": [json.dumps(group), address + "groups", "Lab devices", "['g']", "No Available Assignment"],
            "Count": 5,
        },
    ]
    write(tmp_path / "baseline.json", bundle)
    exports = load([tmp_path])
    assert (exports.apps[0].id, exports.apps[0].assignments[0].group) == ("a", "g")
    assert [group.id for group in exports.groups] == ["g"]
    assert exports.problems == ()


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path / "good.json", APP)
    (tmp_path / "bad.json").write_text('{"a": \n oops}')
    (tmp_path / "README.md").write_text("# Read me")
    (tmp_path / "lab.oobe.yaml").write_text("oobe-sim: 1")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config.json").write_text("{")
    exports = load([tmp_path, tmp_path / "missing.json"])
    assert len(exports.apps) == 1
    codes = {Path(problem.place.file).name: (problem.code, problem.line) for problem in exports.problems}
    assert codes == {"bad.json": ("input.syntax", 2), "missing.json": ("input.unreadable", None)}
    assert "ends in .md" in reasons(exports)
    assert "a scenario of this simulator" in reasons(exports)


def test_a_key_that_stands_twice_is_a_problem_and_not_the_last_one() -> None:
    for name, text in (("x.json", b'{"displayName": "a", "displayName": "b"}'), ("x.yaml", b"a: 1\na: 2")):
        assert [problem.code for problem in read_bytes(text, name).problems] == ["input.duplicate-key"]


def test_keys_in_another_case_are_read() -> None:
    shouted = {**APP, "Assignments": [{"id": "x", "intent": "required", "target": ALL}]}
    assert len(read_bytes(json.dumps(shouted).encode(), "a.json").apps[0].assignments) == 1


def test_two_objects_without_ids_that_say_the_same_are_told_of(tmp_path: Path) -> None:
    app = {"@odata.type": "#microsoft.graph.officeSuiteApp", "displayName": "Office", "assignments": []}
    write(tmp_path / "Applications/Office32.json", {**app, "officePlatformArchitecture": "x86"})
    write(tmp_path / "Applications/Office64.json", {**app, "officePlatformArchitecture": "x64"})
    exports = load([tmp_path])
    assert len(exports.apps) == 1
    assert "no id, and all as in" in reasons(exports)
    assert not exports.problems


def test_what_else_intunecd_writes_is_known_and_no_problem(tmp_path: Path) -> None:
    shell = {"displayName": "Dock", "executionFrequency": "PT0S", "blockExecutionNotifications": True, "retryCount": 3}
    attribute = {"customAttributeName": "Agent", "customAttributeType": "string", "displayName": "Agent"}
    write(tmp_path / "Scope Tags/Default.json", {"displayName": "Default", "description": "", "isBuiltIn": True})
    write(tmp_path / "Scripts/Shell/Dock.json", shell)
    write(tmp_path / "Custom Attributes/Agent.json", attribute)
    write(tmp_path / "Compliance Policies/Message Templates/Mail.json", {"displayName": "M", "brandingOptions": "none"})
    write(tmp_path / "Device Management Settings/settings.json", {"deviceComplianceCheckinThresholdDays": 30})
    report: list[Any] = [
        {"groupName": "Lab", "groupType": "StaticMembership", "membershipRule": None, "assignedTo": {}}
    ]
    write(tmp_path / "Assignment Report/report.json", report)
    exports = load([tmp_path])
    assert not exports.problems
    assert {note.place.file for note in exports.notes} == {str(path) for path in tmp_path.rglob("*.json")}


def test_a_file_that_is_called_like_a_collection_tells_what_it_holds(tmp_path: Path) -> None:
    script = {"id": "s", "displayName": "Rename", "assignments": [{"target": ALL}]}
    write(tmp_path / "beta/deviceManagement/deviceManagementScripts.json", {"value": [script]})
    exports = load([tmp_path])
    assert [one.name for one in exports.scripts] == ["Rename"]
    assert not exports.problems
