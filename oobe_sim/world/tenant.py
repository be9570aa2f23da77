"""The tenant: what Microsoft Entra and Intune are set to."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from oobe_sim.world.app import App, Policy
from oobe_sim.world.assignment import Assignment, AssignmentFilter, Clause, Group, Target
from oobe_sim.world.build import Build
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.script import Script


class Scope(Enum):
    """All, some or none of the tenant's people."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


@frozen(kw_only=True)
class JoinSettings:
    """Entra's device settings.

    `quota` is the most devices a person may have; `None` is unlimited.
    `require_mfa` asks for multifactor authentication to join devices.
    `registering_user_is_administrator` is the tenant-wide setting for Entra join.
    """

    users_may_join: Scope = Scope.ALL
    quota: int | None = 50
    require_mfa: bool = False
    registering_user_is_administrator: Scope = Scope.ALL


@frozen(kw_only=True)
class Restrictions:
    """Intune's default enrollment restrictions for Windows.

    `device_limit` is Intune's limit on devices for each person.
    """

    platform_blocked: bool = False
    personally_owned_blocked: bool = False
    os_minimum: Build | None = None
    os_maximum: Build | None = None
    device_limit: int = 15


@frozen(kw_only=True)
class PlatformRestriction:
    """A device platform restriction for Windows that is assigned to people, and for them replaces the default one.

    `priority` is 1 for the highest. Intune sees no revision of a build while a device enrolls.
    """

    id: str
    name: str
    priority: int = 1
    platform_blocked: bool = False
    personally_owned_blocked: bool = False
    os_minimum: Build | None = None
    os_maximum: Build | None = None
    assignments: tuple[Assignment, ...] = ()


class Grant(Enum):
    """What a Conditional Access policy asks for."""

    BLOCK = "block"
    MFA = "mfa"
    COMPLIANT_DEVICE = "compliant_device"
    TERMS_OF_USE = "terms_of_use"


class Region(Enum):
    """Where Intune keeps the tenant's app content; each region has hosts of its own."""

    NORTH_AMERICA = "north_america"
    EUROPE = "europe"
    ASIA_PACIFIC = "asia_pacific"


class CloudApps(Enum):
    """Which cloud apps a Conditional Access policy covers."""

    ALL = "all"
    INTUNE_ENROLLMENT = "intune_enrollment"
    OTHERS = "others"


EVERYBODY = (Assignment(id="all_users", target=Target.ALL_USERS),)


@frozen(kw_only=True)
class ConditionalAccessPolicy:
    """A Conditional Access policy that is enforced.

    `excludes_intune` says that Microsoft Intune and Microsoft Intune Enrollment are excluded.
    `assignments` are the people whom it includes and excludes: everybody, or groups.
    `applies` is false where another condition keeps it from this person on Windows.
    """

    id: str
    name: str
    grant: Grant
    apps: CloudApps = CloudApps.ALL
    excludes_intune: bool = False
    assignments: tuple[Assignment, ...] = EVERYBODY
    applies: bool = True


@frozen(kw_only=True)
class Tenant:
    """One tenant.

    `education_licences`: the tenant has Intune for Education licences, so its managed installer
    is always on. `company_branding` is Entra's branding of the sign-in pages.
    `sovereign_cloud`: GCC High, DoD or 21Vianet.
    `certificate_based_authentication`: Microsoft Entra takes certificates for the person.
    """

    name: str = "Contoso School"
    region: Region = Region.NORTH_AMERICA
    education_licences: bool = True
    company_branding: bool = True
    sovereign_cloud: bool = False
    windows_hello_for_business: bool = True
    mdm_scope: Scope = Scope.ALL
    mam_scope: Scope = Scope.NONE
    mdm_applications: int = 1
    terms_of_use_url_valid: bool = True
    certificate_based_authentication: bool = False
    join: JoinSettings = JoinSettings()
    restrictions: Restrictions = Restrictions()
    platform_restrictions: tuple[PlatformRestriction, ...] = ()
    conditional_access: tuple[ConditionalAccessPolicy, ...] = ()
    groups: tuple[Group, ...] = ()
    filters: tuple[AssignmentFilter, ...] = ()
    clauses: tuple[Clause, ...] = ()
    autopilot_profiles: tuple[AutopilotProfile, ...] = ()
    esp_profiles: tuple[EspProfile, ...] = ()
    apps: tuple[App, ...] = ()
    policies: tuple[Policy, ...] = ()
    scripts: tuple[Script, ...] = ()
