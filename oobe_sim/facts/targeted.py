"""What of a tenant reaches a device and its person: for each object that is assigned, whether and why."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from oobe_sim.facts.judgement import Ground, Judgement
from oobe_sim.facts.membership import judged_record
from oobe_sim.facts.memory import remembered
from oobe_sim.facts.profile import Affinity, affinity, registered
from oobe_sim.facts.targeting import judged_device, judged_person
from oobe_sim.world.app import App, Policy
from oobe_sim.world.assignment import Intent
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.script import Script
from oobe_sim.world.view import View


class Reached(Enum):
    """Whom something reaches."""

    DEVICE = "the device"
    PERSON = "the person"
    NOBODY = "nobody"


@frozen
class Targeted:
    """Whom one object reaches, and on what ground; where it reaches nobody, why the device does not get it."""

    reached: Reached
    judgement: Judgement


def of_profile(w: View, profile: AutopilotProfile) -> Targeted:
    """Whether a profile is assigned to the registered device, whether or not another wins over it."""
    judgement = judged_record(w, profile.assignments)
    return Targeted(Reached.DEVICE if judgement.targeted else Reached.NOBODY, judgement)


def of_object(w: View, one: EspProfile | App | Policy | Script, intent: Intent | None = None) -> Targeted:
    """Whom a page, an app or a policy reaches; of an app by the assignments with an intent."""
    assignments = tuple(a for a in one.assignments if intent is None or a.intent is intent)
    device = judged_device(w, assignments)
    if device.targeted:
        return Targeted(Reached.DEVICE, device)
    if affinity(w, None) is Affinity.NONE:
        return Targeted(Reached.NOBODY, device)
    person = judged_person(w, assignments)
    if person.targeted:
        return Targeted(Reached.PERSON, person)
    told = next((one for one in (device, person) if one.ground in _TELLING), device)
    return Targeted(Reached.NOBODY, told)


_TELLING = (Ground.EXCLUDED, Ground.FILTERED_OUT, Ground.NOT_MATCHED)
"""Grounds that say more than that nobody is a member."""


@frozen
class Wanted:
    """What is wanted of an app in the end: the intent, none where it reaches nobody, and on what ground."""

    intent: Intent | None
    also_available: bool
    targeted: Targeted


def of_app(w: View, app: App) -> Wanted:
    """What wins of several intents: required over the others, and uninstall over available for one of a kind.

    An app that is available to the person is so even where it is to be uninstalled from the device.
    """
    required, uninstall, available = (
        of_object(w, app, i) for i in (Intent.REQUIRED, Intent.UNINSTALL, Intent.AVAILABLE)
    )
    reaches_somebody = available.reached is not Reached.NOBODY
    if required.reached is not Reached.NOBODY:
        return Wanted(Intent.REQUIRED, reaches_somebody, required)
    if uninstall.reached is not Reached.NOBODY and not (
        uninstall.reached is Reached.DEVICE and available.reached is Reached.PERSON
    ):
        return Wanted(Intent.UNINSTALL, False, uninstall)
    if reaches_somebody:
        return Wanted(Intent.AVAILABLE, False, available)
    told = next((one for one in (required, uninstall, available) if one.judgement.ground in _TELLING), None)
    told = told or next(
        (one for one in (required, uninstall, available) if one.judgement.ground is not Ground.NOT_ASSIGNED), required
    )
    return Wanted(None, False, told)


@remembered
def grounds(w: View) -> frozenset[Ground]:
    """Every ground on which something in the tenant reaches the device or its person, or does not."""
    return frozenset(_grounds(w))


def _grounds(w: View) -> Iterator[Ground]:
    for profile in w.tenant.autopilot_profiles if registered(w, None) else ():
        yield of_profile(w, profile).judgement.ground
    for several in (w.tenant.esp_profiles, w.tenant.policies, w.tenant.scripts):
        for one in several:
            yield of_object(w, one).judgement.ground
    for app in w.tenant.apps:
        yield of_app(w, app).targeted.judgement.ground
