"""Profiles written in the words of the Intune admin center."""

from __future__ import annotations

from pathlib import Path

import pytest

from oobe_sim.errors import InputError
from oobe_sim.inputs.problems import render
from oobe_sim.inputs.scenario import Scenario, read_scenarios
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile, DeviceUsageType, JoinType, UserType


def read(text: str) -> Scenario:
    (scenario,) = read_scenarios(f"oobe-sim: 1\ntenant:\n{text}", "lab.oobe.yaml", Path())
    return scenario


def esp(*lines: str) -> EspProfile:
    return read(
        "  esp_profiles:\n  - name: Labs\n" + "".join(f"    {line}\n" for line in lines)
    ).world.tenant.esp_profiles[0]


def problem(*lines: str) -> str:
    with pytest.raises(InputError) as raised:
        esp(*lines)
    (only,) = raised.value.problems
    return render(only).removeprefix("lab.oobe.yaml:")


def test_a_deployment_profile_as_the_portal_shows_it() -> None:
    profile: AutopilotProfile = read("""
  autopilot_profiles:
  - Name: Students
    Convert all targeted devices to Autopilot: No
    Deployment mode: User-Driven
    Join to Microsoft Entra ID as: Microsoft Entra hybrid joined
    Skip AD connectivity check: Yes
    Microsoft Software License Terms: Hide
    Privacy settings: Hide
    Hide change account options: Hide
    User account type: Standard
    Allow pre-provisioned deployment: Yes
    Language (Region): Operating system default
    Automatically configure keyboard: Yes
    Apply device name template: No
""").world.tenant.autopilot_profiles[0]
    assert profile.name == "Students"
    assert profile.device_usage_type is DeviceUsageType.SINGLE_USER
    assert profile.join_type is JoinType.HYBRID
    assert profile.user_type is UserType.STANDARD
    assert profile.locale == "os-default"
    assert profile.device_name_template == ""
    assert profile.eula_hidden
    assert profile.privacy_settings_hidden
    assert profile.escape_link_hidden
    assert profile.preprovisioning_allowed
    assert profile.keyboard_selection_page_skipped
    assert profile.hybrid_azure_ad_join_skip_connectivity_check
    assert not profile.hardware_hash_extraction_enabled


@pytest.mark.parametrize(
    "key",
    [
        "Block device use until all apps and profiles are installed",
        "block_device_use_until_all_apps_and_profiles_are_installed",
        "block-device-use-until-ALL-apps-and-profiles-are-installed",
    ],
)
def test_no_to_blocking_is_what_the_portal_saves_for_it(key: str) -> None:
    open_page = esp(f"{key}: No")
    assert open_page.block_device_setup_retry_by_user
    assert not open_page.allow_device_reset_on_install_failure
    assert not open_page.allow_device_use_on_install_failure
    assert not esp(f"{key}: Yes").block_device_setup_retry_by_user


def test_an_enrollment_status_page_as_the_portal_shows_it() -> None:
    page = esp(
        "Show app and profile configuration progress: Yes",
        "Show an error when installation takes longer than specified number of minutes: 90",
        "Show custom message when time limit or error occurs: Call the help desk.",
        "Turn on log collection and diagnostics page for end users: Yes",
        "Only show page to devices provisioned by out-of-box experience (OOBE): Yes",
        "Install Windows quality updates (might restart the device): No",
        "Allow users to reset device if installation error occurs: Yes",
        "Block device use until required apps are installed: All",
        "Only fail selected blocking apps in technician phase: unknown",
    )
    assert page.install_progress_timeout_in_minutes == 90
    assert page.custom_error_message == "Call the help desk."
    assert page.allow_log_collection_on_install_failure
    assert page.disable_user_status_tracking_after_first_user
    assert not page.install_quality_updates
    assert page.allow_device_reset_on_install_failure
    assert page.selected_mobile_app_ids == ()


def test_graph_s_names_work_in_graph_s_case() -> None:
    assert esp("installProgressTimeoutInMinutes: 30").install_progress_timeout_in_minutes == 30


def test_portal_and_graph_may_agree() -> None:
    assert esp("install_windows_quality_updates: yes", "install_quality_updates: true").install_quality_updates


def test_portal_and_graph_may_not_contradict_each_other() -> None:
    assert problem("install_windows_quality_updates: yes", "install_quality_updates: false") == (
        "6:5: `install_quality_updates: false`, which contradicts `install_windows_quality_updates` above; "
        "expected install_quality_updates to be said once [input.duplicate-key]"
    )


def test_use_on_error_is_not_offered_where_nothing_blocks() -> None:
    told = problem(
        "Allow users to use device if installation error occurs: Yes",
        "Block device use until all apps and profiles are installed: No",
    )
    assert told.endswith("[input.duplicate-key]")


def test_a_misspelt_label_finds_the_right_one() -> None:
    told = problem("Install Windows quality update: Yes")
    assert "did you mean `Install Windows quality updates`?" in told
    told = problem("block_device_use_until_all_apps_and_profile_are_installed: Yes")
    assert "did you mean `block_device_use_until_all_apps_and_profiles_are_installed`?" in told


def test_a_name_template_that_is_applied_has_to_be_there() -> None:
    applied = "  autopilot_profiles:\n  - {name: A, Apply device name template: Yes"
    with pytest.raises(InputError) as raised:
        read(applied + "}")
    (missing,) = raised.value.problems
    assert (missing.code, missing.expected) == ("input.missing-key", "`Device name template`")
    for key in ("Device name template", "Enter a name", "enter_a_name", "device_name_template"):
        profile = read(f"{applied}, {key}: SCH-%SERIAL%}}").world.tenant.autopilot_profiles[0]
        assert profile.device_name_template == "SCH-%SERIAL%"


def test_a_word_that_the_portal_does_not_have() -> None:
    assert problem("install_windows_quality_updates: maybe") == (
        "5:38: the text `maybe`; expected one of Yes, No [input.unknown-value]"
    )
