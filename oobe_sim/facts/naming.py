"""What a device name template makes of a serial number."""

from __future__ import annotations

import re

from attrs import frozen

from oobe_sim.facts.profile import held
from oobe_sim.model.fact import fact
from oobe_sim.world.learned import CONFIGURATION_FILE, Here, Learned
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.view import View
from oobe_sim.world.world import World

LONGEST_NAME = 15
"""Characters of a computer name (NetBIOS)."""

_MACRO = re.compile(r"%(SERIAL|RAND:(\d+))%")
_ANY_MACRO = re.compile(r"%[^%]*%")
_LITERAL = re.compile(r"[A-Za-z0-9-]*")


@frozen
class Refusal:
    """Why Intune does not take a template; `because` completes *the template ...*."""

    because: str


def template_refusal(template: str) -> Refusal | None:
    """What is wrong with a template, before any device is known (NAM-01, NAM-03, NAM-04)."""
    if not template:
        return None
    for macro in _ANY_MACRO.findall(template):
        if not _MACRO.fullmatch(macro):
            upper = " in capital letters" if _MACRO.fullmatch(macro.upper()) else ""
            return Refusal(f"holds {macro}, and only %SERIAL% and %RAND:x% are macros{upper and ', ' + upper.strip()}")
    rest = _MACRO.sub("", template)
    if not _LITERAL.fullmatch(rest):
        return Refusal("holds characters other than letters, digits and hyphens")
    if template.isdigit():
        return Refusal("is made of digits only")
    digits = sum(int(count) for _, count in _MACRO.findall(template) if count)
    if len(rest) + digits + template.count("%SERIAL%") > LONGEST_NAME:
        return Refusal(f"makes a name of more than {LONGEST_NAME} characters")
    return None


def expand(template: str, serial_number: str) -> str:
    """The name that a template makes: `#` stands for each random digit.

    A serial number that does not fit loses its beginning, so that its tail remains (NAM-02). Where a
    template holds it more than once, each has its share of the room; documents don't speak of that.
    """
    rest = _MACRO.sub(lambda m: "#" * int(m[2]) if m[2] else "", template)
    room = max(LONGEST_NAME - len(rest), 0) // max(template.count("%SERIAL%"), 1)
    serial = serial_number[-room:] if room else ""
    return _MACRO.sub(lambda m: "#" * int(m[2]) if m[2] else serial, template)


def name_for(w: View, profile: AutopilotProfile) -> str:
    """The computer name that a profile gives this device; empty where it gives none.

    Asks the doubts of U-4 where the serial number or the expanded name is of a kind that
    documents don't mention.
    """
    template = profile.device_name_template
    if not template or template_refusal(template) is not None:
        return ""
    serial = w.device.serial_number if "%SERIAL%" in template else ""
    if not _LITERAL.fullmatch(serial):
        if not w.windows.doubts.serial_characters_removed:
            return ""
        serial = re.sub(r"[^A-Za-z0-9-]", "", serial)
    name = expand(template, serial)
    if name.replace("#", "0").isdigit() and w.windows.doubts.digits_checked_after_expansion:
        return ""
    return name


def new_name(w: View, s: Here) -> str:
    """The name that the profile on the device gives it."""
    profile = held(w, s)
    return name_for(w, profile) if profile is not None else ""


def name_of(world: World, learned: Learned) -> str:
    """The computer name after a run; empty where Windows made one up. `#` stands for a random digit.

    No step depends on the name, so it is no part of a situation.
    """
    if not learned.renamed:
        return ""
    file = world.device.configuration_file
    profiles = {profile.id: profile for profile in world.tenant.autopilot_profiles}
    profile = file.profile if file and learned.profile == CONFIGURATION_FILE else profiles.get(learned.profile)
    if profile is None:
        return ""
    serial = re.sub(r"[^A-Za-z0-9-]", "", world.device.serial_number)
    return expand(profile.device_name_template, serial)


@fact("the profile has a device name template")
def has_template(w: View, s: Here) -> bool:
    profile = held(w, s)
    return profile is not None and profile.device_name_template != ""


@fact("the template makes a name that Windows takes")
def makes_a_name(w: View, s: Here) -> bool:
    return new_name(w, s) != ""
