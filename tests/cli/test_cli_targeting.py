"""`oobe-sim targeting`: what a device and its person get of a tenant, and why."""

from __future__ import annotations

import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from tests.cli.shell import Command, write

GROUP = "0f5a0000-0000-4000-8000-000000000001"


def assigned(**more: Any) -> list[dict[str, Any]]:
    """One assignment, to the group."""
    kind = "#microsoft.graph.groupAssignmentTarget"
    return [{"id": "a", "intent": "required", "target": {"@odata.type": kind, "groupId": GROUP, **more}}]


def export(rule: str, **filtered: str) -> None:
    """A tenant as Graph exports it: a profile, a page and an app for a dynamic group."""
    kind = "#microsoft.graph."
    page: dict[str, Any] = {"showInstallationProgress": True, "installProgressTimeoutInMinutes": 60, "priority": 1}
    write("tenant/group.json", json.dumps({"id": GROUP, "displayName": "Lab", "membershipRule": rule}, indent=1))
    told: dict[str, dict[str, Any]] = {
        "profile": {"@odata.type": f"{kind}azureADWindowsAutopilotDeploymentProfile", "assignments": assigned()},
        "page": {
            "@odata.type": f"{kind}windows10EnrollmentCompletionPageConfiguration", "assignments": assigned(), **page
        },
        "app": {
            "@odata.type": f"{kind}win32LobApp", "installExperience": {"runAsAccount": "system"},
            "publishingState": "published", "assignments": assigned(**filtered),
        },
    }  # fmt: skip
    for name, more in told.items():
        write(f"tenant/{name}.json", json.dumps({"id": name, "displayName": f"The {name}", **more}, indent=1))


def answer(oobe: Command, *arguments: str) -> dict[str, Any]:
    """The only answer, of which JSON tells."""
    told = json.loads(oobe("targeting", *arguments, "--format", "json").out)
    assert told["schema"] == "oobe-sim/targeting/1"
    [only] = told["answers"]
    return dict(only)


def fates(told: dict[str, Any]) -> list[str]:
    """What becomes of the profile, the page and the app."""
    return [told[key][0]["fate"] for key in ("autopilot_profiles", "esp_profiles", "apps")]


def test_a_device_without_consent_gets_no_profile(oobe: Command) -> None:
    """A partner without the customer's consent registers nothing, whatever the list of devices says."""
    device = "device: {registration: {route: partner, consent: false}}"
    write("refused.oobe.yaml", f"oobe-sim: 1\n{device}\ntenant: {{autopilot_profiles: [{{name: Students}}]}}\n")
    [told] = answer(oobe, "refused.oobe.yaml")["autopilot_profiles"]
    assert (told["fate"], told["rule"]) == ("not targeted", "detection.no_consent")


def test_a_tagged_device_gets_what_its_group_gets(oobe: Command) -> None:
    export('(device.devicePhysicalIds -any (_ -eq "[OrderID]:LAB"))')
    write("tenant/devices.csv", "SerialNumber,GroupTag\nA1,LAB\nB2,LOAN\n")
    told = answer(oobe, "tenant", "--device", "A1")
    assert fates(told) == ["applies", "applies", "device setup"]
    page = told["esp_profiles"][0]
    assert (page["rule"], page["via"]) == ("targeting.included_by_group", "Lab")
    assert (Path(page["file"]).name, page["line"], page["column"]) == ("page.json", 1, 1)
    assert fates(answer(oobe, "tenant", "--device", "B2")) == ["not targeted"] * 3


def test_without_a_device_a_nominal_one_is_taken_and_told(oobe: Command) -> None:
    export('(device.devicePhysicalIds -any (_ -startsWith "[ZTDId]"))')
    out = oobe("targeting", "tenant", "--user", "ada@school.example").out
    assert "a nominal one" in out
    assert "ada@school.example" in out
    assert "The profile  applies" in out


def test_of_several_devices_one_has_to_be_named(oobe: Command) -> None:
    export('(device.devicePhysicalIds -any (_ -startsWith "[ZTDId]"))')
    write("tenant/devices.csv", "SerialNumber,GroupTag\nA1,LAB\nB2,LOAN\n")
    several = oobe("targeting", "tenant")
    assert (several.code, "A1, B2" in several.err) == (3, True)
    wrong = oobe("targeting", "tenant", "--device", "A2")
    assert (wrong.code, "A2" in wrong.err) == (2, True)


def test_what_is_open_is_told_with_both_answers(oobe: Command) -> None:
    export('(device.extensionAttribute1 -eq "Lab")')
    profile = answer(oobe, "tenant")["autopilot_profiles"][0]
    assert [one["fate"] for one in profile["depends_on"]] == ["not targeted", "applies"]
    asked = profile["depends_on"][0]["where"][0]
    assert asked["question"] == 'Does this hold: device.extensionAttribute1 -eq "Lab"?'
    out = oobe("targeting", "tenant").out
    assert "depends on what is open" in out
    assert "holds: true" in " ".join(out.split())


def test_a_filter_keeps_an_app_away_and_is_named(oobe: Command) -> None:
    filtered = {
        "deviceAndAppManagementAssignmentFilterId": "f",
        "deviceAndAppManagementAssignmentFilterType": "exclude",
    }
    export('(device.devicePhysicalIds -any (_ -startsWith "[ZTDId]"))', **filtered)
    rule = '(device.operatingSystemSKU -startsWith "Education")'
    kind = "#microsoft.graph.deviceAndAppManagementAssignmentFilter"
    told = {"@odata.type": kind, "id": "f", "displayName": "Schools", "platform": "windows10AndLater", "rule": rule}
    write("tenant/filter.json", json.dumps(told))
    app = answer(oobe, "tenant")["apps"][0]
    assert (app["fate"], app["rule"], app["via"]) == ("not targeted", "targeting.filtered_out", "Schools")


def test_a_rule_that_cannot_be_read_is_told_with_its_place(oobe: Command) -> None:
    text = "oobe-sim: 1\ntenant:\n  groups:\n    - {name: A, membership_rule: 'device.deviceModel -equal \"x\"'}\n"
    write("a.oobe.yaml", text)
    result = oobe("targeting", "a.oobe.yaml")
    assert result.code == 4
    assert "a.oobe.yaml:4:54: `-equal`" in result.err
    assert "did you mean `-eq`?" in result.err


def page(id: str, name: str, **more: Any) -> None:
    """An Enrollment Status Page as a tool exports it without assignments, which are open then."""
    kind = "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration"
    shows = {"showInstallationProgress": True, "installProgressTimeoutInMinutes": 45}
    write(f"tenant/{id}.json", json.dumps({"@odata.type": kind, "id": id, "displayName": name, **shows, **more}))


def test_of_what_is_open_only_that_is_told_on_which_the_answer_hangs(oobe: Command) -> None:
    page("one", "Rooms", priority=1)
    page("two", "Loans", priority=2)
    first, second = answer(oobe, "tenant")["esp_profiles"]
    assert [one["fate"] for one in first["depends_on"]] == ["not targeted", "applies"]
    assert [len(one["where"]) for one in first["depends_on"]] == [1, 1]
    assert [one["fate"] for one in second["depends_on"]] == ["not targeted", "applies", "outranked"]
    assert [one["path"] for one in second["depends_on"][0]["where"]] == ["tenant.esp_profiles.two.assignments"]


def test_many_open_questions_that_change_nothing_leave_an_answer_complete(oobe: Command) -> None:
    for count in range(9):
        page(f"page-{count}", f"Page {count}", priority=count + 1)
    pages = answer(oobe, "tenant")["esp_profiles"]
    assert all(one["complete"] for one in pages)
    assert [len(one["depends_on"]) for one in pages] == [2, *range(3, 11)]


def test_of_two_defaults_of_two_tenants_one_is_taken_and_both_are_told_apart(oobe: Command) -> None:
    for tenant in ("aaaa", "bbbb"):
        page(f"{tenant}_DefaultWindows10EnrollmentCompletionPageConfiguration", "Everybody", priority=0)
    first, second = answer(oobe, "tenant")["esp_profiles"]
    assert (first["fate"], second["fate"]) == ("applies", "outranked")
    assert "a tenant has one default, and Everybody (aaaa_" in second["reason"]
    assert "Everybody (bbbb_" in oobe("targeting", "tenant").out
    assert "a tenant has one default Enrollment Status Page" in oobe("import", "tenant", "-o", "made/").err


def test_a_folder_of_groups_alone_is_answered_for(oobe: Command) -> None:
    write(
        "tenant/groups.csv",
        'DisplayName,MembershipRule\nLoans,"(device.devicePhysicalIds -any (_ -eq ""[OrderID]:L""))"\n',
    )
    out = oobe("targeting", "tenant")
    assert (out.code, out.out.count("none in the input")) == (0, 5)


def test_the_person_whom_the_list_of_devices_names_is_taken_to_sign_in(oobe: Command) -> None:
    export('(user.userPrincipalName -eq "mia@school.example")')
    write(
        "tenant/devices.csv",
        "Device Serial Number,Windows Product ID,Hardware Hash,Group Tag,Assigned User\nA1,,,,mia@school.example\n",
    )
    told = answer(oobe, "tenant", "--device", "A1")
    assert (told["person"], fates(told)[1]) == ("mia@school.example", "applies")
    other = answer(oobe, "tenant", "--device", "A1", "--user", "leo@school.example")
    assert (other["person"], fates(other)[1]) == ("leo@school.example", "not targeted")


def test_scripts_are_answered_for_and_what_was_left_out_is_counted(oobe: Command) -> None:
    told = {"displayName": "Set the time zone", "enforceSignatureCheck": False, "runAsAccount": "system"}
    everywhere = [{"target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]
    write("tenant/script.json", json.dumps({**told, "id": "s", "assignments": everywhere, "mood": "good"}))
    found = answer(oobe, "tenant")
    assert [one["fate"] for one in found["scripts"]] == ["on the device"]
    assert found["left_out"]["reported"] == 1
    assert "mood is unknown" in " ".join(oobe("targeting", "tenant").out.split())


def test_standard_input_is_a_lone_hyphen(oobe: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "oobe-sim: 1\ntenant: {autopilot_profiles: [{name: Students}]}\n"
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(text.encode())))
    [told] = answer(oobe, "-")["autopilot_profiles"]
    assert told["fate"] == "applies"
