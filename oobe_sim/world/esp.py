"""Enrollment Status Page profiles."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from attrs import frozen

from oobe_sim.world.assignment import Assignment


@frozen(kw_only=True)
class EspProfile:
    """`windows10EnrollmentCompletionPageConfiguration`, in Graph's words.

    `is_default` marks the tenant's built-in profile, which applies where no other does.
    `priority` is 1 for the highest; the default has 0 and the lowest precedence.
    `block_device_use` is the portal's *Block device use until all apps and profiles are installed*,
    which Graph has no field of that name for; `None` where only Graph's fields are known.
    `install_quality_updates` is `None` where nobody chose: then the portal's default of the day on
    which the profile was `created` holds, or of the day of the run where that is not known.
    `selected_mobile_app_ids` empty means that every required tracked app blocks.
    """

    id: str
    name: str
    created: datetime | None = None
    is_default: bool = False
    priority: int = 1
    show_installation_progress: bool = True
    install_progress_timeout_in_minutes: int = 60
    custom_error_message: str = ""
    allow_log_collection_on_install_failure: bool = False
    block_device_setup_retry_by_user: bool = False
    block_device_use: bool | None = None
    allow_device_reset_on_install_failure: bool = False
    allow_device_use_on_install_failure: bool = False
    selected_mobile_app_ids: tuple[str, ...] = ()
    allow_non_blocking_app_installation: bool = False
    track_install_progress_for_autopilot_only: bool = False
    disable_user_status_tracking_after_first_user: bool = False
    install_quality_updates: bool | None = None
    assignments: tuple[Assignment, ...] = ()


QUALITY_UPDATES_ARE_DEFAULT = date(2025, 9, 3)
"""The day on which the setting was announced; new profiles have it from then on, older ones not (UPD-08)."""


def quality_updates_by_default(profile: Any, as_of: date) -> bool:
    """Whether a profile installs quality updates of which nobody said so.

    A new one does, an existing one does not until it is edited; the tenant's built-in one is as old
    as the tenant. Takes a profile, or a view on one.
    """
    if profile.is_default:
        return False
    created = profile.created
    return (created.date() if created is not None else as_of) >= QUALITY_UPDATES_ARE_DEFAULT
