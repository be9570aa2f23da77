"""Computer names."""

from oobe_sim.facts import naming
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.learned import Here
from oobe_sim.world.profile import JoinType
from oobe_sim.world.view import View


@rule(
    sources.SEED,
    sources.NIEHAUS,
    realises="NAM-06 SEED-5 OBX-09 NAM-02 NAM-03",
    message="the device is renamed to {name} and restarts",
)
def renamed(w: View, s: Here) -> bool:
    """A profile with a device name template renames the device, which restarts once for it.

    `%SERIAL%` becomes the serial number, of which only the tail is kept where the name would have
    more than 15 characters; `%RAND:x%` becomes x random digits.
    """
    return naming.has_template(w, s) and naming.makes_a_name(w, s)


@rule(sources.SEED, realises="NAM-06")
def renamed_before(w: View, s: Here) -> bool:
    """A device that has been renamed is not renamed again."""
    return s.learned.renamed


@rule(sources.SEED, realises="OBX-09")
def no_template(w: View, s: Here) -> bool:
    """Without a profile, or with one that has no template, Windows keeps the name that it made up."""
    return not naming.has_template(w, s)


@rule(
    sources.PROFILES,
    realises="NAM-01 NAM-11 NAM-12 CONFLICT-13",
    confidence=Confidence.INFERRED,
    message="the template makes no name that Windows takes; the device keeps its own",
)
def name_refused(w: View, s: Here) -> bool:
    """A template that makes no valid name leaves the device with the name that Windows made up.

    A name has at most 15 letters, digits and hyphens, and is not made of digits only. Documents
    only say that such a template is refused when it is saved; what a device does with one that
    comes out of an import or an expansion is inferred.
    """
    return naming.has_template(w, s) and not naming.makes_a_name(w, s)


@check(
    sources.PROFILES,
    sources.KNOWN_ISSUES,
    severity=Severity.ERROR,
    realises="NAM-01 NAM-03 NAM-04",
    remedies=("mend the template: at most 15 letters, digits and hyphens with %SERIAL% or %RAND:x%",),
)
def template_refused(w: View) -> Findings:
    """Intune does not save a profile with this template."""
    for p in w.tenant.autopilot_profiles:
        refusal = naming.template_refusal(p.device_name_template)
        if refusal is not None:
            yield (
                f"tenant.autopilot_profiles.{p.id}.device_name_template",
                (f"{p.device_name_template!r} {refusal.because}"),
            )


@check(sources.PROFILES, severity=Severity.WARNING, realises="NAM-02")
def serial_number_is_cut(w: View) -> Findings:
    """The serial number does not fit the template, so that names of several devices may be the same."""
    serial = w.device.serial_number
    for p in w.tenant.autopilot_profiles:
        template = p.device_name_template
        if "%SERIAL%" not in template or naming.template_refusal(template) is not None:
            continue
        path = f"tenant.autopilot_profiles.{p.id}.device_name_template"
        if not serial:
            yield path, f"{p.name} names devices by a serial number, and this device has none"
        elif serial not in naming.expand(template, serial):
            yield path, f"{template} with serial number {serial} becomes {naming.expand(template, serial)}"


@check(sources.PROFILES, severity=Severity.WARNING, realises="NAM-05")
def template_in_hybrid_profile(w: View) -> Findings:
    """A hybrid join ignores the template of the profile."""
    for p in w.tenant.autopilot_profiles:
        if p.join_type is JoinType.HYBRID and p.device_name_template:
            yield (
                f"tenant.autopilot_profiles.{p.id}.device_name_template",
                f"{p.name}: names come from the Domain Join profile",
            )
