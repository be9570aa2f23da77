"""Kiosk and shared PC profiles: device configurations of types of their own."""

from __future__ import annotations

from typing import Any

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.graph.assignments import ASSIGNMENT, read_assignments
from oobe_sim.inputs.graph.policies import APPLICABILITY
from oobe_sim.inputs.reading import Reading, identify, objects
from oobe_sim.world.app import Policy, PolicyKind

KIOSK = "windowsKioskConfiguration"
SHARED_PC = "sharedPCConfiguration"
AUTO_LOGON = "windowsKioskAutologon"

_META = "does not reach the device"
_AFTER = "what a kiosk or a shared device does once somebody is signed in"
_OBJECT = frozenset({"@odata.type", "id", "displayName", "isAssigned"})
_COMMON = because(_META, "description createdDateTime lastModifiedDateTime version roleScopeTagIds supportsScopeTags")
KIOSK_SHAPE = Shape(
    "kiosk profile",
    modelled=_OBJECT,
    irrelevant=_COMMON
    | because(
        _AFTER,
        "kioskBrowserDefaultUrl kioskBrowserEnableHomeButton kioskBrowserEnableNavigationButtons "
        "kioskBrowserEnableEndSessionButton kioskBrowserRestartOnIdleTimeInMinutes kioskBrowserBlockedURLs "
        "kioskBrowserBlockedUrlExceptions edgeKioskEnablePublicBrowsing windowsKioskForceUpdateSchedule",
    ),
    unmodelled=APPLICABILITY,
    nested={
        "assignments": ASSIGNMENT,
        "kioskProfiles": Shape(
            "kiosk",
            irrelevant=because(_AFTER, "profileId profileName appConfiguration"),
            nested={
                "userAccountsConfiguration": Shape(
                    "kiosk account",
                    modelled=frozenset({"@odata.type"}),
                    irrelevant=because(_AFTER, "userName groupName displayName userId userPrincipalName groupId"),
                )
            },
        ),
    },
)
SHARED_PC_SHAPE = Shape(
    "shared PC profile",
    modelled=_OBJECT | {"enabled"},
    irrelevant=_COMMON
    | because(
        _AFTER,
        "accountManagerPolicy allowedAccounts allowLocalStorage disableAccountManager disableEduPolicies "
        "disablePowerPolicies disableSignInOnResume fastFirstSignIn idleTimeBeforeSleepInSeconds kioskAppDisplayName "
        "kioskAppUserModelId localStorage maintenanceStartTime setAccountManager setEduPolicies setPowerPolicies "
        "signInOnResume",
    ),
    unmodelled=APPLICABILITY,
    nested={"assignments": ASSIGNMENT},
)


def read_kiosk(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> list[Reading]:
    """A kiosk profile; only one whose account signs in by itself changes a deployment."""
    found = account.scan(found, KIOSK_SHAPE, pointer)
    if not any(_signs_in(one) for one in objects(found.get("kioskProfiles"))):
        account.note("irrelevant", f"{pointer}/kioskProfiles", "no account of the kiosk signs in by itself")
        return []
    return [_policy(account, found, pointer, hint, PolicyKind.KIOSK_AUTO_LOGON)]


def read_shared_pc(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> list[Reading]:
    """A shared PC profile, where it is switched on."""
    found = account.scan(found, SHARED_PC_SHAPE, pointer)
    if found.get("enabled") is False:
        account.note("irrelevant", f"{pointer}/enabled", "shared PC mode is switched off")
        return []
    return [_policy(account, found, pointer, hint, PolicyKind.SHARED_PC)]


def _policy(account: Account, found: dict[str, Any], pointer: str, hint: str, kind: PolicyKind) -> Reading:
    type_name = KIOSK if kind is PolicyKind.KIOSK_AUTO_LOGON else SHARED_PC
    key, name = identify(found, type_name, hint)
    reading = Reading(account, pointer, "tenant.policies", key)
    reading.value = Policy(id=key, name=name, kind=kind, assignments=read_assignments(reading, found))
    return reading


def _signs_in(kiosk: dict[str, Any]) -> bool:
    accounts = objects(kiosk.get("userAccountsConfiguration"))
    return any(str(one.get("@odata.type")).rpartition(".")[2] == AUTO_LOGON for one in accounts)
