"""`windowsAutopilotDeploymentProfile`, under its names before and after May 2024."""

from __future__ import annotations

from typing import Any

from oobe_sim.inputs.accounting import Account, Shape
from oobe_sim.inputs.graph.assignments import ASSIGNMENT, read_assignments
from oobe_sim.inputs.reading import ABSENT, Reading, identify
from oobe_sim.inputs.sources import GRAPH_OOBE, GRAPH_PROFILE, SELF_DEPLOYING_PROFILE
from oobe_sim.world.profile import AutopilotProfile, DeviceType, DeviceUsageType, JoinType, UserType

_OLD, _NEW = "outOfBoxExperienceSettings", "outOfBoxExperienceSetting"
_LEGACY = "enrollmentStatusScreenSettings"
_META = "does not reach the device"

_OOBE_FLAGS: tuple[tuple[str, str, str, bool | None], ...] = (
    ("privacy_settings_hidden", "privacySettingsHidden", "hidePrivacySettings", False),
    ("eula_hidden", "eulaHidden", "hideEULA", False),
    ("escape_link_hidden", "escapeLinkHidden", "hideEscapeLink", False),
    ("keyboard_selection_page_skipped", "keyboardSelectionPageSkipped", "skipKeyboardSelectionPage", None),
)
_FLAGS: tuple[tuple[str, str, str], ...] = (
    ("preprovisioning_allowed", "preprovisioningAllowed", "enableWhiteGlove"),
    ("hardware_hash_extraction_enabled", "hardwareHashExtractionEnabled", "extractHardwareHash"),
)
_SKIP_CHECK = "hybridAzureADJoinSkipConnectivityCheck"
_USAGE = {one.value: one for one in DeviceUsageType}
_USER = {one.value: one for one in UserType}
_DEVICE = {one.value: one for one in DeviceType}
_JOIN = {
    "azureADWindowsAutopilotDeploymentProfile": JoinType.ENTRA,
    "activeDirectoryWindowsAutopilotDeploymentProfile": JoinType.HYBRID,
}
_JOIN_WORDS = {
    "azureADJoined": JoinType.ENTRA,
    "microsoft_entra_joined": JoinType.ENTRA,
    "hybridAzureADJoined": JoinType.HYBRID,
    "microsoft_entra_hybrid_joined": JoinType.HYBRID,
}

_BLOCK = Shape(
    "out-of-box experience settings",
    modelled=frozenset(
        {
            "@odata.type",
            "userType",
            "deviceUsageType",
            *(n for f in _OOBE_FLAGS for n in f[1:3]),
        }
    ),
)
PROFILE = Shape(
    "Autopilot profile",
    modelled=frozenset(
        {"@odata.type", "id", "displayName", "name", "createdDateTime", "language", "locale", "deviceType"}
        | {"deviceNameTemplate", "deviceJoinType", "isAssigned", _SKIP_CHECK}
        | {name for flag in _FLAGS for name in flag[1:]}
    ),
    irrelevant=dict.fromkeys(
        ("description", "lastModifiedDateTime", "roleScopeTagIds", "managementServiceAppId", "version"), _META
    )
    | {"assignedDevices": "the assignments say which devices get the profile"},
    unmodelled={
        _LEGACY: "settings that the Enrollment Status Page profile has replaced",
        "assignment": "no field of Graph; a template's word for the assignments",
    },
    nested={_OLD: _BLOCK, _NEW: _BLOCK, "assignments": ASSIGNMENT},
)


def read_profile(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> Reading:
    """A profile. Where both names of a setting are there, the new one wins; differing values are reported."""
    found = account.scan(found, PROFILE, pointer)
    kind = str(found.get("@odata.type") or "").rpartition(".")[2]
    key, name = identify(found, "windowsAutopilotDeploymentProfile", hint)
    reading = Reading(account, pointer, "tenant.autopilot_profiles", key)
    reading.text("displayName", found.get("displayName", ABSENT))
    block = _Both(reading, found)
    usage = block.value("deviceUsageType", "deviceUsageType")
    device_usage = reading.choice("device_usage_type", *usage, _USAGE, DeviceUsageType.SINGLE_USER, GRAPH_OOBE)
    forced = device_usage is DeviceUsageType.SHARED
    values: dict[str, Any] = {
        field: reading.flag(
            field,
            *block.value(new, old),
            True if forced and default is False else default,
            SELF_DEPLOYING_PROFILE if forced else GRAPH_OOBE,
        )
        for field, new, old, default in _OOBE_FLAGS
    }
    for field, new, old in _FLAGS:
        values[field] = reading.flag(field, *_either(reading, found, new, old), False, GRAPH_PROFILE)
    template = found.get("deviceNameTemplate", ABSENT)
    if template is ABSENT or template is None:
        reading.default("device_name_template", "", GRAPH_PROFILE)
    reading.value = AutopilotProfile(
        id=key,
        name=name,
        created=reading.date("createdDateTime", found.get("createdDateTime", ABSENT)),
        device_type=reading.choice(
            "device_type",
            "deviceType",
            found.get("deviceType", ABSENT),
            _DEVICE,
            DeviceType.WINDOWS_PC,
            GRAPH_PROFILE,
        ),
        join_type=_join_type(reading, kind, found),
        device_usage_type=device_usage,
        locale=_locale(reading, found),
        user_type=_user_type(reading, block, device_usage),
        hybrid_azure_ad_join_skip_connectivity_check=_skip_check(reading, kind, found),
        device_name_template=reading.text("deviceNameTemplate", template),
        assignments=read_assignments(reading, found),
        **values,
    )
    return reading


class _Both:
    """The two blocks of settings, old and new, read as one."""

    def __init__(self, reading: Reading, found: dict[str, Any]) -> None:
        self.reading = reading
        self.new, self.old = (block if isinstance(block := found.get(key), dict) else {} for key in (_NEW, _OLD))

    def value(self, new: str, old: str) -> tuple[str, object]:
        for name in (new, old):
            if name in self.new:
                other = self.old.get(old, self.old.get(new, ABSENT))
                if other is not ABSENT and other != self.new[name]:
                    self.reading.report(f"{_OLD}/{old}", f"{old} differs from {new}, which wins")
                return f"{_NEW}/{name}", self.new[name]
        for name in (old, new):
            if name in self.old:
                return f"{_OLD}/{name}", self.old[name]
        return f"{_NEW}/{new}", ABSENT


def _either(reading: Reading, found: dict[str, Any], new: str, old: str) -> tuple[str, object]:
    if new in found:
        if old in found and found[old] != found[new]:
            reading.report(old, f"{old} differs from {new}, which wins")
        return new, found[new]
    return old, found.get(old, ABSENT)


def _locale(reading: Reading, found: dict[str, Any]) -> str:
    key, value = _either(reading, found, "locale", "language")
    if value is ABSENT or value is None:
        reading.default("locale", "os-default", GRAPH_PROFILE)
        return "os-default"
    return reading.text(key, value)


def _user_type(reading: Reading, block: _Both, usage: DeviceUsageType) -> UserType:
    key, value = block.value("userType", "userType")
    if usage is DeviceUsageType.SHARED and (value is ABSENT or value is None):
        # Graph does not return it for these profiles, which have no joining person
        reading.default("user_type", UserType.STANDARD, SELF_DEPLOYING_PROFILE)
        return UserType.STANDARD
    return reading.choice("user_type", key, value, _USER, UserType.ADMINISTRATOR, GRAPH_OOBE)


def _join_type(reading: Reading, kind: str, found: dict[str, Any]) -> JoinType:
    said = found.get("deviceJoinType", ABSENT)
    if kind in _JOIN:
        if said is not ABSENT and _JOIN_WORDS.get(str(said), _JOIN[kind]) is not _JOIN[kind]:
            reading.report("deviceJoinType", f"deviceJoinType is {said}, but the type says otherwise and wins")
        return _JOIN[kind]
    return reading.choice("join_type", "deviceJoinType", said, _JOIN_WORDS)


def _skip_check(reading: Reading, kind: str, found: dict[str, Any]) -> bool:
    value = found.get(_SKIP_CHECK, ABSENT)
    if _JOIN.get(kind) is JoinType.ENTRA:
        if value is not ABSENT:
            reading.irrelevant(_SKIP_CHECK, "only hybrid profiles have a connectivity check to skip")
        return False
    return reading.flag("hybrid_azure_ad_join_skip_connectivity_check", _SKIP_CHECK, value, False, GRAPH_PROFILE)
