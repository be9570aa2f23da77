"""Device configurations: custom OMA-URI settings, the settings catalog, and certificates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.graph.assignments import ASSIGNMENT, read_assignments
from oobe_sim.inputs.graph.policy_uris import recognise
from oobe_sim.inputs.reading import Reading, identify
from oobe_sim.world.app import Policy, PolicyKind

CUSTOM = "windows10CustomConfiguration"
CATALOG = "deviceManagementConfigurationPolicy"
SCEP = "windows81SCEPCertificateProfile"
UPDATE_RING = "windowsUpdateForBusinessConfiguration"
_META = "does not reach the device"
NO_PART = "a setting that changes no enrollment that the simulator knows of"

_SWITCHES = frozenset({PolicyKind.SKIP_USER_STATUS_PAGE, PolicyKind.SKIP_DEVICE_STATUS_PAGE})

_OMA = Shape(
    "OMA-URI setting",
    modelled=frozenset({"@odata.type", "omaUri", "value"}),
    irrelevant=because(_META, "displayName description fileName secretReferenceValueId isEncrypted isReadOnly"),
)
APPLICABILITY = because(
    "applicability rules are not evaluated",
    "deviceManagementApplicabilityRuleOsEdition deviceManagementApplicabilityRuleOsVersion "
    "deviceManagementApplicabilityRuleDeviceMode",
)
CUSTOM_SHAPE = Shape(
    "custom configuration",
    modelled=frozenset({"@odata.type", "id", "displayName", "name", "isAssigned", "certificateStore"}),
    irrelevant=because(
        _META,
        "description createdDateTime lastModifiedDateTime version roleScopeTagIds supportsScopeTags "
        "deviceConfigurationId deviceConfigurationODataType windows10CustomConfigurationReferenceUrl "
        "certificateValidityPeriodScale certificateValidityPeriodValue extendedKeyUsages hashAlgorithm "
        "keySize keyStorageProvider keyUsage renewalThresholdPercentage scepServerUrls subjectAlternativeNameType "
        "customSubjectAlternativeNames subjectNameFormat subjectNameFormatString subjectAlternativeNameFormatString "
        "rootCertificate",
    ),
    unmodelled=APPLICABILITY,
    nested={"omaSettings": _OMA, "assignments": ASSIGNMENT},
)
_REFERENCE = "which template the setting comes from"
_TEMPLATE = Shape(
    "template reference",
    irrelevant=because(_REFERENCE, "settingValueTemplateId settingInstanceTemplateId useTemplateDefault"),
)
_VALUE = Shape(
    "setting value",
    modelled=frozenset({"@odata.type", "value"}),
    nested={"settingValueTemplateReference": _TEMPLATE},
    irrelevant={"settingValueTemplateReference": _REFERENCE, "valueState": "how a secret is stored"},
)
_INSTANCE = Shape(
    "setting",
    modelled=frozenset({"@odata.type", "settingDefinitionId"}),
    irrelevant={"settingInstanceTemplateReference": _REFERENCE, "auditRuleInformation": "for audits"},
    nested={
        "settingInstanceTemplateReference": _TEMPLATE,
        "choiceSettingValue": _VALUE,
        "choiceSettingCollectionValue": _VALUE,
        "simpleSettingValue": _VALUE,
        "simpleSettingCollectionValue": _VALUE,
        "groupSettingValue": _VALUE,
        "groupSettingCollectionValue": _VALUE,
    },
)
_VALUE.nested["children"] = _INSTANCE
CATALOG_SHAPE = Shape(
    "settings catalog policy",
    modelled=frozenset({"@odata.type", "id", "displayName", "name", "isAssigned"}),
    irrelevant=because(
        _META,
        "description createdDateTime lastModifiedDateTime creationSource platforms priorityMetaData "
        "roleScopeTagIds settingCount settingsCount technologies templateReference templateId templateFamily "
        "creationType disableEntraGroupPolicyAssignment",
    ),
    nested={
        "assignments": ASSIGNMENT,
        "templateReference": Shape(
            "template",
            irrelevant=because(_META, "templateId templateFamily templateDisplayName templateDisplayVersion"),
        ),
        "priorityMetaData": Shape("priority", irrelevant={"priority": _META}),
        "settings": Shape(
            "setting of a policy",
            modelled=frozenset({"@odata.type", "id"}),
            irrelevant={"settingDefinitions": "the catalog's own text"},
            nested={"settingInstance": _INSTANCE},
        ),
    },
)


UPDATE_RING_SHAPE = Shape(
    "update ring",
    modelled=frozenset(
        {
            "@odata.type",
            "id",
            "displayName",
            "name",
            "isAssigned",
            "qualityUpdatesPaused",
            "businessReadyUpdatesOnly",
            "qualityUpdatesDeferralPeriodInDays",
        }
    ),
    irrelevant=because(
        _META,
        "description createdDateTime lastModifiedDateTime version roleScopeTagIds supportsScopeTags",
    )
    | because(
        "concerns updates of a device in use, or feature updates",
        "deliveryOptimizationMode prereleaseFeatures automaticUpdateMode microsoftUpdateServiceAllowed "
        "driversExcluded featureUpdatesDeferralPeriodInDays featureUpdatesPaused featureUpdatesPauseExpiryDateTime "
        "featureUpdatesPauseStartDate featureUpdatesRollbackStartDateTime featureUpdatesRollbackWindowInDays "
        "featureUpdatesWillBeRolledBack qualityUpdatesRollbackStartDateTime qualityUpdatesWillBeRolledBack "
        "skipChecksBeforeRestart updateWeeks installationSchedule userPauseAccess "
        "userWindowsUpdateScanAccess updateNotificationLevel allowWindows11Upgrade autoRestartNotificationDismissal "
        "deadlineForFeatureUpdatesInDays deadlineForQualityUpdatesInDays deadlineGracePeriodInDays "
        "postponeRebootUntilAfterDeadline engagedRestartDeadlineInDays engagedRestartSnoozeScheduleInDays "
        "engagedRestartTransitionScheduleInDays engagedRestartSnoozeScheduleForFeatureUpdatesInDays "
        "engagedRestartTransitionScheduleForFeatureUpdatesInDays scheduleRestartWarningInHours "
        "scheduleImminentRestartWarningInMinutes",
    ),
    unmodelled=because(
        "how long a pause lasts is not reckoned with", "qualityUpdatesPauseExpiryDateTime qualityUpdatesPauseStartDate"
    )
    | APPLICABILITY,
    nested={"assignments": ASSIGNMENT},
)


def read_custom(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> list[Reading]:
    """A custom configuration; the settings that are not recognised are irrelevant, and say so."""
    found = account.scan(found, CUSTOM_SHAPE, pointer)
    kinds: list[PolicyKind] = []
    settings = found.get("omaSettings")
    for index, setting in enumerate(settings if isinstance(settings, list) else ()):
        kind = recognise(str(setting.get("omaUri") or ""), setting.get("value")) if isinstance(setting, dict) else None
        if kind is not None:
            kinds.append(kind)
            if kind in _SWITCHES and str(setting.get("value")).strip().casefold() not in ("true", "1"):
                account.note(
                    "reported",
                    f"{pointer}/omaSettings/{index}/value",
                    f"{kind.value} is neither true nor false; taken as set",
                )
        elif isinstance(setting, dict):
            account.note("irrelevant", f"{pointer}/omaSettings/{index}/value", NO_PART)
    return list(policies_of(account, found, pointer, hint, CUSTOM, kinds))


def read_catalog(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> list[Reading]:
    """A settings catalog policy; its settings are recognised by the URIs that their ids spell."""
    found = account.scan(found, CATALOG_SHAPE, pointer)
    kinds: list[PolicyKind] = []
    settings = found.get("settings")
    for index, setting in enumerate(settings if isinstance(settings, list) else ()):
        instance = setting.get("settingInstance") if isinstance(setting, dict) else None
        if not isinstance(instance, dict):
            continue
        recognised = [kind for uri, value in _settings(instance) if (kind := recognise(uri, value)) is not None]
        kinds += recognised
        if not recognised:
            account.note("irrelevant", f"{pointer}/settings/{index}/settingInstance", NO_PART)
    return list(policies_of(account, found, pointer, hint, CATALOG, kinds))


def read_scep(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> list[Reading]:
    """A SCEP certificate profile: of the device, or of the person."""
    found = account.scan(found, CUSTOM_SHAPE, pointer)
    machine = str(found.get("certificateStore")).casefold() == "machine"
    kind = PolicyKind.DEVICE_SCEP_CERTIFICATE if machine else PolicyKind.USER_SCEP_CERTIFICATE
    return list(policies_of(account, found, pointer, hint, SCEP, [kind]))


def read_update_ring(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> list[Reading]:
    """An update ring, where it pauses or defers quality updates, or chooses a branch and so manages preview builds."""
    found = account.scan(found, UPDATE_RING_SHAPE, pointer)
    paused, days = found.get("qualityUpdatesPaused"), found.get("qualityUpdatesDeferralPeriodInDays")
    kinds = [PolicyKind.QUALITY_UPDATES_PAUSED] if paused is True else []
    kinds += [PolicyKind.QUALITY_UPDATES_DEFERRED] if type(days) is int and days > 0 else []
    if found.get("businessReadyUpdatesOnly") not in {None, "userDefined"}:
        kinds.append(PolicyKind.COALESCED_REBOOT)
    return list(policies_of(account, found, pointer, hint, UPDATE_RING, kinds))


def policies_of(  # noqa: PLR0917 - what every reader takes, and the kinds
    account: Account, found: dict[str, Any], pointer: str, hint: str, type_name: str, kinds: list[PolicyKind]
) -> Iterator[Reading]:
    """One policy for each kind that an object makes; several of one object tell themselves apart by their ids."""
    key, name = identify(found, type_name, hint)
    distinct = list(dict.fromkeys(kinds))
    if not distinct:
        account.note("irrelevant", f"{pointer}/assignments" if "assignments" in found else pointer, NO_PART)
    for kind in distinct:
        reading = Reading(account, pointer, "tenant.policies", key if len(distinct) == 1 else f"{key}#{kind.value}")
        reading.value = Policy(id=reading.id, name=name, kind=kind, assignments=read_assignments(reading, found))
        yield reading


def _settings(instance: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """Each setting of an instance, its children included, as a URI and a value."""
    definition = str(instance.get("settingDefinitionId") or "").casefold()
    for name, raw in instance.items():
        if not name.endswith(("SettingValue", "CollectionValue")):
            continue
        for one in raw if isinstance(raw, list) else [raw]:
            if not isinstance(one, dict):
                continue
            value = one.get("value")
            if isinstance(value, str) and value.casefold().startswith(definition + "_"):
                value = value[len(definition) + 1 :]
            yield _uri(definition), value
            for child in one.get("children") or ():
                if isinstance(child, dict):
                    yield from _settings(child)


def _uri(definition: str) -> str:
    match = re.fullmatch(r"(?:device|user)_vendor_msft_policy_config_([^_]+)_(.+)", definition)
    if match:
        return f"./device/vendor/msft/policy/config/{match[1]}/{match[2]}"
    return "./device/vendor/msft/" + re.sub(r"^(device|user)?_?vendor_msft_", "", definition).replace("_", "/")
