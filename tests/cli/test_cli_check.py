"""`oobe-sim check`: findings, which of them count, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.shell import BLOCKS, COMPLETES, Command, write

TESTING = """\
oobe-sim: 1
title: A page for testing
tenant:
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: Lab page, allow_device_reset_on_install_failure: true}]
"""
ENTRY = """\
oobe-sim-ignore: 1
ignore:
  - finding: esp.meant_for_testing
    about: lab*
    reason: our technicians reset the lab by hand
"""


def told(oobe: Command, *arguments: str) -> dict[str, Any]:
    """What JSON says."""
    document = json.loads(oobe("check", *arguments, "--format", "json").out)
    assert document["schema"] == "oobe-sim/check/1"
    return dict(document)


def states(document: dict[str, Any]) -> dict[str, str]:
    """Each finding and whether it counts."""
    return {one["id"]: one["state"] for one in (*document["findings"], *document["ignored"])}


def test_a_tenant_in_which_nothing_is_wrong(oobe: Command) -> None:
    write("good.oobe.yaml", COMPLETES.replace("tenant:", "tenant:\n  esp_profiles: [{name: Page}]"))
    result = oobe("check", "good.oobe.yaml")
    assert result.code == 0
    assert "1 of 1 enrollment is sure to complete at likely times" in result.out


def test_a_finding_says_where_why_and_what_mends_it(oobe: Command) -> None:
    write("bad.oobe.yaml", BLOCKS)
    result = oobe("check", "bad.oobe.yaml")
    assert result.code == 1
    words = " ".join(result.out.split())
    assert "error Blocked at Setting up for work or school: device setup: E Mode blocks Geo Viewer" in words
    assert "explored.blocked · bad.oobe.yaml:8:10 · 1 of 1 enrollment" in words
    assert "se.no_managed_installer Important considerations before deploying apps (2023-06-19)" in words
    assert "→ do not deploy Geo Viewer" in words
    assert all(len(line) <= 80 for line in result.out.splitlines())


def test_json_holds_all_that_text_says_and_more(oobe: Command) -> None:
    write("bad.oobe.yaml", BLOCKS)
    document = told(oobe, "bad.oobe.yaml")
    assert (document["enrollments"], document["sure_to_complete"], document["complete"]) == (1, 0, True)
    first = document["findings"][0]
    assert (first["id"], first["severity"], first["state"]) == ("explored.blocked", "error", "new")
    assert (first["file"], first["line"], first["column"]) == ("bad.oobe.yaml", 8, 10)
    assert (first["path"], first["about"]) == (
        "tenant.apps.geo-viewer",
        ["esp.device_setup", "se.no_managed_installer"],
    )
    assert first["ending"]["outcome"] == "blocked"
    assert first["why"][0]["sources"][0]["title"] == "Important considerations before deploying apps"


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [((), 0), (("--fail-on", "warning"), 1), (("--fail-on", "info"), 1), (("--fail-on", "never"), 0)],
)
def test_the_least_severity_that_fails_can_be_chosen(oobe: Command, fail_on: tuple[str, ...], code: int) -> None:
    write("testing.oobe.yaml", TESTING)
    assert oobe("check", "testing.oobe.yaml", *fail_on).code == code


def test_what_is_ignored_does_not_count_and_keeps_its_reason(oobe: Command) -> None:
    write("testing.oobe.yaml", TESTING)
    write("ignore.yaml", ENTRY)
    result = oobe("check", "testing.oobe.yaml", "--ignore", "ignore.yaml", "--fail-on", "warning")
    assert result.code == 0
    assert "esp.meant_for_testing Lab page: our technicians reset the lab by hand" in result.out
    assert states(told(oobe, "testing.oobe.yaml", "--ignore", "ignore.yaml"))["esp.meant_for_testing"] == "ignored"


def test_an_entry_that_covers_nothing_is_a_finding(oobe: Command) -> None:
    write("testing.oobe.yaml", TESTING)
    write("ignore.yaml", ENTRY.replace("lab*", "kiosk*"))
    document = told(oobe, "testing.oobe.yaml", "--ignore", "ignore.yaml")
    assert states(document)["esp.meant_for_testing"] == "new"
    [unused] = [one for one in document["findings"] if one["id"] == "check.unused_ignore"]
    assert (unused["file"], unused["line"], unused["severity"]) == ("ignore.yaml", 3, "warning")
    assert unused["about"] == ["esp.meant_for_testing", "kiosk*"]


def test_a_baseline_lets_only_new_findings_count(oobe: Command) -> None:
    """Lines may shift and other findings go away: what stood there is known by what it is about."""
    write("bad.oobe.yaml", BLOCKS)
    assert oobe("check", "bad.oobe.yaml", "--write-baseline", "known.json").code == 0
    write("bad.oobe.yaml", BLOCKS.replace("tenant:", "# a comment\ntenant:"))
    again = oobe("check", "bad.oobe.yaml", "--baseline", "known.json")
    assert (again.code, "known from the baseline" in again.out) == (0, True)
    write("bad.oobe.yaml", BLOCKS.replace("Geo Viewer", "Atlas"))
    assert states(told(oobe, "bad.oobe.yaml", "--baseline", "known.json"))["explored.blocked"] == "new"
    write("bad.oobe.yaml", COMPLETES)
    gone = oobe("check", "bad.oobe.yaml", "--baseline", "known.json")
    assert "Gone since the baseline" in gone.out
    assert "explored.blocked tenant.apps.geo-viewer" in " ".join(gone.out.split())


def test_a_baseline_holds_no_entry_that_is_of_no_use(oobe: Command) -> None:
    write("testing.oobe.yaml", TESTING)
    write("ignore.yaml", ENTRY.replace("lab*", "kiosk*"))
    oobe("check", "testing.oobe.yaml", "--ignore", "ignore.yaml", "--write-baseline", "known.json")
    written = json.loads(Path("known.json").read_text(encoding="utf-8"))
    assert written["schema"] == "oobe-sim/baseline/1"
    assert [one["id"] for one in written["findings"]] == ["esp.meant_for_testing"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ignore: []\n", "ignore.yaml:1:1: no key `oobe-sim-ignore`"),
        ("oobe-sim-ignore: 2\nignore: []\n", "ignore.yaml:1:18: oobe-sim-ignore: 2"),
        (
            ENTRY.replace("    reason: our technicians reset the lab by hand\n", ""),
            "ignore.yaml:3:5: an entry without `reason`",
        ),
        (ENTRY.replace("testing", "tasting"), "esp.meant_for_testing"),
        (ENTRY.replace("about:", "abuot:"), "ignore.yaml:4:5: the key `abuot`"),
        ("oobe-sim-ignore: 1\nignore: {finding: x}\n", "ignore.yaml:2:9: no list under `ignore`"),
        ("[", "ignore.yaml:"),
    ],
)
def test_a_wrong_entry_is_bad_input_with_its_place(oobe: Command, text: str, says: str) -> None:
    write("testing.oobe.yaml", TESTING)
    write("ignore.yaml", text)
    result = oobe("check", "testing.oobe.yaml", "--ignore", "ignore.yaml")
    assert (result.code, result.out) == (4, "")
    assert says in result.err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{}", "known.json:1:1: no schema"),
        ('{"schema": "oobe-sim/baseline/9"}', "known.json:1:12: schema oobe-sim/baseline/9"),
        ('{"schema": "oobe-sim/baseline/1"}', "no list of findings"),
        ('{"schema": "oobe-sim/baseline/1", "findings": [\n{"id": 1}]}', "known.json:2:1: what is no finding"),
        ("{", "known.json:"),
    ],
)
def test_a_wrong_baseline_is_bad_input_with_its_place(oobe: Command, text: str, says: str) -> None:
    write("testing.oobe.yaml", TESTING)
    write("known.json", text)
    result = oobe("check", "testing.oobe.yaml", "--baseline", "known.json")
    assert (result.code, result.out) == (4, "")
    assert says in result.err


def test_a_file_that_is_not_there_is_bad_input(oobe: Command) -> None:
    write("testing.oobe.yaml", TESTING)
    result = oobe("check", "testing.oobe.yaml", "--baseline", "nowhere.json")
    assert (result.code, "nowhere.json: no file" in result.err) == (4, True)


def test_a_baseline_that_cannot_be_written_leaves_nothing_behind(oobe: Command) -> None:
    write("testing.oobe.yaml", TESTING)
    Path("taken").mkdir()
    for target in ("testing.oobe.yaml/known.json", "taken"):
        result = oobe("check", "testing.oobe.yaml", "--write-baseline", target)
        assert (result.code, f"{target} cannot be written" in result.err) == (2, True)
    assert {path.name for path in Path().iterdir()} == {"testing.oobe.yaml", "taken"}


def test_files_of_the_simulator_in_a_tenants_folder_are_no_exports(oobe: Command) -> None:
    """A baseline and a file of ignores may lie beside the exports that they are about."""
    write("tenant/devices.csv", "SerialNumber\nA1\n")
    write("tenant/ignore.yaml", "oobe-sim-ignore: 1\nignore: []\n")
    oobe("check", "tenant", "--write-baseline", "tenant/known.json")
    arguments = ("--ignore", "tenant/ignore.yaml", "--baseline", "tenant/known.json")
    result = oobe("check", "tenant", *arguments, "--fail-on", "info")
    assert (result.code, result.err) == (0, "")


def test_wrong_scenarios_are_told_and_the_others_are_checked(oobe: Command) -> None:
    write("bad.oobe.yaml", BLOCKS)
    write("wrong.oobe.yaml", COMPLETES + "choices: {network.conect: [connect]}\n")
    result = oobe("check", "bad.oobe.yaml", "wrong.oobe.yaml")
    assert (result.code, "network.connect" in result.err) == (4, True)
    assert "explored.blocked" in result.out


def test_names_of_an_input_move_no_cursor(oobe: Command) -> None:
    write("bad.oobe.yaml", BLOCKS.replace("Geo Viewer", '"Geo\\e[2JViewer"'))
    result = oobe("check", "bad.oobe.yaml")
    assert "explored.blocked" in result.out
    assert "\x1b" not in result.out


def test_what_exports_do_not_say_is_told_as_assumed(oobe: Command) -> None:
    """An export holds no edition, no network and no licences, and each of them may decide."""
    exports = str(Path(__file__).parents[2] / "scenarios" / "school" / "exports")
    said = " ".join(oobe("check", exports).out.split())
    assert "Assumed, as the input does not say it: the edition of Windows" in said
    assert json.loads(oobe("check", exports, "--format", "json").out)["notes"][1].startswith("assumed")
