"""`oobe-sim fix`: the least to change so that every enrollment completes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.inputs.decode import decode
from tests.cli.shell import BLOCKS, COMPLETES, Command, write

SE = Path(__file__).parents[2] / "scenarios" / "se"
SCHOOL = SE.parent / "school"
TWO_APPS = (SE / "page_blocks_on_two_apps.oobe.yaml").read_text(encoding="utf-8")
AUTHORISE = {"authorise Lab software by a supplemental policy", "authorise Lab software by an AppLocker policy"}
NOT_DEPLOYED, NOT_BLOCKED_ON = "do not deploy Lab software", "do not let Labs block on Lab software"
THE_USUAL = ("--edits", "authorisation,assignment,blocking")


def answer(oobe: Command, *arguments: str) -> dict[str, Any]:
    """The only answer, of which JSON tells."""
    told = json.loads(oobe("fix", *arguments, "--format", "json").out)
    assert told["schema"] == "oobe-sim/fix/1"
    [only] = told["answers"]
    return dict(only)


def sets(told: dict[str, Any]) -> list[set[str]]:
    """Each set of changes, in words."""
    return [{edit["words"] for edit in row["edits"]} for row in told["rows"]]


@pytest.fixture
def two_apps(oobe: Command) -> str:
    return write("lab.oobe.yaml", TWO_APPS)


def test_the_documented_mitigations_are_found_and_no_other(oobe: Command, two_apps: str) -> None:
    """Authorise the app, do not deploy it, or do not block on it.

    *Important considerations before deploying apps* (2023-06-19) names these three. Whether a policy that
    authorises the app is there before it is not documented.
    """
    told = answer(oobe, two_apps, *THE_USUAL)
    certain = [row for row in told["rows"] if not row["rests_on"]]
    doubtful = [row for row in told["rows"] if row["rests_on"]]
    assert told["complete"]
    assert {edit["words"] for row in certain for edit in row["edits"]} == {NOT_DEPLOYED, NOT_BLOCKED_ON}
    assert {edit["words"] for row in doubtful for edit in row["edits"]} == AUTHORISE
    assert {row["cost"] for row in told["rows"]} == {1}
    for row in doubtful:
        [[value]] = row["rests_on"]
        assert (value["path"], value["value"]) == ("windows.doubts.supplemental_policy_before_app", True)


def test_those_that_let_it_complete_with_failures_are_told_apart(oobe: Command, two_apps: str) -> None:
    arguments = (two_apps, "--edits", "authorisation,assignment,blocking,page", "--with-failures")
    told = answer(oobe, *arguments)
    apart = [row for row in told["rows"] if "completed_with_failures" in row["outcomes"]]
    assert {edit["words"] for row in apart for edit in row["edits"]} == {
        "let Labs allow people to use the device if an installation error occurs",
        "let Labs not block device use until all apps and profiles are installed",
    }
    _, heading, below = oobe("fix", *arguments).out.partition("These let it complete, though something fails")
    assert heading
    assert "Let Labs not block device use" in below
    assert "Do not deploy" not in below


def test_each_change_says_what_is_so_today_and_where(oobe: Command, two_apps: str) -> None:
    lines = [line.strip() for line in oobe("fix", two_apps, *THE_USUAL).out.splitlines()]
    at = lines.index("• Do not let Labs block on Lab software")
    assert lines[at + 1] == "now: Labs waits for all required apps  lab.oobe.yaml:17:18"
    assert lines[at + 2] == "tenant.esp_profiles.labs.selected_mobile_app_ids"
    assert max(map(len, lines)) <= 80


def test_what_is_kept_is_not_changed(oobe: Command, two_apps: str) -> None:
    assert sets(answer(oobe, two_apps, *THE_USUAL, "--keep", "tenant.apps.lab-software")) == [{NOT_BLOCKED_ON}]
    mistyped = oobe("fix", two_apps, "--keep", "tenant.apps.lab-softwre")
    assert mistyped.code == 2
    assert "did you mean 'tenant.apps.lab-software'?" in mistyped.err


def test_costs_set_the_order(oobe: Command, two_apps: str) -> None:
    told = answer(oobe, two_apps, *THE_USUAL, "--cost", "blocking=5")
    assert sets(told)[0] == {NOT_DEPLOYED}
    told = answer(oobe, two_apps, *THE_USUAL, "--cost", "assignment=5,blocking=2")
    certain = [(row["cost"], row["edits"][0]["words"]) for row in told["rows"] if not row["rests_on"]]
    assert certain == [(2, NOT_BLOCKED_ON), (5, NOT_DEPLOYED)]
    assert "None that costs less than 2 is enough" in told["notes"][1]


def test_of_a_set_none_can_be_left_out_and_what_happens_then_is_told(oobe: Command, two_apps: str) -> None:
    result = oobe("fix", two_apps, "--edits", "licences,image")
    out = " ".join(result.out.split())
    assert "Put KB5019980 into the image" in out
    assert "+ buy Intune for Education licences" in out
    assert "where one of these is left out → Blocked at esp.device_setup" in out
    assert result.code == 0


def test_why_a_page_with_one_app_cannot_stop_waiting_for_it(oobe: Command) -> None:
    result = oobe("fix", write("a.oobe.yaml", BLOCKS), "--edits", "blocking")
    assert result.code == 1
    out = " ".join(result.out.split())
    assert "School page cannot stop waiting for the only app that there is" in out
    assert "at best an enrollment still ends blocked at esp.device_setup" in out


def test_what_the_input_leaves_open_cannot_be_changed_and_is_named(oobe: Command, two_apps: str) -> None:
    """A change starts from what is so; of what nobody said, nobody knows what it would cost to change it."""
    leaf = "tenant.apps.lab-software.emode.applocker_policy"
    unsaid = Path(two_apps).read_text().replace("expect:", f"open: {{{leaf}: {{values: [false, true]}}}}\nexpect:")
    told = answer(oobe, write("open.oobe.yaml", unsaid), *THE_USUAL)
    assert {NOT_DEPLOYED} in sets(told)
    assert all(edit["path"] != leaf for row in told["rows"] for edit in row["edits"])
    assert any("does not say what is so of the emode applocker policy of Lab software" in one for one in told["notes"])


def test_a_limit_that_may_still_pass_is_told(oobe: Command) -> None:
    """The remedy completes at likely times; where the app takes longest the page times out."""
    slow = TWO_APPS + "timings: {app.reader: {low: 5, likely: 20, high: 90}}\n"
    result = oobe("fix", write("a.oobe.yaml", slow), *THE_USUAL)
    assert "it may still be timed out at esp.device_setup" in " ".join(result.out.split())
    assert answer(oobe, "a.oobe.yaml", *THE_USUAL)["rows"][0]["late"][0]["outcome"] == "timed_out"


def test_what_completes_needs_nothing(oobe: Command) -> None:
    result = oobe("fix", write("a.oobe.yaml", COMPLETES), "--write", "mended.oobe.yaml")
    assert result.code == 0
    assert "Every enrollment completes as it is." in result.out
    assert not Path("mended.oobe.yaml").exists()


def test_what_is_written_completes(oobe: Command, two_apps: str) -> None:
    wrote = oobe("fix", two_apps, *THE_USUAL, "--write", "mended.oobe.yaml", "--choose", "2")
    assert (wrote.code, wrote.err) == (0, "wrote 1 scenario to mended.oobe.yaml\n")
    assert "Blocked" in oobe("run", two_apps).out
    completes = oobe("run", "mended.oobe.yaml")
    assert (completes.code, "Completed" in completes.out) == (0, True)
    assert oobe("fix", "mended.oobe.yaml").code == 0


def test_one_set_of_changes_is_for_all_scenarios(oobe: Command) -> None:
    write("all/a.oobe.yaml", TWO_APPS)
    write("all/b.oobe.yaml", TWO_APPS.replace("22H2", "23H2"))
    told = answer(oobe, "all", *THE_USUAL)
    assert told["question"] == "What is the least to change so that each of 2 scenarios completes?"
    assert {NOT_DEPLOYED} in sets(told)
    assert oobe("fix", "all", *THE_USUAL, "--write", "mended/").code == 0
    assert oobe("run", "mended").code == 0


def test_nothing_is_written_over_unless_forced(oobe: Command, two_apps: str) -> None:
    taken = oobe("fix", two_apps, "--write", two_apps)
    assert (taken.code, "lab.oobe.yaml exists; --force writes over it" in taken.err) == (2, True)
    assert Path(two_apps).read_text() == TWO_APPS
    assert oobe("fix", two_apps, "--write", two_apps, "--force").code == 0
    assert oobe("run", two_apps).code == 0


def test_a_place_that_cannot_be_written_to_is_told(oobe: Command, two_apps: str) -> None:
    result = oobe("fix", two_apps, "--write", f"{two_apps}/mended.oobe.yaml")
    assert (result.code, "mended.oobe.yaml cannot be written" in result.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--edits", "licence"), "no group of changes is called 'licence'; did you mean 'licences'?"),
        (("--open", "fault"), "did you mean faults?"),
        (("--cost", "licences"), "`licences` is no cost"),
        (("--cost", "licence=2"), "did you mean 'licences'?"),
        (("--write", "b.oobe.yaml", "--choose", "99"), "there is no set of changes 99"),
    ],
)
def test_what_is_asked_for_wrongly_is_told(oobe: Command, two_apps: str, arguments: tuple[str, ...], said: str) -> None:
    result = oobe("fix", two_apps, *arguments)
    assert (result.code, said in result.err) == (2, True)


def test_broken_input_is_told(oobe: Command) -> None:
    assert oobe("fix", write("a.oobe.yaml", "oobe-sim: 1\ntenant: {")).code == 4
    assert oobe("fix", write("b.oobe.yaml", "")).code == 4


def test_a_change_is_written_into_the_exports(oobe: Command, tmp_path: Path) -> None:
    """The changed file lies in the folder in the encoding that it had, and the enrollments complete with it."""
    exports = tmp_path / "exports"
    shutil.copytree(SCHOOL / "exports", exports)
    result = oobe("fix", str(exports), "--edits", "assignment", "--write-exports", "changed")
    assert result.code == 0
    assert "wrote 1 export to changed" in result.err
    (changed,) = (path for path in Path("changed").rglob("*") if path.is_file())
    (original,) = exports.rglob(changed.name)
    assert decode(changed.read_bytes(), "").encoding is decode(original.read_bytes(), "").encoding
    shutil.copyfile(changed, original)
    assert oobe("run", str(exports)).code == 0


def test_what_no_export_holds_is_told(oobe: Command) -> None:
    """A policy that authorises an app is no object of the exports that are read."""
    scenario = str(SCHOOL / "laptops_from_exports.oobe.yaml")
    result = oobe("fix", scenario, "--edits", "authorisation", "--write-exports", "changed")
    assert "no export holds it, so do it in the portal: authorise Geometry Workshop" in result.err
    assert not Path("changed").exists()
