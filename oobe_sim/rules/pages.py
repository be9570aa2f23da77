"""What the settings of a profile do to the pages."""

from oobe_sim.facts import esp, network, profile, windows
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@rule(sources.PROFILES, sources.TUTORIAL, realises="OBX-07 UD-02")
def language_hidden(w: View, s: Here) -> bool:
    """On a wire a profile that sets the language hides the language and region pages.

    Where several languages are preinstalled, the person still has to choose.
    """
    return profile.sets_language(w, s) and network.wired(w, s) and profile.one_language(w, s)


@rule(sources.PROFILES, sources.TUTORIAL, realises="OBX-08 UD-02")
def keyboard_hidden(w: View, s: Here) -> bool:
    """On a wire a profile that sets the language and the keyboard hides the keyboard pages."""
    return profile.skips_keyboard(w, s) and network.wired(w, s)


@rule(sources.TUTORIAL, sources.PROFILES, sources.SELF_DEPLOYING_MODE, realises="UD-03 OBX-07 OBX-08 SD-02")
def shown_without_wire(w: View, s: Here) -> bool:
    """Without a wire the language, region and keyboard pages are shown whatever the profile says.

    The profile is downloaded only after the network page, and by then they have been seen.
    """
    return not network.wired_online(w, s)


@rule(sources.PROFILES, realises="OBX-07")
def several_languages(w: View, s: Here) -> bool:
    """Where more than one language is preinstalled, the person has to choose although the profile sets one.

    Which pages come back then no document lists (U-8).
    """
    return profile.sets_language(w, s) and not profile.one_language(w, s)


@rule(sources.PROFILES, realises="OBX-07 OBX-08")
def left_to_person(w: View, s: Here) -> bool:
    """The profile leaves language or keyboard to the person (*User select*, or no automatic keyboard)."""
    return profile.has_profile(w, s)


@rule(sources.PROFILES, sources.GRAPH_PROFILE, realises="OBX-02")
def eula_hidden(w: View, s: Here) -> bool:
    """The profile hides the licence terms."""
    return profile.hides_eula(w, s)


@rule(sources.PROFILES, sources.NIEHAUS, realises="OBX-02", confidence=Confidence.INFERRED)
def eula_shown(w: View, s: Here) -> bool:
    """Licence terms that are not hidden are shown after the updates, before anybody signs in.

    No document says where exactly they stand in an Autopilot run (U-9).
    """
    return True


@rule(sources.PROFILES, sources.GRAPH_PROFILE, realises="OBX-03")
def privacy_hidden(w: View, s: Here) -> bool:
    """The profile hides the privacy settings; location services then start off, diagnostic data in full."""
    return profile.hides_privacy(w, s)


@rule(sources.TUTORIAL, realises="UD-05")
def privacy_at_account_setup(w: View, s: Here) -> bool:
    """Privacy settings that are not hidden are shown at the beginning of account setup."""
    return profile.has_profile(w, s)


@rule(sources.PROFILES, realises="OBX-12")
def home_or_work_not_asked(w: View, s: Here) -> bool:
    """A device with a profile is never asked whether it is for home or for work.

    Cortana, OneDrive and the OEM's registration are skipped too.
    """
    return profile.has_profile(w, s)


@check(
    sources.PROFILES,
    severity=Severity.WARNING,
    realises="OBX-04",
    confidence=Confidence.INFERRED,
    remedies=("configure company branding in Microsoft Entra",),
)
def change_account_needs_branding(w: View) -> Findings:
    """Hiding *change account options* needs Entra's company branding; without it the links stay."""
    if w.tenant.company_branding:
        return
    for p in w.tenant.autopilot_profiles:
        if p.escape_link_hidden:
            yield (
                f"tenant.autopilot_profiles.{p.id}.escape_link_hidden",
                f"{p.name} hides the links, but there is no branding",
            )


@check(
    sources.KNOWN_ISSUES,
    severity=Severity.WARNING,
    realises="F-10",
    remedies=("put KB5072033 or a later update into the image",),
)
def keyboard_bug(w: View) -> Findings:
    """Before KB5072033 (December 2025) the keyboard that a profile sets may not be applied."""
    if w.device.build.release not in (26100, 26200) or windows.has_update(w, "KB5072033"):
        return
    for p in w.tenant.autopilot_profiles:
        if p.keyboard_selection_page_skipped and p.locale:
            yield (
                f"tenant.autopilot_profiles.{p.id}.keyboard_selection_page_skipped",
                (f"{p.name} sets the keyboard, and this build may leave the layout of the image"),
            )


@check(sources.PROFILES, severity=Severity.WARNING, realises="OBX-08")
def keyboard_needs_language(w: View) -> Findings:
    """The keyboard page is only skipped where the profile sets the language too."""
    for p in w.tenant.autopilot_profiles:
        if p.keyboard_selection_page_skipped and not p.locale:
            yield (
                f"tenant.autopilot_profiles.{p.id}.keyboard_selection_page_skipped",
                (f"{p.name} skips the keyboard page but leaves the language to the person, so the page is shown"),
            )


@check(
    sources.PRE_PROVISION,
    sources.SEED,
    severity=Severity.WARNING,
    realises="SEED-N3 OBX-06 PP-04",
    remedies=("assign an Enrollment Status Page that is shown to the devices, not to users",),
)
def preprovisioning_needs_esp(w: View) -> Findings:
    """A profile that allows pre-provisioning requires an Enrollment Status Page that is targeted to the device."""
    device_page = esp.device_targeted(w)
    if device_page is not None and device_page.show_installation_progress:
        return
    for p in w.tenant.autopilot_profiles:
        if p.preprovisioning_allowed:
            yield (
                f"tenant.autopilot_profiles.{p.id}.preprovisioning_allowed",
                (f"{p.name} allows pre-provisioning, and no Enrollment Status Page is targeted to the device"),
            )
