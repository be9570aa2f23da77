"""Policies in all the shapes that exports have: OMA-URIs, the settings catalog, templates, intents."""

from __future__ import annotations

import json
from typing import Any

import pytest

from oobe_sim.inputs.accounted import accounted
from oobe_sim.inputs.exports import read_bytes
from oobe_sim.inputs.graph.policy_uris import recognise
from oobe_sim.world.app import PolicyKind

OPTIONS = "./Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/"
GUARD = "./Device/Vendor/MSFT/Policy/Config/DeviceGuard/"


def kinds(type_name: str, **more: Any) -> list[PolicyKind]:
    found = {"@odata.type": f"#microsoft.graph.{type_name}", "id": "p", "displayName": "P", "assignments": [], **more}
    data = json.dumps(found).encode()
    assert not accounted(data, "policy.json").unaccounted
    return sorted((policy.kind for policy in read_bytes(data, "policy.json").policies), key=lambda kind: kind.value)


@pytest.mark.parametrize(
    ("uri", "value", "kind"),
    [
        (GUARD + "EnableVirtualizationBasedSecurity", 1, PolicyKind.SECURITY_BASELINE),
        (GUARD + "EnableVirtualizationBasedSecurity", 0, PolicyKind.COALESCED_REBOOT),
        (GUARD + "ConfigureSystemGuardLaunch", 1, PolicyKind.COALESCED_REBOOT),
        ("./Device/Vendor/MSFT/Policy/Config/DmaGuard/DeviceEnumerationPolicy", 0, PolicyKind.COALESCED_REBOOT),
        ("./Device/Vendor/MSFT/Policy/Config/Start/HidePowerButton", 1, PolicyKind.COALESCED_REBOOT),
        ("./Device/Vendor/MSFT/Policy/Config/DeviceLock/DevicePasswordEnabled", 0, PolicyKind.DEVICE_LOCK),
        ("./Device/Vendor/MSFT/Policy/Config/DeviceLock/DevicePasswordEnabled", 1, None),
        ("./Device/Vendor/MSFT/Policy/Config/DeviceLock/PreventLockScreenSlideShow", "<enabled/>", None),
        (
            OPTIONS + "InteractiveLogon_MessageTitleForUsersAttemptingToLogOn",
            "Welcome",
            PolicyKind.INTERACTIVE_LOGON,
        ),
        ("./Vendor/MSFT/WiFi/Profile/School/WlanXml", "<WLANProfile/>", PolicyKind.WIFI_PROFILE),
        ("./User/Vendor/MSFT/VPNv2/School/ProfileXML", "<VPNProfile/>", PolicyKind.VPN_PROFILE),
        ("./Vendor/MSFT/AssignedAccess/Configuration", "<x><AutoLogonAccount/></x>", PolicyKind.KIOSK_AUTO_LOGON),
        ("./Vendor/MSFT/AssignedAccess/Configuration", "<x><Account>pupil</Account></x>", None),
    ],
)
def test_settings_by_their_uri_and_value(uri: str, value: object, kind: PolicyKind | None) -> None:
    assert recognise(uri, value) is kind


class TestTemplates:
    def test_a_password_is_required(self) -> None:
        assert kinds("windows10GeneralConfiguration", passwordRequired=True, passwordMinimumLength=8) == [
            PolicyKind.DEVICE_LOCK
        ]

    def test_what_is_said_of_passwords_counts_only_where_one_is_required(self) -> None:
        assert kinds("windows10GeneralConfiguration", passwordRequired=False, passwordMinimumLength=8) == []

    def test_untouched_settings_are_none(self) -> None:
        untouched = {"startMenuHidePowerButton": False, "microsoftAccountSignInAssistantSettings": "notConfigured"}
        assert kinds("windows10GeneralConfiguration", **untouched, settingsBlockChangeLanguage=False) == []

    def test_protection_of_endpoints(self) -> None:
        said = {
            "applicationGuardEnabled": True,
            "appLockerApplicationControl": "auditComponentsAndStoreApps",
            "deviceGuardEnableVirtualizationBasedSecurity": True,
            "localSecurityOptionsLogOnMessageTitle": "Welcome",
        }
        assert kinds("windows10EndpointProtectionConfiguration", **said) == [
            PolicyKind.APPLICATION_CONTROL,
            PolicyKind.INTERACTIVE_LOGON,
            PolicyKind.COALESCED_REBOOT,
            PolicyKind.SECURITY_BASELINE,
        ]

    def test_an_update_ring_restarts_where_it_chooses_preview_builds(self) -> None:
        ring = "windowsUpdateForBusinessConfiguration"
        assert kinds(ring, businessReadyUpdatesOnly="userDefined") == []
        assert kinds(ring, businessReadyUpdatesOnly="businessReadyOnly") == [PolicyKind.COALESCED_REBOOT]

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("windowsWifiConfiguration", PolicyKind.WIFI_PROFILE),
            ("windows10VpnConfiguration", PolicyKind.VPN_PROFILE),
            ("windows10DeviceFirmwareConfigurationInterface", PolicyKind.COALESCED_REBOOT),
        ],
    )
    def test_whole_types(self, name: str, kind: PolicyKind) -> None:
        assert kinds(name) == [kind]

    def test_certificates_by_pkcs_are_not_waited_for(self) -> None:
        assert kinds("windows10PkcsCertificateProfile") == []


def test_an_intent_names_its_settings_after_those_of_templates() -> None:
    prefix = "deviceConfiguration--windows10EndpointProtectionConfiguration_"
    settings = [
        {"definitionId": prefix + "localSecurityOptionsUseAdminApprovalModeForAdministrators", "valueJson": "true"},
        {"definitionId": prefix + "deviceGuardEnableVirtualizationBasedSecurity", "valueJson": "false"},
        {"definitionId": prefix + "firewallBlockStatefulFTP", "valueJson": "true"},
    ]
    assert kinds("deviceManagementIntent", settings=settings) == [PolicyKind.SECURITY_BASELINE]
