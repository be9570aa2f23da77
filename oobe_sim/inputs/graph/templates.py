"""Device configurations of the older kind, where each setting is a property of its own, and intents made of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.graph.assignments import ASSIGNMENT
from oobe_sim.inputs.graph.policies import NO_PART, policies_of
from oobe_sim.inputs.reading import Reading, objects
from oobe_sim.world.app import PolicyKind

_META = "does not reach the device"
_KNOWN = frozenset({"@odata.type", "id", "displayName", "name", "isAssigned"})
_ABOUT = frozenset(
    ["description", "createdDateTime", "lastModifiedDateTime", "version", "roleScopeTagIds", "supportsScopeTags"]
)
_ASSIGNED = Shape("device configuration", nested={"assignments": ASSIGNMENT})
INTENT = "deviceManagementIntent"

_UNSET = (None, False, "", "notConfigured", "userDefined", "deviceDefault", 0)


def _set(value: Any) -> bool:
    return not isinstance(value, dict | list) and value not in _UNSET


def _true(value: Any) -> bool:
    return value is True


def _said(value: Any) -> bool:
    return value is not None


_Test = Callable[[Any], bool]


def _each(keys: str, kind: PolicyKind, test: _Test) -> dict[str, tuple[PolicyKind, _Test]]:
    return dict.fromkeys(keys.split(), (kind, test))


_SETTINGS: Mapping[str, tuple[PolicyKind, _Test]] = {
    **_each("passwordRequired", PolicyKind.DEVICE_LOCK, _true),
    **_each(
        "passwordMinimumLength passwordMinimumCharacterSetCount passwordMinutesOfInactivityBeforeScreenTimeout "
        "passwordSignInFailureCountBeforeFactoryReset passwordExpirationDays passwordPreviousPasswordBlockCount "
        "passwordRequiredType",
        PolicyKind.DEVICE_LOCK,
        _set,
    ),
    **_each("settingsBlockChangeLanguage settingsBlockChangeRegion", PolicyKind.BLOCK_LANGUAGE_CHANGES, _true),
    **_each(
        "microsoftAccountSignInAssistantSettings", PolicyKind.SIGN_IN_ASSISTANT_OFF, lambda value: value == "disabled"
    ),
    **_each("preferredAzureADTenantDomainName", PolicyKind.PREFERRED_TENANT_DOMAIN, _set),
    **_each("networkProxyServer networkProxyAutomaticConfigurationUrl", PolicyKind.NETWORK_PROXY, _said),
    **_each(
        "startMenuHideChangeAccountSettings startMenuHideHibernate startMenuHideLock startMenuHidePowerButton "
        "startMenuHideRestartOptions startMenuHideShutDownOptions startMenuHideSignOut startMenuHideSleep "
        "startMenuHideSwitchAccount startMenuHideUserTile usbBlocked applicationGuardEnabled",
        PolicyKind.COALESCED_REBOOT,
        _true,
    ),
    **_each(
        "deviceGuardLaunchSystemGuard dmaGuardDeviceEnumerationPolicy defenderExploitProtectionXml",
        PolicyKind.COALESCED_REBOOT,
        _set,
    ),
    **_each("deviceGuardEnableVirtualizationBasedSecurity", PolicyKind.SECURITY_BASELINE, _true),
    **_each(
        "deviceGuardLocalSystemAuthorityCredentialGuardSettings "
        "localSecurityOptionsAdministratorElevationPromptBehavior",
        PolicyKind.SECURITY_BASELINE,
        _set,
    ),
    **_each("localSecurityOptionsUseAdminApprovalModeForAdministrators", PolicyKind.SECURITY_BASELINE, _true),
    **_each(
        "localSecurityOptionsLogOnMessageTitle localSecurityOptionsLogOnMessageText", PolicyKind.INTERACTIVE_LOGON, _set
    ),
    **_each("appLockerApplicationControl", PolicyKind.APPLICATION_CONTROL, _set),
}
"""The properties of templates that change an enrollment, and when they do."""

_WHOLE: Mapping[str, PolicyKind] = {
    "windowsWifiConfiguration": PolicyKind.WIFI_PROFILE,
    "windowsWifiEnterpriseEAPConfiguration": PolicyKind.WIFI_PROFILE,
    "windows10VpnConfiguration": PolicyKind.VPN_PROFILE,
    "windows10DeviceFirmwareConfigurationInterface": PolicyKind.COALESCED_REBOOT,
}
"""Types of which each object is a policy that changes an enrollment, whatever it says."""

TYPES = frozenset(
    {
        *_WHOLE,
        "windows10GeneralConfiguration",
        "windows10EndpointProtectionConfiguration",
        "windows10PkcsCertificateProfile",
        "windows81TrustedRootCertificate",
        "windowsIdentityProtectionConfiguration",
        "windowsHealthMonitoringConfiguration",
        "windowsDeliveryOptimizationConfiguration",
        "windowsDefenderAdvancedThreatProtectionConfiguration",
        "windows10NetworkBoundaryConfiguration",
        "windows10PFXImportCertificateProfile",
        "windows10ImportedPFXCertificateProfile",
        "windows10EasEmailProfileConfiguration",
        "windows10SecureAssessmentConfiguration",
    }
)
"""The types of templates that are read."""


def read_template(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> list[Reading]:
    """A template: the properties that change an enrollment make policies, all others are irrelevant and say so."""
    type_name = str(found.get("@odata.type") or "").rpartition(".")[2]
    kinds = []
    if type_name in _WHOLE:
        kinds.append(_WHOLE[type_name])
    # Where no password is required, what else is said of passwords is not delivered.
    silent = found.get("passwordRequired") is False
    for key, value in found.items():
        made = _SETTINGS.get(key)
        if key in _KNOWN or key == "assignments":
            account.read(f"{pointer}/{key}")
        elif made is None:
            account.note("irrelevant", f"{pointer}/{key}", _META if key in _ABOUT or "@odata" in key else NO_PART)
        else:
            account.read(f"{pointer}/{key}")
            if made[1](value) and not (silent and made[0] is PolicyKind.DEVICE_LOCK):
                kinds.append(made[0])
    if "assignments" in found:
        found = {**found, **account.scan({"assignments": found["assignments"]}, _ASSIGNED, pointer)}
    return list(policies_of(account, found, pointer, hint, type_name, kinds))


_SETTING = Shape(
    "setting of an intent",
    modelled=frozenset({"@odata.type", "id", "definitionId", "value", "valueJson"}),
)
_INTENT = Shape(
    "security baseline",
    modelled=_KNOWN,
    irrelevant=because(
        _META,
        "description lastModifiedDateTime roleScopeTagIds templateId isMigratingToConfigurationPolicy "
        "createdDateTime version versionInfo categories",
    ),
    nested={"assignments": ASSIGNMENT, "settings": _SETTING, "settingsDelta": _SETTING},
)


def read_intent(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> list[Reading]:
    """A security baseline of the older kind: its settings are named after the properties of templates."""
    found = account.scan(found, _INTENT, pointer)
    kinds = []
    for list_name in ("settings", "settingsDelta"):
        for index, setting in enumerate(objects(found.get(list_name))):
            key = str(setting.get("definitionId") or "").rpartition("_")[2]
            made = _SETTINGS.get(key)
            if made is None:
                account.note("irrelevant", f"{pointer}/{list_name}/{index}", NO_PART)
            elif made[1](_value(setting)):
                kinds.append(made[0])
    return list(policies_of(account, found, pointer, hint, INTENT, kinds))


def _value(setting: Mapping[str, Any]) -> Any:
    if "value" in setting:
        return setting["value"]
    try:
        return json.loads(str(setting.get("valueJson")))
    except ValueError:
        return setting.get("valueJson")
