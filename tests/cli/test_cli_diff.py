"""`oobe-sim diff`: what a change changes, and that nothing else does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.shell import BLOCKS, COMPLETES, Command, write

KIND = "#microsoft.graph."
MENDED = BLOCKS.replace("{name: Geo Viewer}", "{name: Geo Viewer, emode: {approved: true}}")


def told(oobe: Command, *arguments: str) -> dict[str, Any]:
    """What JSON tells."""
    document = json.loads(oobe("diff", *arguments, "--format", "json").out)
    assert document["schema"] == "oobe-sim/diff/1"
    return dict(document)


def tenant(folder: str, **profile: object) -> None:
    """Exports of a tenant with one Autopilot profile, and two devices."""
    everybody = [{"id": "a", "target": {"@odata.type": f"{KIND}allDevicesAssignmentTarget"}}]
    made = {
        "@odata.type": f"{KIND}azureADWindowsAutopilotDeploymentProfile", "id": "p", "displayName": "Students",
        "assignments": everybody, **profile,
    }  # fmt: skip
    write(f"{folder}/profile.json", json.dumps(made))
    write(f"{folder}/devices.csv", "SerialNumber,GroupTag\nA1,\nB2,\n")


def test_what_gets_better_is_told_and_that_this_is_all(oobe: Command) -> None:
    result = oobe("diff", write("a.oobe.yaml", BLOCKS), write("b.oobe.yaml", MENDED))
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[0] == "What changes from a.oobe.yaml to b.oobe.yaml?"
    assert "✔ Blocked at esp.device_setup → Completed" in lines
    assert lines[-1] == "That is all that changes."
    assert max(map(len, lines)) <= 80


def test_what_gets_worse_makes_the_exit_code_1(oobe: Command) -> None:
    result = oobe("diff", write("a.oobe.yaml", MENDED), write("b.oobe.yaml", BLOCKS))
    assert result.code == 1
    assert "✘ Completed → Blocked at esp.device_setup" in result.out


def test_a_limit_that_only_a_slow_enrollment_misses_is_worse(oobe: Command) -> None:
    """At likely times nothing changes; where the app takes as long as it may, the page gives up."""
    text = MENDED + "timings: {app.geo-viewer: {low: 1, likely: 5, high: %s}}\n"
    result = oobe("diff", write("a.oobe.yaml", text % "20"), write("b.oobe.yaml", text % "100"))
    assert result.code == 1
    assert "where everything takes longest: Completed → Timed out" in result.out


def test_nothing_changes_from_a_scenario_to_itself(oobe: Command) -> None:
    write("a.oobe.yaml", COMPLETES)
    result = oobe("diff", "a.oobe.yaml", "a.oobe.yaml", "--open", "choices,faults")
    assert result.code == 0
    [_, _, line, *_] = result.out.splitlines()
    assert line.startswith("Nothing changes in any of ")


def test_each_class_of_enrollments_has_its_share_and_a_witness(oobe: Command) -> None:
    """Whoever gets the app: nothing changes for a device on which it fails, or to which it does not apply."""
    before = MENDED.replace("apps:", "apps: []  #")
    document = told(oobe, write("a.oobe.yaml", before), write("b.oobe.yaml", MENDED), "--open", "faults")
    [answer] = document["answers"]
    worse = [row for row in answer["rows"] if row["worse"]]
    assert worse
    for row in worse:
        assert 0 < row["share"] < 1
        assert any(value["path"] == "faults.apps.geo-viewer" for value in row["witness"])
        assert all(any(value["path"] == "faults.apps.geo-viewer" for value in cause) for cause in row["causes"])


def test_devices_of_exports_are_paired_by_serial_number(oobe: Command) -> None:
    tenant("before")
    tenant("after", outOfBoxExperienceSetting={"deviceUsageType": "singleUser", "privacySettingsHidden": True})
    document = told(oobe, "before", "after")
    assert [one["question"] for one in document["answers"]] == [
        "What changes from before [A1] to after [A1]?",
        "What changes from before [B2] to after [B2]?",
    ]
    result = oobe("diff", "before", "after")
    assert result.code == 0
    assert "The same for after [B2]." in result.out
    assert "no longer seen: Choose privacy settings for your device" in " ".join(result.out.split())


def test_what_is_on_one_side_alone_is_told_apart(oobe: Command) -> None:
    tenant("before")
    tenant("after")
    write("after/devices.csv", "SerialNumber,GroupTag\nB2,\nC3,\n")
    result = oobe("diff", "before", "after")
    assert result.code == 0
    assert result.err.splitlines() == [
        "oobe-sim: only before, and compared with nothing: before [A1]",
        "oobe-sim: only after, and compared with nothing: after [C3]",
    ]
    document = told(oobe, "before", "after")
    assert (document["only_before"], document["only_after"]) == (["before [A1]"], ["after [C3]"])
    write("after/devices.csv", "SerialNumber,GroupTag\nX8,\nX9,\n")
    nothing = oobe("diff", "before", "after")
    assert (nothing.code, nothing.out) == (3, "")
    assert "no enrollment of before has the serial number or the name of one of after" in nothing.err


def test_a_name_of_the_input_cannot_move_the_cursor(oobe: Command) -> None:
    for folder in ("before", "after"):
        tenant(folder)
        write(f"{folder}/devices.csv", "SerialNumber,GroupTag\nA\x1b[2J1,\n")
    assert "\x1b" not in oobe("diff", "before", "after").out


def test_scenarios_of_folders_are_paired_by_name(oobe: Command) -> None:
    for folder, text in (("before", BLOCKS), ("after", MENDED)):
        write(f"{folder}/lab.oobe.yaml", text)
        write(f"{folder}/office.oobe.yaml", COMPLETES)
    document = told(oobe, "before", "after")
    assert [(one["name"], len(one["rows"])) for one in document["answers"]] == [
        ("lab.oobe.yaml", 1),
        ("office.oobe.yaml", 0),
    ]


def test_values_have_the_names_of_the_side_that_has_them(oobe: Command) -> None:
    """The page of before is gone; what hangs on it is still told by its name."""
    path = "tenant.esp_profiles.school-page.allow_device_use_on_install_failure"
    before = BLOCKS + f"open: {{{path}: {{values: [false, true]}}}}\n"
    after = MENDED.replace("esp_profiles: [{name: School page}]", "esp_profiles: []")
    result = oobe("diff", write("a.oobe.yaml", before), write("b.oobe.yaml", after))
    assert result.code == 0
    assert "Allow users to use device if installation error occurs of School page: Yes" in " ".join(result.out.split())


def test_explain_tells_what_forces_a_class(oobe: Command) -> None:
    before = MENDED.replace("apps:", "apps: []  #")
    write("a.oobe.yaml", before)
    write("b.oobe.yaml", MENDED)
    assert "forced by" not in oobe("diff", "a.oobe.yaml", "b.oobe.yaml", "--open", "faults").out
    out = oobe("diff", "a.oobe.yaml", "b.oobe.yaml", "--open", "faults", "--explain").out
    assert "forced by, 1:" in out
    assert "the installation of Geo Viewer: failed" in out


def test_input_that_is_wrong_on_either_side_is_told_with_its_place(oobe: Command) -> None:
    write("a.oobe.yaml", BLOCKS)
    write("b.oobe.yaml", "oobe-sim: 1\ndevice: {edition: SEE}\n")
    for arguments in (("a.oobe.yaml", "b.oobe.yaml"), ("b.oobe.yaml", "a.oobe.yaml")):
        result = oobe("diff", *arguments)
        assert (result.code, result.out) == (4, "")
        assert "b.oobe.yaml:2:" in result.err
        assert "only before" not in result.err
    assert not Path("nowhere").exists()
    assert oobe("diff", "a.oobe.yaml", "nowhere").code == 4


def test_a_group_that_cannot_be_opened_is_told_with_the_nearest(oobe: Command) -> None:
    result = oobe("diff", write("a.oobe.yaml", BLOCKS), "a.oobe.yaml", "--open", "choice")
    assert (result.code, "did you mean choices?" in result.err) == (2, True)


def test_another_name_and_other_rights_are_changes(oobe: Command) -> None:
    """Nothing else is seen of what a profile makes of the device and the person."""
    profile = (
        "oobe-sim: 1\ntenant: {autopilot_profiles: [{name: S, user_type: %s, device_name_template: '%s-%%SERIAL%%'}]}\n"
    )
    write("before.oobe.yaml", profile % ("standard", "A"))
    write("after.oobe.yaml", profile % ("administrator", "B"))
    result = oobe("diff", "before.oobe.yaml", "after.oobe.yaml")
    assert result.code == 0
    assert "the device is called A-5CG1234ABC → B-5CG1234ABC" in result.out
    assert "the person becomes a local administrator now" in result.out
