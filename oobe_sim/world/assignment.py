"""Who gets what: groups and assignments, as Intune has them."""

from __future__ import annotations

from enum import Enum

from attrs import frozen


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


@frozen(kw_only=True)
class Assignment:
    """One assignment; `group` is the id of a group where the target is one."""

    id: str
    target: Target
    group: str = ""
    mode: TargetMode = TargetMode.INCLUDE
    intent: Intent = Intent.REQUIRED
    filter: str = ""


class TagMatch(Enum):
    """How a dynamic rule on `devicePhysicalIds` selects Autopilot devices."""

    ANY_AUTOPILOT_DEVICE = "any Autopilot device"
    GROUP_TAG_EQUALS = "group tag equals"
    GROUP_TAG_STARTS_WITH = "group tag starts with"
    PURCHASE_ORDER_EQUALS = "purchase order equals"


@frozen(kw_only=True)
class MembershipRule:
    """A dynamic membership rule of one of the forms that Autopilot's documents give."""

    match: TagMatch
    value: str = ""


@frozen(kw_only=True)
class Group:
    """A group.

    A dynamic group of a known form has a `rule`; of any other group the input has to say whether
    it holds this device and this person.
    """

    id: str
    name: str
    rule: MembershipRule | None = None
    has_device: bool = False
    has_person: bool = False
