"""Why a step is in the flow at all, and how the flow is ordered."""

from oobe_sim.facts import profile, windows
from oobe_sim.model.rule import Validity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.build import Build
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@rule(sources.HARDWARE_OOBE, realises="OOBE-C01")
def consumer_order(w: View, s: Here) -> bool:
    """The out-of-box experience shows its pages in Windows' own order.

    Language, region, keyboard, network, updates, licence terms, account, privacy. The document
    calls the order generally expected: pages may be missing or stand elsewhere.
    """
    return True


@rule(sources.SEED, realises="SEED-1")
def person_chooses_language(w: View, s: Here) -> bool:
    """The person says which language and which region."""
    return True


@rule(sources.SEED, realises="SEED-2")
def person_chooses_keyboard(w: View, s: Here) -> bool:
    """The person chooses a keyboard layout and decides about a second one."""
    return True


@rule(sources.SEED, sources.NIEHAUS, realises="SEED-5")
def profile_is_looked_for(w: View, s: Here) -> bool:
    """Windows checks whether an Autopilot profile is assigned, and customises what follows by it."""
    return True


@rule(sources.USER_DRIVEN, sources.TROUBLESHOOTING, realises="UD-01 CONFLICT-1")
def profile_before_updates(w: View, s: Here) -> bool:
    """The profile is acted on before critical updates are looked for.

    So documents have it from 2025 on, and an engineer of the product had it in 2019. Whether a
    rename comes before or after the updates no document says; it is taken to follow the profile.
    """
    return not windows.updates_first(w, s)


@rule(sources.SEED, realises="SEED-4 CONFLICT-1")
def updates_before_profile(w: View, s: Here) -> bool:
    """Required updates are looked for and applied before the profile is acted on.

    This is the order of the school documents of 2023; ask for it by date or as `seed-2023`.
    """
    return windows.updates_first(w, s)


@rule(sources.SEED, realises="SEED-6")
def person_signs_in(w: View, s: Here) -> bool:
    """The person authenticates to Microsoft Entra with the school account."""
    return True


@rule(sources.SEED, sources.USER_DRIVEN, realises="SEED-7")
def join_enroll_configure(w: View, s: Here) -> bool:
    """The device joins Microsoft Entra, enrolls in Intune, and gets its settings and apps."""
    return s.learned.joined and s.learned.enrolled


@rule(sources.SEED, sources.PROFILES, realises="SEED-N1")
def some_steps_are_skipped(w: View, s: Here) -> bool:
    """Steps are skipped by what the profile says and by whether the device is on a wire."""
    return profile.has_profile(w, s)


@rule(sources.HARDWARE_OOBE, realises="OOBE-C12")
def desktop_is_quiet_first(w: View, s: Here) -> bool:
    """After the last page comes the desktop, where for a while nothing opens by itself."""
    return True


@rule(sources.HARDWARE_OOBE, realises="OOBE-C02")
def another_language_restarts(w: View, s: Here) -> bool:
    """Choosing another display language than the default one restarts the device."""
    return windows.windows_11(w, s)


@rule(sources.HARDWARE_OOBE, realises="OOBE-C05")
def pages_repeat_without_network(w: View, s: Here) -> bool:
    """A device that loses its network across a restart shows earlier pages again, the network page at least."""
    return True


@rule(
    sources.KNOWN_ISSUES,
    realises="OOBE-C11",
    remedies=("reset the device, so that the count of restarts begins anew",),
    message="the out-of-box experience was restarted too often; Autopilot does not work in its recovery mode",
)
def restarted_too_often(w: View, s: Here) -> bool:
    """After too many restarts one page asks for language, region and keyboard, and Autopilot does not work.

    The device counts how often the out-of-box experience was begun.
    """
    return w.device.oobe_restarted_too_often


@rule(
    sources.INSIDER_BYPASS,
    realises="OOBE-C09",
    confidence=Confidence.OBSERVED,
    validity=Validity(before_build=Build(26200)),
)
def bypass_script_exists(w: View, s: Here) -> bool:
    r"""Shift+F10 and `OOBE\BYPASSNRO` restart the device into a network page that can be passed without internet.

    The script is gone from preview builds of March 2025 on and from the media of 25H2; in which
    update of 24H2 it went, no source says.
    """
    return windows.windows_11(w, s) and not windows.se(w, s)
