"""What a Conditional Access policy of Microsoft Entra becomes, and when it is open whether it applies."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.inputs.exports import Exports, load, read_bytes
from oobe_sim.inputs.scenario import default_scenarios, read_scenarios, write_scenario
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.world.tenant import CloudApps, ConditionalAccessPolicy, Grant

EXPORTS = Path(__file__).parent / "exports"
INTUNE_ENROLLMENT = "d4ebce55-015a-49b5-a083-c84d1797ae8c"
INTUNE = "0000000a-0000-0000-c000-000000000000"
PROFILE = {
    "@odata.type": "#microsoft.graph.azureADWindowsAutopilotDeploymentProfile",
    "id": "p",
    "displayName": "Pupils",
    "assignments": [],
}


def policy(
    *controls: str, operator: str = "OR", users: Any = None, apps: Any = None, state: str = "enabled", **conditions: Any
) -> dict[str, Any]:
    """A policy as Graph answers with it, without a type; for everybody and all apps unless it is said."""
    return {
        "id": "ca",
        "displayName": "Prove it",
        "state": state,
        "conditions": {
            "users": users or {"includeUsers": ["All"]},
            "applications": apps or {"includeApplications": ["All"]},
            **conditions,
        },
        "grantControls": {"operator": operator, "builtInControls": list(controls)},
    }


def read(*found: dict[str, Any]) -> Exports:
    return read_bytes(json.dumps(list(found)).encode(), "ca.json")


def only(found: dict[str, Any]) -> ConditionalAccessPolicy:
    [made] = read(found).conditional_access
    return made


def reported(exports: Exports) -> str:
    return "\n".join(f"{note.place.pointer} {note.reason}" for note in exports.notes if note.kind == "reported")


APPLIES = "tenant.conditional_access.ca.applies"


def test_a_policy_is_known_by_its_keys_and_a_strength_is_multifactor_authentication() -> None:
    exports = load([EXPORTS / "conditional-access.json"])
    [found] = exports.conditional_access
    assert found == ConditionalAccessPolicy(id="ca-1", name="Everybody proves who they are", grant=Grant.MFA)
    assert not exports.space


@pytest.mark.parametrize(
    ("controls", "operator", "grants"),
    [
        (["block"], "OR", [Grant.BLOCK]),
        (["mfa"], "OR", [Grant.MFA]),
        (["compliantDevice", "mfa"], "OR", [Grant.MFA]),
        (["compliantDevice", "mfa"], "AND", [Grant.MFA, Grant.COMPLIANT_DEVICE]),
        (["compliantDevice", "domainJoinedDevice"], "OR", [Grant.COMPLIANT_DEVICE]),
        (["domainJoinedDevice"], "OR", []),
    ],
)
def test_what_is_asked_for(controls: list[str], operator: str, grants: list[Grant]) -> None:
    exports = read(policy(*controls, operator=operator))
    assert [one.grant for one in exports.conditional_access] == grants
    assert ("domainJoinedDevice are not modelled" in reported(exports)) is ("domainJoinedDevice" in controls)


def test_terms_of_use() -> None:
    found = policy()
    found["grantControls"]["termsOfUse"] = ["terms-1"]
    assert only(found).grant is Grant.TERMS_OF_USE


@pytest.mark.parametrize(
    ("apps", "covered", "excludes"),
    [
        ({"includeApplications": ["All"]}, CloudApps.ALL, False),
        ({"includeApplications": ["All"], "excludeApplications": [INTUNE_ENROLLMENT]}, CloudApps.ALL, True),
        ({"includeApplications": ["Office365", INTUNE_ENROLLMENT.upper()]}, CloudApps.INTUNE_ENROLLMENT, False),
        ({"includeUserActions": ["urn:user:registerdevice"]}, CloudApps.INTUNE_ENROLLMENT, False),
        ({"includeApplications": ["Office365"]}, CloudApps.OTHERS, False),
    ],
)
def test_the_apps_it_covers(apps: dict[str, Any], covered: CloudApps, excludes: bool) -> None:
    found = only(policy("mfa", apps=apps))
    assert (found.apps, found.excludes_intune) == (covered, excludes)


def test_a_block_has_to_exclude_microsoft_intune_too() -> None:
    half = {"includeApplications": ["All"], "excludeApplications": [INTUNE_ENROLLMENT]}
    whole = {"includeApplications": ["All"], "excludeApplications": [INTUNE_ENROLLMENT, INTUNE]}
    assert not only(policy("block", apps=half)).excludes_intune
    assert only(policy("block", apps=whole)).excludes_intune


def test_whoever_blocks_microsoft_intune_blocks_the_enrollment() -> None:
    """An enrollment needs both apps."""
    apps = {"includeApplications": [INTUNE]}
    assert only(policy("block", apps=apps)).apps is CloudApps.INTUNE_ENROLLMENT
    assert only(policy("mfa", apps=apps)).apps is CloudApps.OTHERS


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ({"users": {"includeUsers": ["All"], "excludeUsers": ["u"]}}, "excludeUsers"),
        ({"users": {"includeRoles": ["r"]}}, "includeRoles"),
        ({"locations": {"includeLocations": ["All"], "excludeLocations": ["AllTrusted"]}}, "locations"),
        ({"clientAppTypes": ["browser"]}, "clientAppTypes"),
        ({"signInRiskLevels": ["high"]}, "signInRiskLevels"),
        ({"devices": {"deviceFilter": {"mode": "exclude", "rule": "device.isCompliant"}}}, "devices"),
        ({"state": "String"}, "state"),
    ],
)
def test_what_cannot_be_evaluated_leaves_open_whether_it_applies(said: dict[str, Any], doubt: str) -> None:
    domain = read(policy("mfa", **said)).space[APPLIES]
    assert domain.values == (True, False)
    assert doubt in domain.why


@pytest.mark.parametrize(
    ("users", "people"),
    [
        ({"includeUsers": ["All"]}, ["include all_users"]),
        ({"includeGroups": ["g", "h"]}, ["include g", "include h"]),
        ({"includeUsers": ["All"], "excludeGroups": ["g"]}, ["include all_users", "exclude g"]),
    ],
)
def test_whom_it_includes_and_excludes(users: dict[str, Any], people: list[str]) -> None:
    """A group that no file holds is one of which nobody knows whether it holds the person."""
    exports = read(policy("mfa", users=users))
    [found] = exports.conditional_access
    assert [f"{one.mode.value} {one.group or one.target.value}" for one in found.assignments] == people
    assert APPLIES not in exports.space
    assert {f"tenant.groups.{one.group}.has_person" for one in found.assignments if one.group} <= exports.space.keys()


@pytest.mark.parametrize(
    "said",
    [
        {"users": {"includeUsers": ["None"]}},
        {"users": {"includeUsers": ["GuestsOrExternalUsers"]}},
        {"platforms": {"includePlatforms": ["iOS", "android"]}},
        {"platforms": {"includePlatforms": ["all"], "excludePlatforms": ["windows"]}},
        {"clientAppTypes": ["exchangeActiveSync", "other"]},
    ],
)
def test_what_cannot_reach_the_person_on_windows_does_not_apply(said: dict[str, Any]) -> None:
    exports = read(policy("mfa", **said))
    assert [one.applies for one in exports.conditional_access] == [False]
    assert APPLIES not in exports.space


@pytest.mark.parametrize("state", ["disabled", "enabledForReportingButNotEnforced"])
def test_a_policy_that_enforces_nothing_is_irrelevant_but_known(state: str) -> None:
    exports = read(policy("block", state=state))
    assert not exports.conditional_access
    assert exports.conditional_access_known
    [note] = exports.notes
    assert note.kind == "irrelevant"


@pytest.mark.parametrize("state", ["enabled", "disabled"])
def test_exported_policies_are_not_assumed_away(state: str) -> None:
    (silent,) = default_scenarios(read(PROFILE), "x")
    (telling,) = default_scenarios(read(PROFILE, policy("block", state=state)), "x")
    assert "tenant.conditional_access" in {one.path for one in silent.defaulted}
    assert not [one.path for one in telling.defaulted if one.path.startswith("tenant.conditional_access")]


def test_a_blocking_policy_ends_the_run_in_which_it_applies() -> None:
    def outcomes(found: dict[str, Any]) -> set[str]:
        (scenario,) = default_scenarios(read(PROFILE, found), "x")
        return {branch.journey.outcome.name for branch in predict_scenario(scenario).run.branches}

    everybody, some = policy("block"), policy("block", users={"includeGroups": ["g"]})
    assert outcomes(everybody) < outcomes(some)


def test_an_open_policy_is_written_and_read_back(tmp_path: Path) -> None:
    (scenario,) = default_scenarios(read(PROFILE, policy("mfa", users={"includeGroups": ["g"]})), "lab.oobe.yaml")
    (again,) = read_scenarios(write_scenario(scenario), "lab.oobe.yaml", tmp_path)
    assert again.world == scenario.world
    assert again.space == scenario.space
