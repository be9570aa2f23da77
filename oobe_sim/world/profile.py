"""Windows Autopilot deployment profiles."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from attrs import Factory, frozen

from oobe_sim.world.assignment import Assignment


class DeviceUsageType(Enum):
    """`deviceUsageType`: who the device is for; shared means self-deploying mode."""

    SINGLE_USER = "singleUser"
    SHARED = "shared"


class UserType(Enum):
    """`userType`: what the joining person becomes on the device."""

    ADMINISTRATOR = "administrator"
    STANDARD = "standard"


class JoinType(Enum):
    """How the device joins: Microsoft Entra, or Active Directory as well (hybrid)."""

    ENTRA = "entra"
    HYBRID = "hybrid"


class DeviceType(Enum):
    """`deviceType`: what kind of device the profile is for."""

    WINDOWS_PC = "windowsPc"
    HOLOLENS = "holoLens"
    SURFACE_HUB_2 = "surfaceHub2"
    SURFACE_HUB_2S = "surfaceHub2S"
    VIRTUAL_MACHINE = "virtualMachine"


def _shared(profile: AutopilotProfile) -> bool:
    return profile.device_usage_type is DeviceUsageType.SHARED


def _user_type(profile: AutopilotProfile) -> UserType:
    return UserType.STANDARD if _shared(profile) else UserType.ADMINISTRATOR


@frozen(kw_only=True)
class AutopilotProfile:
    """`windowsAutopilotDeploymentProfile`, in Graph's words.

    `locale` is a language tag, `os-default`, or empty where the person is to select it.
    `created` decides between profiles that target the same device.
    Self-deploying mode hides the licence terms, the privacy settings and the account options, and
    has standard users only; the portal offers no other choice, so that these are its defaults.
    """

    id: str
    name: str
    created: datetime | None = None
    device_type: DeviceType = DeviceType.WINDOWS_PC
    join_type: JoinType = JoinType.ENTRA
    device_usage_type: DeviceUsageType = DeviceUsageType.SINGLE_USER
    locale: str = "os-default"
    keyboard_selection_page_skipped: bool = False
    eula_hidden: bool = Factory(_shared, takes_self=True)
    privacy_settings_hidden: bool = Factory(_shared, takes_self=True)
    escape_link_hidden: bool = Factory(_shared, takes_self=True)
    user_type: UserType = Factory(_user_type, takes_self=True)
    preprovisioning_allowed: bool = False
    hardware_hash_extraction_enabled: bool = False
    hybrid_azure_ad_join_skip_connectivity_check: bool = False
    device_name_template: str = ""
    assignments: tuple[Assignment, ...] = ()
