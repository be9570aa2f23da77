"""The words of the Intune admin center for what Microsoft Graph calls by other names.

An Autopilot profile or an Enrollment Status Page may be written as an administrator reads it on
the screen. In keys, case and everything but letters and digits don't matter: *Block device use
until all apps and profiles are installed* is `block_device_use_until_all_apps_and_profiles_are_installed`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any

from attrs import fields, frozen

from oobe_sim.errors import nearest
from oobe_sim.inputs.problems import Report, described, one_of
from oobe_sim.inputs.scenario_any import ANY, AnyOf, is_any, read_any
from oobe_sim.inputs.yaml_positions import child, scalar
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile

_TEMPLATE_APPLIED = "apply device name template"
"""Marks that the portal's switch is on; what it applies stands beside it."""

_YES_NO: dict[str, Any] = {"Yes": True, "No": False}
_HIDE_SHOW: dict[str, Any] = {"Hide": True, "Show": False}


@frozen
class Word:
    """A setting as the portal names it.

    `labels` are what it is or was called, today's name first. `field` is the field of the world's
    type. `values` maps the portal's words to values, or to several fields at once; `free` says that
    any other value is taken as it is.
    """

    labels: tuple[str, ...]
    field: str
    values: Mapping[str, Any] = {}
    free: bool = False


def _word(labels: str, field: str, values: Mapping[str, Any] | None = None, *, free: bool = False) -> Word:
    return Word(tuple(labels.split(" | ")), field, values or {}, free)


_PROFILE = (
    _word("Deployment mode", "device_usage_type",
          {"User-driven": "singleUser", "Self-deploying": "shared", "Self-deploying (preview)": "shared"}),
    _word("Join to Microsoft Entra ID as | Join to Entra as | Join to Azure AD as", "join_type",
          {"Microsoft Entra joined": "entra", "Microsoft Entra hybrid joined": "hybrid",
           "Azure AD joined": "entra", "Hybrid Azure AD joined": "hybrid"}),
    _word("Microsoft Software License Terms | End user license agreement (EULA)", "eula_hidden", _HIDE_SHOW),
    _word("Privacy settings", "privacy_settings_hidden", _HIDE_SHOW),
    _word("Hide change account options", "escape_link_hidden", _HIDE_SHOW),
    _word("User account type", "user_type", {"Standard": "standard", "Administrator": "administrator"}),
    _word("Allow pre-provisioned deployment | Allow White Glove OOBE", "preprovisioning_allowed", _YES_NO),
    _word("Language (Region) | Language", "locale",
          {"Operating system default": "os-default", "User select": ""}, free=True),
    _word("Automatically configure keyboard", "keyboard_selection_page_skipped", _YES_NO),
    _word("Apply device name template", "", {"Yes": {_TEMPLATE_APPLIED: True}, "No": {"device_name_template": ""}}),
    _word("Device name template | Enter a name", "device_name_template", free=True),
    _word("Convert all targeted devices to Autopilot", "hardware_hash_extraction_enabled", _YES_NO),
    _word("Skip AD connectivity check", "hybrid_azure_ad_join_skip_connectivity_check", _YES_NO),
    _word("Device type", "device_type", {"Windows PC": "windowsPc", "HoloLens": "holoLens"}, free=True),
)  # fmt: skip

_ESP = (
    _word("Show app and profile configuration progress", "show_installation_progress", _YES_NO),
    _word("Show an error when installation takes longer than specified number of minutes"
          " | Show an error when installation takes longer than minutes",
          "install_progress_timeout_in_minutes", free=True),
    _word("Show custom message when time limit or error occurs | Show custom message when an error occurs"
          " | Show custom message | Error message",
          "custom_error_message", {"Yes": {}, "No": {"custom_error_message": ""}}, free=True),
    _word("Turn on log collection and diagnostics page for end users | Turn on log collection",
          "allow_log_collection_on_install_failure", _YES_NO),
    _word("Only show page to devices provisioned by out-of-box experience (OOBE)"
          " | Only show page to devices provisioned by OOBE",
          "disable_user_status_tracking_after_first_user", _YES_NO),
    _word("Install Windows quality updates (might restart the device) | Install Windows quality updates",
          "install_quality_updates", _YES_NO),
    # "No" is saved as three of Graph's fields: the portal offers reset and use only below "Yes".
    _word("Block device use until all apps and profiles are installed", "block_device_setup_retry_by_user",
          {"Yes": {"block_device_setup_retry_by_user": False, "block_device_use": True},
           "No": {"block_device_setup_retry_by_user": True, "block_device_use": False, "allow_device_reset_on_install_failure": False,
                  "allow_device_use_on_install_failure": False}}),
    _word("Allow users to reset device if installation error occurs", "allow_device_reset_on_install_failure",
          _YES_NO),
    _word("Allow users to use device if installation error occurs", "allow_device_use_on_install_failure",
          _YES_NO),
    _word("Block device use until these required apps are installed if they are assigned to the user/device"
          " | Block device use until required apps are installed if they are assigned to the user/device"
          " | Block device use until required apps are installed",
          "selected_mobile_app_ids", {"All": []}, free=True),
    _word("Only fail selected blocking apps in technician phase", "allow_non_blocking_app_installation",
          _YES_NO),
)  # fmt: skip

PORTAL_WORDS: Mapping[type, tuple[Word, ...]] = {AutopilotProfile: _PROFILE, EspProfile: _ESP}


def plain(key: str) -> str:
    """A key without what doesn't matter in it: case, blanks, hyphens, underscores, punctuation."""
    return re.sub(r"[^a-z0-9]", "", key.casefold())


def snake(label: str) -> str:
    """A label as a key is mostly written: `privacy_settings`."""
    return re.sub(r"[^a-z0-9]+", "_", label.casefold()).strip("_")


def labels(cls: type) -> tuple[str, ...]:
    """All that the portal calls the settings of a type, as it stands on the screen and as a key."""
    told = [label for word in PORTAL_WORDS.get(cls, ()) for label in word.labels]
    return (*told, *map(snake, told))


def as_shown(cls: type, field: str, value: object) -> tuple[str, str] | None:
    """What today's portal calls a setting and its value; `None` where it has no words for it.

    A value that is written freely has no word of its own: then the second is empty.
    """
    words = PORTAL_WORDS.get(cls, ())
    for word in words:
        if word.field == field and not any(
            isinstance(meaning, Mapping) and meaning for meaning in word.values.values()
        ):
            return word.labels[0], _word_for(word.values, value)
    for word in words:
        meant = {said: _part(meaning, field) for said, meaning in word.values.items()}
        if word.field != field and None not in meant.values() and meant:
            return word.labels[0], _word_for(meant, value)
    return None


def _part(meaning: object, field: str) -> object:
    return meaning.get(field) if isinstance(meaning, Mapping) else None


def _word_for(values: Mapping[str, object], value: object) -> str:
    plain_value = value.value if isinstance(value, Enum) else value
    return next((said for said, meaning in values.items() if meaning == plain_value), "")


def translate(cls: type, given: dict[str, Any], pointer: str, report: Report) -> dict[str, Any]:
    """An object with every portal word replaced by the field of `cls` that it stands for.

    Reports words that the portal does not have there, and fields that are said twice with different
    values, `input.duplicate-key`. Keys that are neither are left for others to judge.
    """
    words = {plain(label): word for word in PORTAL_WORDS[cls] for label in word.labels}
    names = {plain(attribute.name): attribute.name for attribute in fields(cls)}
    told: dict[str, Any] = {}
    by: dict[str, str] = {}
    moved: dict[str, str] = {}
    for key, value in given.items():
        at, short = child(pointer, key), plain(key)
        word = words.get(short)
        if word is None or (key in names.values() and not word.values):
            meant: Mapping[str, Any] | None = {names.get(short, key): value}
        else:
            meant = _meaning(word, value, at, report)
        for name, said in (meant or {}).items():
            if name in told and told[name] != said:
                found = f"`{key}: {_said(value)}`, which contradicts `{by[name]}` above"
                report.add("input.duplicate-key", at, found, f"{name} to be said once", key=True)
            elif name not in told:
                told[name], by[name] = said, key
                if name != key:
                    moved[child(pointer, name)] = at
    report.moved |= moved
    if by.get(_TEMPLATE_APPLIED) and not told.get("device_name_template"):
        at = child(pointer, by[_TEMPLATE_APPLIED])
        report.add("input.missing-key", at, "a name template that is applied", "`Device name template`", key=True)
    told.pop(_TEMPLATE_APPLIED, None)
    return told


def accepted(word: Word) -> tuple[str, ...]:
    """The portal's words for the values of a setting."""
    return tuple(word.values)


def _meaning(word: Word, value: Any, at: str, report: Report) -> Mapping[str, Any] | None:
    if isinstance(value, bool) and "Yes" in word.values:
        value = "Yes" if value else "No"
    if value == "unknown" and word.field:
        return {word.field: value}
    if is_any(value) and word.field:
        before, said = len(report.problems), read_any(value, at, report)
        told = _each(word, said, report) if said is not None and said.values else ANY
        return None if len(report.problems) > before else {word.field: told}
    by_word = {plain(name): meaning for name, meaning in word.values.items()}
    meaning = by_word.get(plain(value)) if isinstance(value, str) else None
    if meaning is None:
        in_graph = value in word.values.values() if isinstance(value, str) else False
        if word.free or in_graph:
            return {word.field: value}
        known = accepted(word)
        near = nearest(value, known) if isinstance(value, str) else ""
        report.add("input.unknown-value", at, described(value), one_of(known), near)
        return None
    return meaning if isinstance(meaning, Mapping) else {word.field: meaning}


def _each(word: Word, said: AnyOf, report: Report) -> AnyOf:
    """The values that are possible, each as Graph has it."""

    def one(value: Any, at: str) -> Any:
        # as a key with a weight, a boolean is text
        value = scalar(value) if "Yes" in word.values and isinstance(value, str) else value
        meaning = _meaning(word, value, at, report)
        if meaning is not None and list(meaning) != [word.field]:
            found = f"{described(value)}, which stands for several settings: {', '.join(meaning)}"
            report.add("input.unknown-value", at, found, "`any` at one of these")
        return None if meaning is None else meaning.get(word.field)

    return said.each(one)


def _said(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
