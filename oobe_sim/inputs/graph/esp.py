"""`windows10EnrollmentCompletionPageConfiguration`: Enrollment Status Page profiles."""

from __future__ import annotations

from typing import Any

from oobe_sim.inputs.accounting import Account, Shape
from oobe_sim.inputs.graph.assignments import ASSIGNMENT, read_assignments
from oobe_sim.inputs.reading import ABSENT, Reading, identify, is_placeholder
from oobe_sim.inputs.sources import ESP, GRAPH_ESP
from oobe_sim.world.esp import EspProfile

KIND = "windows10EnrollmentCompletionPageConfiguration"
_DEFAULT_SUFFIX = "_defaultwindows10enrollmentcompletionpageconfiguration"
_CUSTOM_SUFFIX = "_windows10enrollmentcompletionpageconfiguration"
_META = "does not reach the device"

_FLAGS: tuple[tuple[str, str, bool | None], ...] = (
    ("show_installation_progress", "showInstallationProgress", False),
    ("allow_log_collection_on_install_failure", "allowLogCollectionOnInstallFailure", False),
    ("block_device_setup_retry_by_user", "blockDeviceSetupRetryByUser", False),
    ("allow_device_reset_on_install_failure", "allowDeviceResetOnInstallFailure", False),
    ("allow_device_use_on_install_failure", "allowDeviceUseOnInstallFailure", False),
    ("allow_non_blocking_app_installation", "allowNonBlockingAppInstallation", None),
    ("track_install_progress_for_autopilot_only", "trackInstallProgressForAutopilotOnly", False),
    ("disable_user_status_tracking_after_first_user", "disableUserStatusTrackingAfterFirstUser", False),
    ("install_quality_updates", "installQualityUpdates", None),
)
"""Field, Graph's name, and the documented default; `None` where portal and schema give different ones."""

_APP_NAME = Shape("selected app", modelled=frozenset({"name", "type", "id"}))
ESP_PROFILE = Shape(
    "Enrollment Status Page profile",
    modelled=frozenset(
        {
            "@odata.type",
            "id",
            "displayName",
            "name",
            "createdDateTime",
            "priority",
            "installProgressTimeoutInMinutes",
            "isAssigned",
        }
        | {"customErrorMessage", "selectedMobileAppIds", *(key for _, key, _ in _FLAGS)}
    ),
    irrelevant=dict.fromkeys(("description", "lastModifiedDateTime", "version", "roleScopeTagIds"), _META)
    | {"deviceEnrollmentConfigurationType": "says what the type says"},
    nested={"assignments": ASSIGNMENT, "selectedMobileAppNames": _APP_NAME},
)


def read_esp(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> Reading:
    """An Enrollment Status Page profile; `blockDeviceSetupRetryByUser` is kept as it stands."""
    found = account.scan(found, ESP_PROFILE, pointer)
    key, name = identify(found, KIND, hint)
    reading = Reading(account, pointer, "tenant.esp_profiles", key)
    reading.text("displayName", found.get("displayName", ABSENT))
    flags = {
        field: reading.flag(field, graph, found.get(graph, ABSENT), default, GRAPH_ESP)
        for field, graph, default in _FLAGS
    }
    is_default, priority = _precedence(reading, found)
    assignments = read_assignments(reading, found)
    if is_default:
        reading.space.pop(f"{reading.path}.assignments", None)
    reading.value = EspProfile(
        id=key,
        name=name,
        created=reading.date("createdDateTime", found.get("createdDateTime", ABSENT)),
        is_default=is_default,
        priority=priority,
        install_progress_timeout_in_minutes=reading.number(
            "install_progress_timeout_in_minutes",
            "installProgressTimeoutInMinutes",
            found.get("installProgressTimeoutInMinutes", ABSENT),
            60,
            ESP,
        ),
        custom_error_message=reading.text("customErrorMessage", found.get("customErrorMessage", ABSENT)),
        selected_mobile_app_ids=_selected(reading, found),
        assignments=assignments,
        **flags,
    )
    return reading


def _precedence(reading: Reading, found: dict[str, Any]) -> tuple[bool, int]:
    """Whether this is the tenant's built-in profile, and its priority.

    The id's suffix decides, never the name, which is translated. Exporters that drop ids or shorten
    them leave the priority, which is 0 for the built-in profile only.
    """
    raw = found.get("priority", ABSENT)
    if type(raw) is int:
        priority = raw
    elif raw is ABSENT or raw is None:
        priority = 1
        reading.report("priority" if "priority" in found else "", "no priority is said; taken as 1, the highest")
    else:
        priority = reading.number("priority", "priority", raw, 1, GRAPH_ESP)
    suffix = reading.id.casefold()
    if suffix.endswith(_DEFAULT_SUFFIX):
        if priority != 0:
            reading.report("priority", "the id is that of the default profile, whose priority is 0")
        return True, 0
    if suffix.endswith(_CUSTOM_SUFFIX):
        return False, priority
    if priority == 0 and raw == 0 and "id" in found:
        reading.report("priority", "priority 0 is taken for the default profile, though the id does not say so")
    return priority == 0, priority


def _selected(reading: Reading, found: dict[str, Any]) -> tuple[str, ...]:
    """The apps that block; IntuneCD writes their names, which are matched with apps in the end."""
    ids = found.get("selectedMobileAppIds")
    selected: list[str] = []
    if isinstance(ids, list):
        for index, one in enumerate(ids):
            if isinstance(one, str) and one and not is_placeholder(one):
                selected.append(one)
            else:
                reading.report(f"selectedMobileAppIds/{index}", "a selected app that is no id")
    elif ids is not None:
        reading.report("selectedMobileAppIds", "selectedMobileAppIds is no list")
    elif "selectedMobileAppNames" not in found:
        reading.default("selected_mobile_app_ids", (), GRAPH_ESP)
    names = found.get("selectedMobileAppNames")
    for index, one in enumerate(names if isinstance(names, list) else ()):
        if isinstance(one, dict) and isinstance(one.get("name"), str):
            kind = str(one.get("type") or "").rpartition(".")[2]
            selected.append(f"{kind}:{one['name']}")
        else:
            reading.report(f"selectedMobileAppNames/{index}", "a selected app without a name")
    return tuple(dict.fromkeys(selected))
