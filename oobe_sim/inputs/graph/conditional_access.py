"""`conditionalAccessPolicy`: what Microsoft Entra asks for, and whether it reaches the person on Windows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import define, field

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.reading import Reading, identify
from oobe_sim.world.assignment import Assignment, Target, TargetMode
from oobe_sim.world.tenant import EVERYBODY, CloudApps, ConditionalAccessPolicy, Grant

KIND = "conditionalAccessPolicy"
PATH = "tenant.conditional_access"
INTUNE_ENROLLMENT = "d4ebce55-015a-49b5-a083-c84d1797ae8c"
INTUNE = "0000000a-0000-0000-c000-000000000000"
_REGISTER = "urn:user:registerdevice"

_META = "does not change what the policy asks for"
_NARROWS = "a condition that is not evaluated; whether the policy applies is open"
_PEOPLE = "includeUsers includeGroups includeRoles excludeUsers excludeGroups excludeRoles"
_GUESTS = Shape("guests", irrelevant=because("guests join no devices", "guestOrExternalUserTypes externalTenants"))
_USERS = Shape(
    "people",
    modelled=frozenset({"@odata.type", *_PEOPLE.split()}),
    irrelevant={"excludeGuestsOrExternalUsers": "guests join no devices"},
    nested={"includeGuestsOrExternalUsers": _GUESTS},
)
_APPLICATIONS = Shape(
    "cloud apps",
    modelled=frozenset({"@odata.type", "includeApplications", "excludeApplications", "includeUserActions"}),
    unmodelled={"applicationFilter": _NARROWS}
    | because("not modelled", "includeAuthenticationContextClassReferences networkAccess globalSecureAccess"),
)
_PLATFORMS = Shape("platforms", modelled=frozenset({"@odata.type", "includePlatforms", "excludePlatforms"}))
_LOCATIONS = Shape("locations", modelled=frozenset({"@odata.type", "includeLocations", "excludeLocations"}))
_EVALUATED = frozenset({"users", "applications", "platforms", "locations", "clientAppTypes", "clientApplications"})
_CONDITIONS = Shape(
    "conditions",
    modelled=frozenset({"@odata.type", "clientAppTypes", "clientApplications"}),
    unmodelled=because(
        _NARROWS,
        "userRiskLevels signInRiskLevels servicePrincipalRiskLevels insiderRiskLevels agentIdRiskLevels "
        "devices deviceStates authenticationFlows times",
    ),
    nested={"users": _USERS, "applications": _APPLICATIONS, "platforms": _PLATFORMS, "locations": _LOCATIONS},
)
_STRENGTH = Shape(
    "authentication strength",
    modelled=frozenset({"@odata.type", "id", "requirementsSatisfied"}),
    irrelevant=because(_META, "displayName description policyType createdDateTime modifiedDateTime"),
    unmodelled=because(
        "which methods satisfy it is not compared with the person's", "allowedCombinations combinationConfigurations"
    ),
)
_CONTROLS = Shape(
    "grant controls",
    modelled=frozenset({"@odata.type", "operator", "builtInControls", "termsOfUse"}),
    irrelevant={"id": _META},
    unmodelled={"customAuthenticationFactors": "custom controls are not modelled"},
    nested={"authenticationStrength": _STRENGTH},
)
POLICY = Shape(
    "Conditional Access policy",
    modelled=frozenset({"@odata.type", "id", "displayName", "name", "state"}),
    irrelevant=because(
        _META, "createdDateTime modifiedDateTime deletedDateTime description templateId partialEnablementStrategy"
    ),
    unmodelled={"sessionControls": "session controls are not modelled"},
    nested={"conditions": _CONDITIONS, "grantControls": _CONTROLS},
)

_INACTIVE = {
    "disabled": "it is switched off",
    "enabledforreportingbutnotenforced": "it only reports, and enforces nothing",
}
_BUILT_IN = {"block": Grant.BLOCK, "mfa": Grant.MFA, "compliantdevice": Grant.COMPLIANT_DEVICE}
_EASIEST = (Grant.MFA, Grant.TERMS_OF_USE, Grant.COMPLIANT_DEVICE)
"""What a person on a new device fulfils most easily comes first."""
_MODERN = frozenset({"browser", "mobileappsanddesktopclients"})


@define
class _Reach:
    """Whether a policy reaches the person on Windows: `never` says why not, `doubts` why nobody knows."""

    reading: Reading
    never: list[str] = field(factory=list)
    doubts: list[str] = field(factory=list)

    def part(self, holder: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        """The object under a key; empty where there is none."""
        value = holder.get(key)
        if isinstance(value, dict):
            return value
        if value:
            self.doubts.append(key)
        return {}

    def words(self, holder: Mapping[str, Any], key: str, at: str) -> frozenset[str]:
        """The texts of a list, in small letters; what is no such list is reported, and a doubt."""
        value = holder.get(key)
        if value is None:
            return frozenset()
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return frozenset(one.casefold() for one in value)
        self.reading.report(f"{at}/{key}", f"{key} is no list of texts")
        self.doubts.append(key)
        return frozenset()


def read_policy(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> list[Reading]:
    """A policy: a reading for each grant that it asks for, as a person has to fulfil them all.

    A policy that enforces nothing, or nothing that is modelled, yields a reading without a value: so
    it is known that the files hold the tenant's policies.
    """
    key, name = identify(found, KIND, hint)
    nothing = Reading(account, pointer, PATH, key)
    state = str(found.get("state")).casefold()
    if state in _INACTIVE:
        account.note("irrelevant", pointer, f"Conditional Access policy {name}: {_INACTIVE[state]}")
        return [nothing]
    found = account.scan(found, POLICY, pointer)
    reach = _Reach(nothing)
    if state != "enabled":
        nothing.report("state" if "state" in found else "", f"state is {found.get('state')!r}, not known")
        reach.doubts.append("state")
    grants = _grants(reach, found)
    conditions = reach.part(found, "conditions")
    apps, excluded = _apps(reach, conditions, blocks=Grant.BLOCK in grants)
    people = _people(reach, conditions)
    _conditions(reach, conditions)
    nothing.text("displayName", name)
    readings: list[Reading] = []
    for grant in grants:
        reading = Reading(account, pointer, PATH, f"{key}:{grant.value}" if readings else key)
        if not reach.never and reach.doubts:
            why = "whether it reaches this person on Windows depends on " + ", ".join(dict.fromkeys(reach.doubts))
            reading.open("applies", (True, False), why)
        needed = {INTUNE_ENROLLMENT, INTUNE} if grant is Grant.BLOCK else {INTUNE_ENROLLMENT}
        reading.value = ConditionalAccessPolicy(
            id=reading.id,
            name=name,
            grant=grant,
            apps=apps,
            excludes_intune=needed <= excluded,
            assignments=people,
            applies=not reach.never,
        )
        readings.append(reading)
    return readings or [nothing]


def _grants(reach: _Reach, found: Mapping[str, Any]) -> list[Grant]:
    """What is asked for; of grants of which one is enough, the easiest."""
    controls = reach.part(found, "grantControls")
    at = "grantControls"
    built_in = reach.words(controls, "builtInControls", at)
    grants = {_BUILT_IN[one] for one in built_in if one in _BUILT_IN}
    strange: list[str] = []
    if built_in - _BUILT_IN.keys():
        strange = sorted({one for one in controls["builtInControls"] if one.casefold() not in _BUILT_IN})
        reach.reading.report(f"{at}/builtInControls", f"the controls {', '.join(strange)} are not modelled")
    if controls.get("termsOfUse"):
        grants.add(Grant.TERMS_OF_USE)
    if controls.get("authenticationStrength"):
        grants.add(Grant.MFA)
    if not grants:
        reach.reading.report(at, "it asks for nothing that is modelled")
    if Grant.BLOCK in grants:
        return [Grant.BLOCK]
    asked = [one for one in _EASIEST if one in grants]
    operator = str(controls.get("operator")).casefold()
    if len(grants) + len(strange) > 1 and operator != "and":
        if operator == "or":
            reach.reading.report(f"{at}/operator", "one of several controls is enough: the easiest is taken")
            return asked[:1]
        reach.reading.report(
            f"{at}/operator" if "operator" in controls else at,
            "nothing says how the controls are combined: taken as all of them",
        )
    return asked


def _apps(reach: _Reach, conditions: Mapping[str, Any], *, blocks: bool) -> tuple[CloudApps, frozenset[str]]:
    """Which apps are covered, and which are excluded; to block Microsoft Intune is to block the enrollment."""
    found, at = reach.part(conditions, "applications"), "conditions/applications"
    included = reach.words(found, "includeApplications", at)
    actions = reach.words(found, "includeUserActions", at)
    excluded = reach.words(found, "excludeApplications", at)
    if found.get("applicationFilter"):
        reach.doubts.append("applicationFilter")
    if "all" in included:
        return CloudApps.ALL, excluded
    if INTUNE in included and blocks:
        return CloudApps.INTUNE_ENROLLMENT, excluded
    if INTUNE in included:
        reach.reading.report(f"{at}/includeApplications", "only Microsoft Intune Enrollment is told from other apps")
    if _REGISTER in actions:
        reach.reading.report(
            f"{at}/includeUserActions", "the action to register or join devices is read as Microsoft Intune Enrollment"
        )
        return CloudApps.INTUNE_ENROLLMENT, excluded
    if INTUNE_ENROLLMENT in included:
        return CloudApps.INTUNE_ENROLLMENT, excluded
    return CloudApps.OTHERS, excluded


def _conditions(reach: _Reach, conditions: Mapping[str, Any]) -> None:
    _platforms(reach, conditions)
    clients = reach.words(conditions, "clientAppTypes", "conditions")
    if clients and "all" not in clients and not clients >= _MODERN:
        if clients & _MODERN:
            reach.doubts.append("clientAppTypes")
        else:
            reach.never.append("clientAppTypes")
    found = reach.part(conditions, "locations")
    included = reach.words(found, "includeLocations", "conditions/locations")
    if (included and "all" not in included) or reach.words(found, "excludeLocations", "conditions/locations"):
        reach.doubts.append("locations")
    reach.doubts += [
        key
        for key, value in conditions.items()
        if key not in _EVALUATED and _says(value) and "@odata." not in key and not key.startswith("#")
    ]


def _says(value: object) -> bool:
    """Whether a condition holds anything at all."""
    return any(map(_says, value.values())) if isinstance(value, dict) else value not in (None, "", [])


def _people(reach: _Reach, conditions: Mapping[str, Any]) -> tuple[Assignment, ...]:
    """The groups and the whole that are included and excluded; of single people and roles nobody knows."""
    found = reach.part(conditions, "users")
    said = {key: reach.words(found, key, "conditions/users") - {"none"} for key in _PEOPLE.split()}
    if "all" in said["excludeUsers"]:
        reach.never.append("excludeUsers")
    reach.doubts += [key for key in ("excludeUsers", "excludeRoles") if said[key] - {"guestsorexternalusers"}]
    excluded = _groups(said["excludeGroups"], TargetMode.EXCLUDE)
    if "all" in said["includeUsers"]:
        return (*EVERYBODY, *excluded)
    single = [key for key in ("includeUsers", "includeRoles") if said[key] - {"guestsorexternalusers"}]
    if single or not found:
        reach.doubts += single or ["users"]
        return (*EVERYBODY, *excluded)
    if not said["includeGroups"]:
        reach.never.append("users")
    return (*_groups(said["includeGroups"], TargetMode.INCLUDE), *excluded)


def _groups(ids: frozenset[str], mode: TargetMode) -> Iterable[Assignment]:
    return (Assignment(id=f"{mode.value}:{id}", target=Target.GROUP, group=id, mode=mode) for id in sorted(ids))


def _platforms(reach: _Reach, conditions: Mapping[str, Any]) -> None:
    found, at = reach.part(conditions, "platforms"), "conditions/platforms"
    included = reach.words(found, "includePlatforms", at)
    if reach.words(found, "excludePlatforms", at) & {"all", "windows"}:
        reach.never.append("excludePlatforms")
    elif included and not included & {"all", "windows"}:
        (reach.doubts if "unknownfuturevalue" in included else reach.never).append("includePlatforms")
