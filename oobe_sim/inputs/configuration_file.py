"""AutopilotConfigurationFile.json: an Autopilot profile that lies on the device itself."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any

from oobe_sim.inputs.accounting import Account, Shape
from oobe_sim.inputs.reading import ABSENT, Reading, is_placeholder
from oobe_sim.inputs.sources import EXISTING_DEVICES
from oobe_sim.world.device import ConfigurationFile, FileEncoding
from oobe_sim.world.profile import AutopilotProfile, DeviceUsageType, JoinType, UserType

STANDARD_USER, SKIP_PRIVACY, SKIP_EULA, SKIP_KEYBOARD = 2, 4, 16, 1024
SELF_DEPLOYING = 32 | 64
"""Bits of `CloudAssignedOobeConfig`: TPM attestation and device authentication go together."""

_SERVICE = "for the service, not for the pages"
_UPDATE = "how long the device looks for updates of Autopilot; not modelled"
_SERVER_DATA = Shape(
    "server data",
    nested={
        "ZeroTouchConfig": Shape(
            "zero-touch configuration",
            modelled=frozenset({"ForcedEnrollment"}),
            irrelevant={
                "CloudAssignedTenantUpn": _SERVICE,
                "CloudAssignedTenantDomain": "says what the file says",
            },
        )
    },
)
FILE = Shape(
    "Autopilot configuration file",
    modelled=frozenset(
        {
            "CloudAssignedTenantId",
            "CloudAssignedOobeConfig",
            "CloudAssignedDomainJoinMethod",
            "ZtdCorrelationId",
        }
        | {
            "CloudAssignedForcedEnrollment",
            "CloudAssignedAadServerData",
            "CloudAssignedDeviceName",
            "Comment_File",
        }
        | {"CloudAssignedLanguage", "HybridJoinSkipDCConnectivityCheck", "Version"}
    ),
    irrelevant={
        "CloudAssignedTenantDomain": "the tenant's id decides",
        "Comment_CloudAssignedOobeConfig": "a comment",
        "Comment_Version": "a comment",
        "CloudAssignedLockdownConfig": "of Windows 10 before 1809",
    },
    unmodelled={
        "CloudAssignedAutopilotUpdateTimeout": _UPDATE,
        "CloudAssignedAutopilotUpdateDisabled": _UPDATE,
        "CloudAssignedRegion": "the region page follows the language",
        "CloudAssignedPrivacyDiagnostics": "diagnostic data are not modelled",
    },
)
_JOIN = {"0": JoinType.ENTRA, "1": JoinType.HYBRID}
_VERSION = 2049


NAME_ON_DEVICE = "AutopilotConfigurationFile.json"


def read_file(account: Account, documents: list[Any], encoding: FileEncoding) -> Reading:
    """The file as Windows finds it; of several profiles one after another, the first is kept.

    What the file does not say is open at `device.configuration_file.profile.…`.
    """
    first = Reading(account, "", "device.configuration_file", "profile")
    for index, found in enumerate(documents):
        pointer = f"/{index}" if len(documents) > 1 else ""
        reading = Reading(account, pointer, "device.configuration_file", "profile")
        if not isinstance(found, dict):
            reading.report("", "no object: a device does not read the file")
            continue
        profile = _profile(reading, account.scan(found, FILE, pointer))
        if first.value is None:
            first = reading
            tenant = found.get("CloudAssignedTenantId")
            reading.value = ConfigurationFile(
                encoding=encoding,
                documents=len(documents),
                tenant_id=tenant if isinstance(tenant, str) else "",
                profile=profile,
            )
    if len(documents) > 1:
        account.note("reported", "/1", f"{len(documents)} profiles in one file: a device cannot use it")
    _check_name(account)
    if encoding not in (FileEncoding.ASCII, FileEncoding.ANSI):
        account.note("reported", "", f"encoded as {encoding.value}: Windows reads this file in ASCII or ANSI only")
    return first


def _check_name(account: Account) -> None:
    """An export may be called anything; what counts is what the file is called on the device."""
    called = PurePath(account.file).name
    if called.casefold() != NAME_ON_DEVICE.casefold():
        account.note("reported", "", f"called {called}: taken to be called {NAME_ON_DEVICE} on the device")


def malformed_file(account: Account, encoding: FileEncoding, reason: str) -> Reading:
    """A file whose text is no JSON: Windows ignores it, so that it is an input like any other."""
    reading = Reading(account, "", "device.configuration_file", "profile")
    reading.value = ConfigurationFile(
        encoding=encoding,
        well_formed=False,
        profile=AutopilotProfile(id="malformed", name=PurePath(account.file).stem),
    )
    _check_name(account)
    reading.report("", f"no well-formed JSON ({reason}): a device ignores it")
    return reading


def _profile(reading: Reading, found: dict[str, Any]) -> AutopilotProfile:
    bits = _bits(reading, found)
    shared = bits & SELF_DEPLOYING
    if shared and shared != SELF_DEPLOYING:
        reading.report("CloudAssignedOobeConfig", f"{bits}: bits 32 and 64 belong together")
    elif shared:
        reading.report("CloudAssignedOobeConfig", f"{bits}: self-deploying mode, which is not supported from a file")
    if not found.get("CloudAssignedTenantId"):
        reading.report(
            "CloudAssignedTenantId" if "CloudAssignedTenantId" in found else "",
            "no tenant: a device cannot use it",
        )
    else:
        reading.text("CloudAssignedTenantId", found["CloudAssignedTenantId"])
    if found.get("Version", _VERSION) != _VERSION:
        reading.report("Version", f"version {found['Version']}, not {_VERSION}")
    comment = reading.text("Comment_File", found.get("Comment_File", ABSENT))
    key = found.get("ZtdCorrelationId")
    name = comment.removeprefix("Profile ").strip() or PurePath(reading.account.file).stem
    return AutopilotProfile(
        id=key if isinstance(key, str) and key and not is_placeholder(key) else f"file:{name}",
        name=name,
        join_type=_join(reading, found),
        device_usage_type=DeviceUsageType.SHARED if shared else DeviceUsageType.SINGLE_USER,
        locale=_language(reading, found),
        keyboard_selection_page_skipped=bool(bits & SKIP_KEYBOARD),
        eula_hidden=bool(bits & SKIP_EULA),
        privacy_settings_hidden=bool(bits & SKIP_PRIVACY),
        escape_link_hidden=_forced(reading, found),
        user_type=UserType.STANDARD if bits & STANDARD_USER else UserType.ADMINISTRATOR,
        hybrid_azure_ad_join_skip_connectivity_check=_skip_check(reading, found),
        device_name_template=_device_name(reading, found),
    )


def _bits(reading: Reading, found: dict[str, Any]) -> int:
    value = found.get("CloudAssignedOobeConfig", ABSENT)
    if type(value) is int and value >= 0:
        return value
    key = "CloudAssignedOobeConfig" if value is not ABSENT else ""
    reading.report(key, "CloudAssignedOobeConfig is no number: what it hides is open")
    for field in ("keyboard_selection_page_skipped", "eula_hidden", "privacy_settings_hidden"):
        reading.open(field, (False, True), "CloudAssignedOobeConfig is not said")
    reading.open("user_type", tuple(UserType), "CloudAssignedOobeConfig is not said")
    return 0


def _join(reading: Reading, found: dict[str, Any]) -> JoinType:
    value = found.get("CloudAssignedDomainJoinMethod", ABSENT)
    said = str(int(value)) if isinstance(value, bool) else value
    return reading.choice("join_type", "CloudAssignedDomainJoinMethod", said, _JOIN)


def _language(reading: Reading, found: dict[str, Any]) -> str:
    value = found.get("CloudAssignedLanguage", ABSENT)
    if value is ABSENT or value is None:
        reading.open("locale", ("", "os-default"), "the file says no language, and no document gives a default")
        return ""
    return reading.text("CloudAssignedLanguage", value)


def _forced(reading: Reading, found: dict[str, Any]) -> bool:
    value = found.get("CloudAssignedForcedEnrollment", ABSENT)
    inner = _server_data(reading, found)
    if value is ABSENT:
        value = inner
    elif inner is not ABSENT and str(int(inner) if isinstance(inner, bool) else inner) != str(value):
        reading.report(
            "CloudAssignedAadServerData",
            "ForcedEnrollment differs from CloudAssignedForcedEnrollment, which wins",
        )
    if type(value) is int and value in (0, 1):
        return bool(value)
    return reading.flag("escape_link_hidden", "CloudAssignedForcedEnrollment", value)


def _server_data(reading: Reading, found: dict[str, Any]) -> Any:
    """`ForcedEnrollment` from the JSON that stands in a string."""
    text = found.get("CloudAssignedAadServerData", ABSENT)
    if text is ABSENT or text in (None, ""):
        return ABSENT
    try:
        data = json.loads(text) if isinstance(text, str) else text
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        reading.report("CloudAssignedAadServerData", "CloudAssignedAadServerData is no JSON")
        return ABSENT
    pointer = f"{reading.pointer}/CloudAssignedAadServerData"
    reading.account.read(pointer, data if isinstance(text, str) else None)
    config = reading.account.scan(data, _SERVER_DATA, pointer).get("ZeroTouchConfig")
    return config.get("ForcedEnrollment", ABSENT) if isinstance(config, dict) else ABSENT


def _skip_check(reading: Reading, found: dict[str, Any]) -> bool:
    value = found.get("HybridJoinSkipDCConnectivityCheck", ABSENT)
    if value is ABSENT:
        return False
    if type(value) is int and value in (0, 1):
        return bool(value)
    return reading.flag(
        "hybrid_azure_ad_join_skip_connectivity_check",
        "HybridJoinSkipDCConnectivityCheck",
        value,
        False,
        EXISTING_DEVICES,
    )


def _device_name(reading: Reading, found: dict[str, Any]) -> str:
    value = found.get("CloudAssignedDeviceName", ABSENT)
    if value is ABSENT or value is None:
        reading.default("device_name_template", "", EXISTING_DEVICES)
    return reading.text("CloudAssignedDeviceName", value)
