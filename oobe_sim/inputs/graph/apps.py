"""`mobileApp`: the apps that Intune installs on Windows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.graph.assignments import ASSIGNMENT, read_assignments
from oobe_sim.inputs.graph.installers import (
    RELATIONSHIP,
    RELEASE_FLAGS,
    REQUIREMENTS,
    RETURN_CODE,
    relations,
    requirements,
    restart_behavior,
    return_codes,
)
from oobe_sim.inputs.reading import ABSENT, Reading, identify, is_placeholder
from oobe_sim.inputs.sources import GRAPH_APP, WIN32
from oobe_sim.world.app import App, AppKind, InstallContext
from oobe_sim.world.installer import DEFAULT_RETURN_CODES, DeviceRestartBehavior, ReturnCode
from oobe_sim.world.world import Domain

_TOLD = "told to people, not to the installer"
_HOW = "how the content is stored, detected or removed; it changes neither whether nor when the app installs"
_MINUTES = 60
_SYSTEM, _USER = InstallContext.SYSTEM, InstallContext.USER
_CONTEXTS = {one.value: one for one in InstallContext}
_NO_CONTEXT = Domain((_SYSTEM, _USER), "no file says runAsAccount, and no document gives a default")

_COMMON = because(
    _TOLD,
    "description publisher largeIcon isFeatured privacyInformationUrl informationUrl owner developer notes "
    "categories roleScopeTagIds displayVersion productIds",
) | because(
    _HOW,
    "createdDateTime lastModifiedDateTime uploadState committedContentVersion fileName installCommandLine "
    "uninstallCommandLine setupFilePath allowAvailableUninstall mobileAppCatalogPackageId detectionRules "
    "supersedingAppCount repositoryType manifestHash commandLine productCode "
    "productVersion identityVersion ignoreVersionDetection identityName identityPublisherHash "
    "identityResourceIdentifier isBundle contentVersions appUrl useManagedBrowser channel "
    "displayLanguageLocale licenseType productKey usedLicenseCount totalLicenseCount packageIdentityName "
    "autoAcceptEula useSharedComputerActivation updateChannel officePlatformArchitecture localesToInstall "
    "installProgressDisplayLevel shouldUninstallOlderVersionsOfOffice targetVersion updateVersion "
    "officeConfigurationXml officeSuiteAppDefaultFileFormat excludedApps",
)
_OPEN_ENDED = {
    "dependentAppCount": "it is related to apps that the object does not name, which may have to be installed first",
    "supersededAppCount": "other apps supersede it, or it them, and the object does not name them",
}
_EXPERIENCE = Shape(
    "install experience",
    modelled=frozenset({"@odata.type", "runAsAccount", "maxRunTimeInMinutes", "deviceRestartBehavior"}),
)
_MSI = Shape(
    "MSI information",
    modelled=frozenset({"@odata.type"}),
    irrelevant=because(_HOW, "packageType productCode productName productVersion publisher upgradeCode"),
    unmodelled={
        "requiresReboot": "the MSI says that it needs a restart; what it returns then decides, which no file says"
    },
)
_RULE = "a rule's own conditions; only that there is a requirement counts"
_RULES = Shape(
    "rule",
    modelled=frozenset({"@odata.type", "ruleType"}),
    irrelevant=because(
        _RULE,
        "path fileOrFolderName check32BitOn64System operationType operator comparisonValue keyPath valueName "
        "productCode productVersion productVersionOperator displayName enforceSignatureCheck runAs32Bit "
        "runAsAccount scriptContent detectionType detectionValue",
    ),
)
_DETECTION = Shape("detection rule", irrelevant={**_RULES.irrelevant, "ruleType": _HOW})
_ICON = Shape("icon", irrelevant=because(_TOLD, "type value"))
_CATEGORY = Shape("category", irrelevant=because(_TOLD, "id displayName lastModifiedDateTime roleScopeTagIds"))
_SCRIPT = Shape("installer script", irrelevant=because(_HOW, "targetId"))
_OFFICE_APPS = Shape(
    "excluded Office apps",
    irrelevant=because(
        _HOW,
        "access bing excel groove infoPath lync oneDrive oneNote outlook powerPoint publisher sharePointDesigner "
        "teams visio word",
    ),
)
_APP_KEYS = frozenset({"@odata.type", "id", "displayName", "name", "publishingState", "isAssigned"})
APP = Shape(
    "app",
    modelled=_APP_KEYS | REQUIREMENTS | {"size", "packageIdentifier", "packageType", "useDeviceContext"},
    irrelevant=_COMMON,
    unmodelled=_OPEN_ENDED,
    nested={
        "assignments": ASSIGNMENT,
        "installExperience": _EXPERIENCE,
        "msiInformation": _MSI,
        "rules": _RULES,
        "requirementRules": _RULES,
        "detectionRules": _DETECTION,
        "largeIcon": _ICON,
        "categories": _CATEGORY,
        "returnCodes": RETURN_CODE,
        "relationships": RELATIONSHIP,
        "activeInstallScript": _SCRIPT,
        "activeUninstallScript": _SCRIPT,
        "excludedApps": _OFFICE_APPS,
        "minimumSupportedOperatingSystem": RELEASE_FLAGS,
    },
)
KINDS: Mapping[str, AppKind] = {kind.value: kind for kind in AppKind if kind is not AppKind.PWA} | {
    "windowsAppX": AppKind.UNIVERSAL,
    "webApp": AppKind.WEB_LINK,
}
_ANY = tuple(AppKind)
_ONLY_APPS = frozenset({"publishingState", "installExperience", "uploadState", "committedContentVersion"})
_EXPERIENCED = frozenset({AppKind.WIN32, AppKind.WIN32_CATALOG, AppKind.STORE})
_TIMED = frozenset({AppKind.WIN32, AppKind.WIN32_CATALOG})
_OF_DEVICE = frozenset({AppKind.MICROSOFT_365, AppKind.EDGE})


def looks_like_app(found: Mapping[str, Any]) -> bool:
    """Whether an object of an unknown type is an app: by keys that only apps have, or by an install intent."""
    assignments = found.get("assignments")
    return not _ONLY_APPS.isdisjoint(found) or (
        isinstance(assignments, list) and any(isinstance(one, dict) and "intent" in one for one in assignments)
    )


def read_app(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> Reading:
    """An app for Windows; of a type that the simulator does not know, its kind is open."""
    found = account.scan(found, APP, pointer)
    said = found.get("@odata.type")
    type_name = said.rpartition(".")[2] if isinstance(said, str) else ""
    kind = KINDS.get(type_name, AppKind.WIN32)
    key, name = identify(found, type_name, hint)
    reading = Reading(account, pointer, "tenant.apps", key)
    if not name or is_placeholder(name):
        reading.text("displayName", found.get("displayName", ABSENT))
    if type_name not in KINDS:
        reading.report(
            "@odata.type", f"{type_name or 'nothing'}: a type of app that the simulator does not know; its kind is open"
        )
        reading.open("kind", _ANY, f"the type {type_name} is not known" if type_name else "its type is not said")
    minutes, behavior = _MINUTES, DeviceRestartBehavior.BASED_ON_RETURN_CODE
    codes: tuple[ReturnCode, ...] = DEFAULT_RETURN_CODES
    if kind in _EXPERIENCED:
        experience = found.get("installExperience")
        if not isinstance(experience, dict):
            experience = {}
        account_name = experience.get("runAsAccount")
        context = _CONTEXTS.get(account_name) if type(account_name) is str else None
        if context is None and account_name is None:
            reading.space[f"{reading.path}.context"] = _NO_CONTEXT
            context = _SYSTEM
        elif context is None:
            context = reading.choice("context", "installExperience/runAsAccount", account_name, _CONTEXTS)
        if kind in _TIMED:
            limit = experience.get("maxRunTimeInMinutes", ABSENT)
            minutes = (
                limit
                if type(limit) is int
                else reading.number(
                    "max_run_time_in_minutes", "installExperience/maxRunTimeInMinutes", limit, _MINUTES, WIN32
                )
            )
            codes, behavior = return_codes(reading, found), restart_behavior(reading, experience)
    else:
        context = _context(reading, found, kind)
    size = found.get("size")
    needs, replaces = relations(reading, found) if "relationships" in found else ((), ())
    reading.value = App(
        id=key,
        name=name,
        kind=kind,
        context=context,
        published=_published(reading, found),
        applicable=_applicable(reading, found),
        max_run_time_in_minutes=minutes,
        size=size or None if type(size) is int else _size(reading, size),
        return_codes=codes,
        device_restart_behavior=behavior,
        requirements=requirements(reading, found),
        package_identifier=reading.text("packageIdentifier", found["packageIdentifier"])
        if "packageIdentifier" in found
        else "",
        depends_on=needs,
        supersedes=replaces,
        assignments=read_assignments(reading, found, apps=True),
    )
    return reading


def _context(reading: Reading, found: dict[str, Any], kind: AppKind) -> InstallContext:
    """Where no `installExperience` says it: by the kind, the MSI's package type, or the assignments."""
    if kind in _OF_DEVICE:
        return _SYSTEM
    if kind is AppKind.WEB_LINK:
        return _USER
    if kind is AppKind.LOB_MSI:
        package = str(found.get("packageType") or "")
        if package in ("perMachine", "perUser"):
            return _SYSTEM if package == "perMachine" else _USER
        wanted = found.get("useDeviceContext")
        if isinstance(wanted, bool):
            return _SYSTEM if wanted else _USER
        if package == "dualPurpose":
            return _USER
        reading.open("context", (_SYSTEM, _USER), "neither packageType nor useDeviceContext says it")
        return _SYSTEM
    said = {
        settings["useDeviceContext"]
        for one in found.get("assignments") or ()
        if isinstance(one, dict)
        and isinstance(settings := one.get("settings"), dict)
        and isinstance(settings.get("useDeviceContext"), bool)
    }
    if len(said) == 1:
        return _SYSTEM if said.pop() else _USER
    reading.open("context", (_USER, _SYSTEM), "the settings of the assignments do not say useDeviceContext, or differ")
    return _USER


def _published(reading: Reading, found: dict[str, Any]) -> bool:
    state = found.get("publishingState")
    if state == "published":
        return True
    if state in ("notPublished", "processing"):
        return False
    if state is None:
        reading.default("published", True, GRAPH_APP)
        return True
    reading.report("publishingState", f"publishingState is {state!r}, which the simulator does not know")
    reading.open("published", (True, False), "publishingState is unknown")
    return True


def _size(reading: Reading, said: object) -> int | None:
    if said is not None:
        reading.report("size", f"size is {said!r}, no whole number of bytes")
    return None


def _applicable(reading: Reading, found: dict[str, Any]) -> bool:
    """Requirement rules are not evaluated, so an app that has some may apply or not."""
    rules = found.get("rules")
    if found.get("requirementRules") or (
        isinstance(rules, list)
        and any(isinstance(rule, dict) and rule.get("ruleType") == "requirement" for rule in rules)
    ):
        reading.open("applicable", (True, False), "it has requirement rules, which are not evaluated")
    return True
