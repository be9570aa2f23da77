"""Whole tenants, made of real exports in the folders in which their tools write them: each is answered for."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.inputs.decode import decode, json_documents
from oobe_sim.inputs.exports import load
from tests.cli.shell import Command

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="real exports are test input that is not part of the repository"
)

INTUNE_MANAGEMENT = {
    "autopilot_profile": "AutoPilot", "esp_profile": "EnrollmentStatusPage", "app": "Applications",
    "dynamic_group": "Groups", "assignment_filter": "AssignmentFilters", "device_config": "SettingsCatalog",
}  # fmt: skip
INTUNECD = {
    "autopilot_profile": "Enrollment Profiles/Windows", "esp_profile": "Enrollment Profiles/Windows/ESP",
    "enrollment_config": "Enrollment Configurations", "device_config": "Settings Catalog",
}  # fmt: skip
TENANTS = {
    "SkipToTheEndpoint__OpenIntuneBaseline": INTUNE_MANAGEMENT,
    "ennnbeee__CES2026-IntuneCD": INTUNECD,
    "jorgeasaurus__IntuneHydrationKit": INTUNE_MANAGEMENT,
    "juandresrodca__IntuneGraph__DemoData": {},
    "IntuneAdmin__IntuneBaselines": INTUNE_MANAGEMENT,
    "vanvfields__Microsoft-365": INTUNE_MANAGEMENT,
    "aaronparker__intune": INTUNE_MANAGEMENT,
    "andrew-s-taylor__public": {},
    "deploymenttheory__terraform-provider-microsoft365": INTUNE_MANAGEMENT,
}
OF_SEVERAL_TENANTS = {"input.duplicate-id", "input.graph-error", "input.unknown-format", "input.empty"}
"""What is wrong with answers of a mocked Graph, where objects have the ids of others, and with several versions of a file."""
COLLECTIONS = ("autopilot_profiles", "esp_profiles", "apps", "policies", "scripts")


@pytest.fixture(params=TENANTS, ids=lambda name: name.partition("__")[0])
def tenant(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with all exports of one repository, and a list of two devices of our own."""
    layout, folder = TENANTS[request.param], tmp_path / "tenant"
    for path in SAMPLES.glob(f"*/{request.param}*"):
        below = folder / layout.get(path.parent.name, path.parent.name)
        below.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, below / path.name.rpartition("__")[2])
    (folder / "ours.csv").write_text("SerialNumber,GroupTag\nOURS-1,\nOURS-2,Kiosk\n")
    return folder


def answers(oobe: Command, tenant: Path, device: str) -> dict[str, Any]:
    """What `targeting` says of one device."""
    result = oobe("targeting", str(tenant), "--device", device, "--format", "json")
    told = json.loads(result.out)
    assert (result.code == 4) == bool(told["problems"])
    [answer] = told["answers"]
    return dict(answer)


def test_a_tenant_loads_as_a_whole(tenant: Path) -> None:
    exports = load([tenant])
    assert {problem.code for problem in exports.problems} <= OF_SEVERAL_TENANTS
    heard = {place.file for place in exports.places.values()} | {note.place.file for note in exports.notes}
    heard |= {problem.place.file for problem in exports.problems}
    assert {str(path) for path in tenant.rglob("*") if path.is_file()} <= heard, "no file is passed over in silence"


@pytest.mark.parametrize("device", ["OURS-1", "OURS-2"])
def test_targeting_answers_for_a_device_and_cites_where_each_object_stands(
    oobe: Command, tenant: Path, device: str
) -> None:
    answer = answers(oobe, tenant, device)
    exports = load([tenant])
    assert answer["device"] == device
    for collection in COLLECTIONS:
        assert {one["id"] for one in answer[collection]} == {one.id for one in getattr(exports, collection)}
        for one in answer[collection]:
            assert one["fate"] != "unknown" or len({each["fate"] for each in one["depends_on"]} | {""}) > 1
            found, lines = held(one["file"], one["pointer"])
            assert one["name"] in {found.get("displayName"), found.get("name"), one["id"]}
            assert lines[one["line"] - 1][one["column"] - 1 :].startswith(("{", '"')), "an object, or one as text"


def held(file: str, pointer: str) -> tuple[dict[str, Any], list[str]]:
    """The object at a place, and the lines of its file."""
    text = decode(Path(file).read_bytes(), file).text
    documents = json_documents(text, file)
    found: Any = documents[0] if len(documents) == 1 else documents
    for part in pointer.split("/")[1:]:
        found = json.loads(found) if isinstance(found, str) else found
        found = found[int(part)] if isinstance(found, list) else found[part]
    return json.loads(found) if isinstance(found, str) else found, text.split("\n")


def test_a_tenant_runs_is_checked_and_lists_what_it_reaches(oobe: Command, tenant: Path) -> None:
    for command in (("run",), ("endpoints",), ("check",), ("why",), ("why-not",)):
        result = oobe(*command, str(tenant))
        assert result.code in {0, 1, 4}, result.err
        assert result.out


def test_a_tenant_does_not_differ_from_itself(oobe: Command, tenant: Path) -> None:
    result = oobe("diff", str(tenant), str(tenant))
    assert result.code in {0, 4}, result.err
    assert "Nothing changes" in result.out


@pytest.mark.parametrize("tenant", ["SkipToTheEndpoint__OpenIntuneBaseline"], indirect=True)
def test_of_two_profiles_whose_groups_hold_the_device_the_older_one_applies(oobe: Command, tenant: Path) -> None:
    fates = {one["id"][:8]: one["fate"] for one in answers(oobe, tenant, "OURS-1")["autopilot_profiles"]}
    assert fates == {"7a2e804d": "applies", "7facad64": "outranked"}


def test_a_tenant_has_a_plan_that_is_as_expected(oobe: Command, tenant: Path) -> None:
    planned = oobe("testplan", str(tenant), "--write", "plan")
    assert planned.code in {0, 4}, planned.err
    again = oobe("run", "plan")
    assert again.code == 0, again.out
    assert "all as expected" in again.out
