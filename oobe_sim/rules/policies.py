"""Policies that get into the way of device setup."""

from oobe_sim.facts import esp
from oobe_sim.facts.profile import Affinity, affinity
from oobe_sim.facts.targeting import targets_device, targets_person
from oobe_sim.facts.turns import in_account_setup
from oobe_sim.model.check import Findings, check
from oobe_sim.model.question import Event
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.app import PolicyKind
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

NETWORK_PROFILES = Event(
    "faults.network_profiles",
    "are the Wi-Fi and VPN profiles applied?",
    ("applied", "never"),
    "applied",
)

SIGN_IN = Event(
    "faults.automatic_sign_in",
    "does Windows sign the person in by itself after device setup?",
    ("kept", "lost"),
    "kept",
)

_LATER = ("assign the policy to people instead of devices", "apply the policy after the device is set up")


@rule(
    sources.ESP,
    sources.ESP_TROUBLESHOOTING,
    realises="ESP-P7 ESP-P11",
    message="a network profile that the page waits for is never applied",
    remedies=("mend the profile and the certificates that it needs", "take it off the devices that are set up"),
)
def network_profile_never_comes(w: View, s: Here) -> bool:
    """A Wi-Fi or VPN profile that is never applied keeps the page waiting until its limit.

    Device setup waits for Wi-Fi and VPN profiles of the device, account setup for Wi-Fi profiles of
    the person.
    """
    if in_account_setup(w, s):
        asked = any(p.kind is PolicyKind.WIFI_PROFILE and targets_person(w, p.assignments) for p in w.tenant.policies)
    else:
        asked = any(esp.device_policies(w, kind) for kind in (PolicyKind.WIFI_PROFILE, PolicyKind.VPN_PROFILE))
    return asked and w.event(NETWORK_PROFILES) == "never"


@rule(
    sources.TROUBLESHOOTING,
    realises="ESP-R5 ESP-R6",
    message="the device restarts in device setup, and a policy keeps Windows from signing in by itself to go on",
    remedies=(*_LATER, "take what restarts the device out of device setup"),
)
def setup_cannot_go_on(w: View, s: Here) -> bool:
    """AutoAdminLogon and PreferredAadTenantDomainName break the sign-in with which Windows goes on after a restart.

    It is DefaultUser0 that signs in, an account of the set-up itself, so that it fails in
    self-deploying mode too. The page does not come back, and the device has to be reset.
    """
    kinds = (PolicyKind.AUTO_ADMIN_LOGON_OFF, PolicyKind.PREFERRED_TENANT_DOMAIN)
    return any(esp.device_policies(w, kind) for kind in kinds)


@rule(
    sources.ESP,
    sources.TROUBLESHOOTING,
    realises="ESP-R3",
    message="the device restarts in device setup, which never completes because of a password policy",
    remedies=(*_LATER, "take what restarts the device out of device setup", "reset the device"),
)
def password_policy_stops_setup(w: View, s: Here) -> bool:
    """With a DeviceLock policy the sign-in fails after a restart in device setup.

    One document says that device setup then never completes, and that the device has to be reset;
    another that the sign-in can fail, with certain of these policies, and on kiosks above all. So it
    is a doubt, in self-deploying mode too.
    """
    return esp.device_policies(w, PolicyKind.DEVICE_LOCK) and w.windows.doubts.device_lock_stops_setup


@rule(
    sources.ESP,
    sources.TROUBLESHOOTING,
    realises="ESP-R3 ESP-R9",
    message="a policy keeps Windows from signing the person in by itself",
    remedies=_LATER,
)
def sign_in_is_lost(w: View, s: Here) -> bool:
    """A DeviceLock policy, or one against changing the language, can cost the automatic sign-in without any restart.

    The person then enters the password once more. It happens to some, so that it is asked as a fault.
    """
    kinds = (PolicyKind.DEVICE_LOCK, PolicyKind.BLOCK_LANGUAGE_CHANGES)
    breaks = affinity(w, s) is Affinity.PERSON and any(esp.device_policies(w, kind) for kind in kinds)
    return breaks and w.event(SIGN_IN) == "lost"


@check(
    sources.TROUBLESHOOTING,
    severity=Severity.WARNING,
    realises="ESP-R7",
    remedies=("leave the Microsoft Account sign-in assistant on",),
)
def sign_in_assistant_switched_off(w: View) -> Findings:
    """A device whose sign-in assistant a policy switches off gets no Autopilot profile when it is reset."""
    for policy in w.tenant.policies:
        if policy.kind is PolicyKind.SIGN_IN_ASSISTANT_OFF and targets_device(w, policy.assignments):
            yield (
                f"tenant.policies.{policy.id}.kind",
                f"{policy.name} switches off the service that fetches the Autopilot profile",
            )


_AGAINST_TECHNICIANS = {
    PolicyKind.INTERACTIVE_LOGON: "keeps pre-provisioning from working",
    PolicyKind.DEVICE_LOCK: "hides web sign-in after pre-provisioning",
}


@check(
    sources.TROUBLESHOOTING,
    severity=Severity.WARNING,
    realises="ESP-R8 ESP-R11",
    remedies=("assign these policies to people instead of devices", "apply them after the device is handed over"),
)
def against_pre_provisioning(w: View) -> Findings:
    """Interactive logon messages, smart cards and password policies do not go with pre-provisioning.

    They are pointed out where a profile allows pre-provisioning, which itself is not simulated.
    """
    if not any(profile.preprovisioning_allowed for profile in w.tenant.autopilot_profiles):
        return
    for policy in w.tenant.policies:
        why = _AGAINST_TECHNICIANS.get(policy.kind)
        if why is not None and targets_device(w, policy.assignments):
            yield f"tenant.policies.{policy.id}.kind", f"{policy.name} {why}"


@check(sources.REBOOT_URIS, severity=Severity.INFO, confidence=Confidence.OBSERVED, realises="ESP-R2")
def restarts_with_any_value(w: View) -> Findings:
    """Windows restarts at the end of device setup for certain settings, whatever their value: one more sign-in."""
    for policy in w.tenant.policies:
        if policy.kind is PolicyKind.COALESCED_REBOOT and targets_device(w, policy.assignments):
            yield (
                f"tenant.policies.{policy.id}.kind",
                f"{policy.name} holds a setting for which Windows restarts at the end of device setup",
            )
