"""Who gets what: groups and assignments, as Intune has them."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from oobe_sim.world.expression import Expression


class Target(Enum):
    """The kind of an assignment's target."""

    ALL_DEVICES = "all_devices"
    ALL_USERS = "all_users"
    GROUP = "group"


class TargetMode(Enum):
    """Whether the target is included or excluded."""

    INCLUDE = "include"
    EXCLUDE = "exclude"


class Intent(Enum):
    """What is wanted of an assigned app."""

    REQUIRED = "required"
    AVAILABLE = "available"
    UNINSTALL = "uninstall"


class FilterMode(Enum):
    """`deviceAndAppManagementAssignmentFilterType`: what a device that matches the filter gets."""

    INCLUDE = "include"
    EXCLUDE = "exclude"


@frozen(kw_only=True)
class Assignment:
    """One assignment.

    `group` is the id of a group where the target is one.
    `filter` is the id of an assignment filter, or empty.
    `filter_mode` counts where there is a filter.
    """

    id: str
    target: Target
    group: str = ""
    mode: TargetMode = TargetMode.INCLUDE
    intent: Intent = Intent.REQUIRED
    filter: str = ""
    filter_mode: FilterMode = FilterMode.INCLUDE


class FilterPlatform(Enum):
    """`platform` of an assignment filter, in Graph's words."""

    WINDOWS = "windows10AndLater"
    WINDOWS_APPS = "windowsMobileApplicationManagement"
    WINDOWS_81 = "windows81AndLater"
    WINDOWS_PHONE_81 = "windowsPhone81"
    ANDROID = "android"
    ANDROID_ENTERPRISE = "androidForWork"
    ANDROID_WORK_PROFILE = "androidWorkProfile"
    ANDROID_AOSP = "androidAOSP"
    ANDROID_APPS = "androidMobileApplicationManagement"
    IOS = "iOS"
    IOS_APPS = "iOSMobileApplicationManagement"
    MACOS = "macOS"
    TVOS = "tvOS"
    VISIONOS = "visionOS"


class FilterManagementType(Enum):
    """`assignmentFilterManagementType`: whether a filter is on enrolled devices or on managed apps."""

    DEVICES = "devices"
    APPS = "apps"


@frozen(kw_only=True)
class AssignmentFilter:
    """`deviceAndAppManagementAssignmentFilter`: a rule on what a device reports to Intune.

    `matches` counts where the rule is not known; it says whether the device matches it.
    """

    id: str
    name: str
    platform: FilterPlatform = FilterPlatform.WINDOWS
    management_type: FilterManagementType = FilterManagementType.DEVICES
    rule: Expression | None = None
    matches: bool = False


@frozen(kw_only=True)
class Clause:
    """A condition of a rule that asks for what the simulator does not know of the device or the person.

    `id` is the text of the condition, such as `device.extensionAttribute1 -eq "Lab"`; groups and
    filters that share a condition share its answer, `holds`.
    """

    id: str
    holds: bool = False


@frozen(kw_only=True)
class Group:
    """A group.

    `rule` is the membership rule of a dynamic group. Of a group without one the input says whether
    it holds this device, in `has_device`, and this person, in `has_person`.
    """

    id: str
    name: str
    rule: Expression | None = None
    has_device: bool = False
    has_person: bool = False
