"""Autopilot for existing devices: a profile in a file on the device."""

from oobe_sim.facts import profile
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, rule
from oobe_sim.rules import sources
from oobe_sim.world.device import FileEncoding
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@rule(
    sources.EXISTING_DEVICES,
    realises="EX-01 EX-07 EX-08",
    message="the profile comes from AutopilotConfigurationFile.json on the device",
)
def file_is_read(w: View, s: Here) -> bool:
    """A well-formed AutopilotConfigurationFile.json in ASCII or ANSI serves as profile, without a registration."""
    return profile.usable_file(w, s)


@rule(
    sources.EXISTING_DEVICES,
    sources.KNOWN_ISSUES,
    realises="EX-02",
    message="the AutopilotConfigurationFile.json on the device is ignored",
    remedies=("save the file in ASCII or ANSI under its exact name, with one profile in it",),
)
def file_is_ignored(w: View, s: Here) -> bool:
    """A file in UTF-8 or UTF-16, with another name, malformed or with several profiles is ignored.

    Windows PowerShell writes UTF-16 unless it is told `-Encoding ASCII`.
    """
    return w.device.configuration_file is not None and not profile.usable_file(w, s)


@rule(sources.EXISTING_DEVICES, realises="EX-03", message="the registered profile {profile} wins over the file")
def online_profile_wins(w: View, s: Here) -> bool:
    """A registered device with an assigned profile takes that one and not the file."""
    return profile.usable_file(w, s) and profile.registered(w, s) and profile.assigned(w) is not None


@check(
    sources.EXISTING_DEVICES,
    severity=Severity.WARNING,
    realises="EX-02 EX-04 F-04",
    remedies=("save the file as ASCII: `Out-File -Encoding ASCII`",),
)
def why_the_file_is_ignored(w: View) -> Findings:
    """What is wrong with an AutopilotConfigurationFile.json that Windows ignores."""
    file = w.device.configuration_file
    if file is None:
        return
    path = "device.configuration_file."
    if file.encoding not in (FileEncoding.ASCII, FileEncoding.ANSI):
        yield path + "encoding", f"the file is in {file.encoding.value}; Windows reads ASCII and ANSI only"
    if file.name != "AutopilotConfigurationFile.json":
        yield path + "name", f"the file is called {file.name}"
    if not file.well_formed:
        yield path + "well_formed", "the file is no well-formed JSON"
    if file.documents != 1:
        yield path + "documents", f"the file holds {file.documents} profiles one after another"
    if file.generalized:
        yield path + "generalized", "sysprep /generalize deletes the file; use /oobe /reboot"
    if not file.tenant_id:
        yield path + "tenant_id", "the file names no tenant"


@check(sources.EXISTING_DEVICES, severity=Severity.WARNING, realises="EX-06")
def file_for_unsupported_mode(w: View) -> Findings:
    """The file serves user-driven mode only, not self-deploying or pre-provisioning."""
    file = w.device.configuration_file
    if file is not None and file.profile.device_usage_type.value == "shared":
        yield "device.configuration_file.profile.device_usage_type", "the file asks for self-deploying mode"
