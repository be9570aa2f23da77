"""What of a tenant reaches a device and its person, and why: the answer of `oobe-sim targeting`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import TypeAlias

from attrs import evolve, frozen

from oobe_sim.drivers.ask import Asked, Asking
from oobe_sim.facts import esp, profile
from oobe_sim.facts.apps import Phase, tracked_by
from oobe_sim.facts.judgement import Ground, Judgement, filter_called, group_called
from oobe_sim.facts.targeted import Reached, Targeted, of_app, of_object, of_profile
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.model.rule import Rule
from oobe_sim.rules import apps as app_rules
from oobe_sim.rules import detection
from oobe_sim.rules import esp as esp_rules
from oobe_sim.rules.targeting import BY_GROUND
from oobe_sim.world.app import App, Policy
from oobe_sim.world.assignment import Intent
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile, DeviceType
from oobe_sim.world.script import Script
from oobe_sim.world.view import View

_Object: TypeAlias = AutopilotProfile | EspProfile | App | Policy | Script
_SEVERAL = 2


class Fate(Enum):
    """What becomes of one object for this device and this person; the values are headings."""

    APPLIES = "applies"
    OUTRANKED = "outranked"
    DEVICE_SETUP = "device setup"
    ACCOUNT_SETUP = "account setup"
    AFTER_THE_PAGE = "after the page"
    AVAILABLE = "available"
    UNINSTALLED = "uninstalled"
    DEVICE = "on the device"
    PERSON = "for the person"
    NOT_TARGETED = "not targeted"


@frozen
class Verdict:
    """The fate of one object: the rule that decides, the reason in words, and the group or filter in them.

    `winner` is the id of what applies where another profile or page outranks it.
    """

    fate: Fate
    rule: Rule
    reason: str
    via: str = ""
    winner: str = ""


@frozen
class Told:
    """One object and what is said of it; `path` is its place in the world.

    `called` is its name, with what tells it apart where others of the input have the same.
    """

    id: str
    name: str
    called: str
    path: str
    asked: Asked[Verdict]


@frozen
class Targeting:
    """The answer for one device and one person, collection by collection."""

    scenario: Scenario
    profiles: tuple[Told, ...]
    pages: tuple[Told, ...]
    apps: tuple[Told, ...]
    policies: tuple[Told, ...]
    scripts: tuple[Told, ...]

    @property
    def collections(self) -> tuple[tuple[str, tuple[Told, ...]], ...]:
        """Each collection under its heading."""
        return (
            ("Autopilot profiles", self.profiles),
            ("Enrollment Status Pages", self.pages),
            ("Apps", self.apps),
            ("Policies", self.policies),
            ("Scripts", self.scripts),
        )


def targeting(scenario: Scenario) -> Targeting:
    """Weigh everything that the tenant assigns, object by object, so that what is open does not multiply."""
    asking = Asking(scenario.world, scenario.space)
    return Targeting(
        scenario,
        _weighed(scenario, asking, "autopilot_profiles", _profile),
        _weighed(scenario, asking, "esp_profiles", _page),
        _weighed(scenario, asking, "apps", app_verdict),
        _weighed(scenario, asking, "policies", _policy),
        _weighed(scenario, asking, "scripts", _script),
    )


def competing(scenario: Scenario, asking: Asking) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """The same of the Autopilot profiles and of the Enrollment Status Pages alone, of each of which one applies."""
    profiles = _weighed(scenario, asking, "autopilot_profiles", _profile)
    return profiles, _weighed(scenario, asking, "esp_profiles", _page)


def _weighed(
    scenario: Scenario, asking: Asking, collection: str, judge: Callable[[str, View], Verdict]
) -> tuple[Told, ...]:
    several = getattr(scenario.world.tenant, collection)
    return tuple(
        Told(
            id=one.id,
            name=one.name or one.id,
            called=_called(one, several),
            path=f"tenant.{collection}.{one.id}",
            asked=asking.asked(partial(judge, one.id)),
        )
        for one in several
    )


def _called(one: _Object, several: Sequence[_Object]) -> str:
    """The name of an object; with its kind or its id where others have the same name.

    One object of Intune may hold several policies that matter here, of several kinds.
    """
    alike = [other for other in several if other.name == one.name]
    if len(alike) < _SEVERAL or not one.name:
        return one.name or one.id
    kinds = [other.kind for other in alike if isinstance(other, Policy)]
    told = one.kind.value if isinstance(one, Policy) and kinds.count(one.kind) == 1 else one.id
    return f"{one.name} ({told})"


def _profile(id: str, w: View) -> Verdict:
    one: AutopilotProfile = next(p for p in w.tenant.autopilot_profiles if p.id == id)
    unregistered = next((r for r in (detection.not_registered, detection.no_consent) if r.test(w, None)), None)
    if unregistered is not None:
        return Verdict(Fate.NOT_TARGETED, unregistered, "the device is not registered")
    if one.device_type is not DeviceType.WINDOWS_PC:
        return Verdict(Fate.NOT_TARGETED, detection.profile_for_other_hardware, f"it is for {one.device_type.value}")
    registration = w.device.registration
    if registration is not None and registration.profile is not None:
        winner = profile.assigned(w)
        wins = winner is not None and winner.id == id
        return Verdict(
            Fate.APPLIES if wins else Fate.NOT_TARGETED,
            detection.profile_downloaded,
            "the list of devices names it" if wins else "the list of devices names another profile",
        )
    found = of_profile(w, one)
    if not found.judgement.targeted or (winner := profile.assigned(w)) is None:
        return _verdict(w, Fate.NOT_TARGETED, found.judgement)
    by_default = detection.default_profile.test(w, None)
    if winner.id == id and by_default:
        return Verdict(Fate.APPLIES, detection.default_profile, "assigned to All Devices, and no other is by a group")
    if winner.id == id:
        older = [p for p in profile.of_groups(w) if p.id != id]
        over = f"and older than {', '.join(_called(p, w.tenant.autopilot_profiles) for p in older)}" if older else ""
        return _verdict(w, Fate.APPLIES, found.judgement, over)
    own = not by_default and profile.for_all_devices(w, one)
    name = _called(winner, w.tenant.autopilot_profiles)
    why = f"but {name} is assigned by a group" if own else f"but {name} is older"
    rule = detection.default_profile if own else detection.several_profiles
    return evolve(_verdict(w, Fate.OUTRANKED, found.judgement, why, rule), winner=winner.id)


def _page(id: str, w: View) -> Verdict:
    one: EspProfile = next(e for e in w.tenant.esp_profiles if e.id == id)
    if one.is_default:
        winner = esp.effective(w, None)
        if winner is not None and winner.id == id:
            shown = "" if esp.shows(one) else ", and it hides the page"
            rule = esp_rules.applies if esp.shows(one) else esp_rules.hidden
            return Verdict(Fate.APPLIES, rule, f"the tenant's default, as no other page reaches anybody here{shown}")
        name = _called(winner, w.tenant.esp_profiles) if winner is not None else ""
        other = winner is not None and winner.is_default
        why = (
            f"a tenant has one default, and {name} is taken"
            if other
            else f"it is the default, but {name} reaches somebody here"
        )
        return Verdict(Fate.OUTRANKED, esp_rules.applies, why, winner=winner.id if winner is not None else "")
    found = of_object(w, one)
    if found.reached is Reached.NOBODY or (winner := esp.effective(w, None)) is None:
        return _verdict(w, Fate.NOT_TARGETED, found.judgement)
    if winner.id == id:
        whom = "" if found.reached is Reached.DEVICE else "for the person, as no page is for the device"
        return _verdict(w, Fate.APPLIES, found.judgement, whom)
    for_device = esp.device_targeted(w) is not None and found.reached is Reached.PERSON
    name = _called(winner, w.tenant.esp_profiles)
    why = f"but {name} is for the device" if for_device else f"but {name} has a higher priority"
    return evolve(_verdict(w, Fate.OUTRANKED, found.judgement, why, esp_rules.applies), winner=winner.id)


def app_verdict(id: str, w: View) -> Verdict:
    """What becomes of an app in the world that a view shows."""
    one: App = next(a for a in w.tenant.apps if a.id == id)
    found = of_app(w, one)
    judgement = found.targeted.judgement
    more = "and available to the person" if found.also_available else ""
    if found.intent is None:
        return _verdict(w, Fate.NOT_TARGETED, judgement)
    if found.intent is Intent.UNINSTALL:
        return _verdict(w, Fate.UNINSTALLED, judgement)
    if found.intent is Intent.AVAILABLE:
        return _verdict(w, Fate.AVAILABLE, judgement)
    whose = profile.affinity(w, None)
    if esp.shows(esp.effective_for(w, whose)):
        for phase, fate in ((Phase.DEVICE, Fate.DEVICE_SETUP), (Phase.ACCOUNT, Fate.ACCOUNT_SETUP)):
            if tracked_by(w, one, phase, whose):
                return _verdict(w, fate, judgement, more)
        waits = "and the page does not wait for it"
    else:
        waits = "and no page waits for it"
    if not one.published:
        return Verdict(Fate.NOT_TARGETED, app_rules.unpublished_app, "required, but not published")
    return _verdict(w, Fate.AFTER_THE_PAGE, judgement, ", ".join(filter(None, (more, waits))))


def _policy(id: str, w: View) -> Verdict:
    return _delivered(w, next(one for one in w.tenant.policies if one.id == id))


def _script(id: str, w: View) -> Verdict:
    return _delivered(w, next(one for one in w.tenant.scripts if one.id == id))


def _delivered(w: View, one: Policy | Script) -> Verdict:
    found: Targeted = of_object(w, one)
    fates = {Reached.DEVICE: Fate.DEVICE, Reached.PERSON: Fate.PERSON, Reached.NOBODY: Fate.NOT_TARGETED}
    return _verdict(w, fates[found.reached], found.judgement)


def _verdict(w: View, fate: Fate, judgement: Judgement, more: str = "", rule: Rule | None = None) -> Verdict:
    via = ""
    assignment = judgement.assignment
    if assignment is not None and judgement.ground in (Ground.FILTERED_OUT, Ground.NOT_MATCHED):
        found = filter_called(w, assignment.filter)
        via = found.name if found is not None else assignment.filter
    elif assignment is not None and assignment.group:
        group = group_called(w, assignment.group)
        via = group.name if group is not None else assignment.group
    ground = BY_GROUND[judgement.ground]
    nobody = judgement.ground is Ground.NO_MEMBER and not via
    words = "assigned to people, of whom none counts here" if nobody else " ".join(filter(None, (ground.message, via)))
    return Verdict(fate, rule or ground, ", ".join(filter(None, (words, more))), via)
