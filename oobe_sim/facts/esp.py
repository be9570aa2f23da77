"""Which Enrollment Status Page applies, and what it offers."""

from __future__ import annotations

from oobe_sim.facts.memory import remembered
from oobe_sim.facts.profile import Affinity, affinity
from oobe_sim.facts.targeting import reaches_device, reaches_person
from oobe_sim.model.fact import Fact, fact
from oobe_sim.world.app import PolicyKind
from oobe_sim.world.esp import EspProfile, quality_updates_by_default
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

TIMER = "esp"
"""The timer of `installProgressTimeoutInMinutes`: one budget for device setup and account setup."""


@remembered
def device_targeted(w: View) -> EspProfile | None:
    """The device-targeted profile of the highest priority (ESP-01); 1 is the highest."""
    return next((esp for esp in _by_priority(w) if reaches_device(w, esp)), None)


@remembered
def user_targeted(w: View, whose: Affinity) -> EspProfile | None:
    """The profile of the highest priority that is targeted to the person (ESP-02), if there is one (ESP-04)."""
    if whose is Affinity.NONE:
        return None
    return next((esp for esp in _by_priority(w) if reaches_person(w, esp)), None)


def effective(w: View, s: Here | None) -> EspProfile | None:
    """The profile that applies; `None` where not even the default is in the input, which hides the page."""
    return effective_for(w, affinity(w, s))


@remembered
def effective_for(w: View, whose: Affinity) -> EspProfile | None:
    """The profile that applies to a device with or without user affinity."""
    return device_targeted(w) or user_targeted(w, whose) or default(w)


def default(w: View) -> EspProfile | None:
    """The tenant's default profile (ESP-03)."""
    return next((e for e in w.tenant.esp_profiles if e.is_default), None)


@remembered
def _by_priority(w: View) -> tuple[EspProfile, ...]:
    custom = [esp for esp in w.tenant.esp_profiles if not esp.is_default]
    return tuple(sorted(custom, key=lambda esp: (esp.priority, esp.id)))


def policies(w: View, s: Here | None, kind: PolicyKind) -> bool:
    """Whether a policy of a kind reaches the device, or the person where there is one."""
    return _policies(w, kind, affinity(w, s))


@remembered
def _policies(w: View, kind: PolicyKind, whose: Affinity) -> bool:
    return device_policies(w, kind) or (
        whose is Affinity.PERSON and any(p.kind is kind and reaches_person(w, p) for p in w.tenant.policies)
    )


@remembered
def device_policies(w: View, kind: PolicyKind) -> bool:
    """Whether a policy of a kind reaches the device."""
    return any(p.kind is kind and reaches_device(w, p) for p in w.tenant.policies)


@fact("the Enrollment Status Page is shown")
def shown(w: View, s: Here) -> bool:
    return shows(effective(w, s))


def shows(esp: EspProfile | None) -> bool:
    """Whether a profile shows the page; a limit of 0 minutes is how the untouched default is stored."""
    return esp is not None and esp.show_installation_progress and esp.install_progress_timeout_in_minutes > 0


def installs_quality_updates(w: View, esp: EspProfile) -> bool:
    """What a profile says of quality updates, or what it has by default (ESP-S6)."""
    said = esp.install_quality_updates
    return quality_updates_by_default(esp, w.as_of) if said is None else said


def blocks_device_use(w: View, s: Here | None) -> bool:
    """*Block device use until all apps and profiles are installed*.

    Tools and exports show that Graph stores it inverted as `blockDeviceSetupRetryByUser` (ESP-S7),
    while Graph's own text says that this field hides *Try again* and nothing else (ESP-S12). So a page
    with the field false blocks by either reading, and one with it true is a doubt (U-10), unless the
    input says in the portal's words what is meant.
    """
    esp = effective(w, s)
    if esp is None or not esp.show_installation_progress:
        return False
    if esp.block_device_use is not None:
        return esp.block_device_use
    if not esp.block_device_setup_retry_by_user:
        return True
    return not w.windows.doubts.retry_blocked_lets_person_leave


def _offers(words: str, allowed: str) -> Fact:
    @fact(words)
    def offered(w: View, s: Here) -> bool:
        esp = effective(w, s)
        return s.learned.trouble != "" and esp is not None and bool(getattr(esp, allowed))

    return offered


@fact("something is wrong, and the page says so")
def in_trouble(w: View, s: Here) -> bool:
    return s.learned.trouble != ""


@fact("something failed and was passed over")
def passed_over(w: View, s: Here) -> bool:
    return s.learned.masked


@fact("*Try again* is offered")
def offers_retry(w: View, s: Here) -> bool:
    esp = effective(w, s)
    return s.learned.trouble != "" and esp is not None and not esp.block_device_setup_retry_by_user


offers_use = _offers("*Continue anyway* is offered", "allow_device_use_on_install_failure")
offers_reset = _offers("*Reset* is offered", "allow_device_reset_on_install_failure")


@fact("the page lets the person leave")
def lets_person_leave(w: View, s: Here) -> bool:
    return s.learned.trouble != "" and not blocks_device_use(w, s)


def limit_minutes(w: View, s: Here | None) -> int:
    """The limit of the page in minutes."""
    esp = effective(w, s)
    return esp.install_progress_timeout_in_minutes if esp is not None else 60


@fact("the limit of the Enrollment Status Page has passed")
def limit_passed(w: View, s: Here) -> bool:
    return w.expired(TIMER, limit_minutes(w, s))
