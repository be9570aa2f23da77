"""What documents contradict or leave unsaid about Windows: open until somebody pins it."""

from __future__ import annotations

from enum import Enum
from typing import Any

from attrs import field, fields, frozen


class Order(Enum):
    """Where the result of profile detection is acted on."""

    BY_DATE = "by-date"
    DOCUMENTED_2025 = "documented-2025"
    SEED_2023 = "seed-2023"


def _doubt(question: str, yes: str, no: str, catalogue: str) -> Any:
    return field(default=True, metadata={"question": question, "yes": yes, "no": no, "catalogue": catalogue})


@frozen(kw_only=True)
class Doubts:
    """The documented doubts, as yes-or-no questions.

    The values here are placeholders: a doubt is an open leaf of the space unless the input pins it.
    """

    managed_installer_before_esp: bool = _doubt(
        "Is the managed installer active on Windows 11 SE before the Enrollment Status Page installs apps?",
        "the policy arrives with the first sync, before the first app",
        "the policy arrives later, and apps installed before it are not tagged",
        "U-12 SE-E7",
    )
    supplemental_policy_before_app: bool = _doubt(
        "Does a supplemental or AppLocker policy reach the device before the app that it authorises?",
        "the policy is there first",
        "the app comes first; the Enrollment Status Page does not wait for security policies",
        "U-7 SE-E3",
    )
    store_uwp_allowed_on_se: bool = _doubt(
        "Can public Store UWP apps in device context be installed on Windows 11 SE?",
        "as a commented-out note says of Intune 2307 and later",
        "as the published page of May 2023 says",
        "SE-07",
    )
    pro_needs_network: bool = _doubt(
        "Does Windows 11 Pro 22H2 or later refuse to finish the out-of-box experience without a network?",
        "as observers report",
        "as the hardware documentation says, which names only Home",
        "OOBE-C07 CONFLICT-2",
    )
    digits_checked_after_expansion: bool = _doubt(
        "Is a computer name of digits only refused when it comes about by expanding a template?",
        "the expanded name is checked and refused",
        "only the template is checked, when the profile is saved",
        "U-4 NAM-11",
    )
    serial_characters_removed: bool = _doubt(
        "Are characters of a serial number that a computer name cannot hold removed?",
        "they are removed",
        "the name is refused and the device keeps its random name",
        "U-4 NAM-12",
    )
    retry_blocked_lets_person_leave: bool = _doubt(
        "Does blockDeviceSetupRetryByUser switch off *Block device use until all apps and profiles are installed*?",
        "as tools and exports show, so that the person may leave the page at any time",
        "as Graph's text says, so that the page still blocks, without *Try again*",
        "U-10 ESP-S7 ESP-S12",
    )
    microsoft_365_apps_allowed_on_se: bool = _doubt(
        "Does E Mode allow Microsoft 365 Apps that Intune installs by their own app type?",
        "Microsoft's own apps come with Windows 11 SE and count as approved",
        "they are not delivered by the managed installer, like any other app that the management extension does not bring",
        "SE-02 SE-09",
    )
    content_left_azureedge: bool = _doubt(
        "Does all app content come from manage.microsoft.com, since it began to move there from azureedge.net?",
        "the hosts at azureedge.net are no longer used",
        "some content still comes from azureedge.net, as a document that lists both lets one fear",
        "NW-21",
    )
    hard_reboot_code_holds_next_app: bool = _doubt(
        "Does the next Win32 app wait for a restart after a hard return code where Intune is told not to restart?",
        "a hard return code does not let the next app be installed without a restart",
        "return codes have no effect then, and the next app is installed",
        "ESP-D13",
    )
    device_lock_stops_setup: bool = _doubt(
        "Does device setup never complete where a DeviceLock policy applies and the device restarts in it?",
        "the automatic sign-in fails, and the device has to be reset, as one document says",
        "the person signs in by hand, as another one that only says *can fail* leaves room for",
        "ESP-R3",
    )
    retry_restarts_limit: bool = _doubt(
        "Does *Try again* give the Enrollment Status Page its whole limit again after the limit has passed?",
        "the page waits anew, and goes on with the app that was interrupted",
        "the error comes back at once",
        "ESP-D8 ESP-S12",
    )
    userless_enrollment_needs_mdm_scope: bool = _doubt(
        "Does a device in self-deploying mode fail to enroll where the MDM user scope is None?",
        "automatic enrollment is not set up then, and registering for mobile management fails",
        "the scope is about people, and nobody signs in",
        "JOIN-05 ESP-P3",
    )
    late_groups_in_time: bool = _doubt(
        "Is a dynamic group whose rule asks for more than Autopilot attributes evaluated before Intune delivers to the device?",
        "Entra evaluates it within the minutes between the join and the first sync",
        "the device is set up without what is assigned to the group, which reaches it later",
        "DYN-05",
    )


@frozen(kw_only=True)
class Windows:
    """How Windows and its services behave where that is not settled."""

    order: Order = Order.BY_DATE
    doubts: Doubts = Doubts()


DOUBT_PATH = "windows.doubts."


def doubt(path: str) -> dict[str, str] | None:
    """The words of the doubt at a path, or `None` where the path is no doubt."""
    name = path.removeprefix(DOUBT_PATH)
    if name == path:
        return None
    metadata: dict[str, str] = dict(getattr(fields(Doubts), name).metadata)
    return metadata
