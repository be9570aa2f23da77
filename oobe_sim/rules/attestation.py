"""TPM attestation, which lets a device in without a person: what keeps it from succeeding."""

from oobe_sim.facts import attestation, endpoints, profile, services, windows
from oobe_sim.model.check import Findings, check
from oobe_sim.model.question import Event
from oobe_sim.model.rule import Rule, Severity, Validity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.build import FIRST_WINDOWS_11, Build
from oobe_sim.world.device import Tpm, TpmManufacturer, TpmState
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

SERVICE = Event(
    "services.attestation",
    "what does the attestation service say of the TPM?",
    ("attested", "retries_exceeded", "refused"),
    "attested",
)
"""Asked at each attempt, for what the input cannot say."""

_PHYSICAL = (
    "use hardware with a physical TPM 2.0 that supports attestation",
    "deploy the device in user-driven mode, which asks for no attestation",
)
_FIRMWARE = ("update the firmware of the TPM, as the maker of the device offers it",)
_WRONG_BY_MINUTES = 5


@rule(
    sources.SELF_DEPLOYING_MODE,
    sources.ENROLLMENT_ERRORS,
    sources.KNOWN_ISSUES,
    realises="SD-04 ED-07 ESP-P1",
    code="0x800705B4",
    message="the device has no TPM 2.0 (TPM: {tpm}), and the attestation runs into its time limit",
    remedies=_PHYSICAL,
)
def no_tpm_2_0(w: View, s: Here) -> bool:
    """A device without a TPM 2.0 never gets past *Securing your hardware*: 0x800705B4, a timeout.

    The steps below, joining the network and registering for management, then say *Previous step failed*.
    """
    return w.device.tpm in (Tpm.NONE, Tpm.VERSION_1_2)


@rule(
    sources.SELF_DEPLOYING_MODE,
    sources.ENROLLMENT_ERRORS,
    sources.LAB_VIRTUAL_TPM,
    sources.LAB_STUCK,
    realises="SD-04 ED-07 ED-08 ESP-P1",
    code="0x800705B4",
    message="the TPM is virtual, which cannot be attested, and the attestation runs into its time limit",
    remedies=_PHYSICAL,
)
def virtual_tpm(w: View, s: Here) -> bool:
    """The virtual TPM of a virtual machine is never attested, Hyper-V's included: 0x800705B4, a timeout.

    A virtual TPM says that it is a 2.0, so that Intune assigns the profile all the same. How long the
    page waits before it says so is not documented: in the lab of a course it stood at device
    preparation for three hours, and for six.
    """
    return w.device.tpm is Tpm.VIRTUAL or w.device.virtual


@rule(
    sources.ENROLLMENT_ERRORS,
    sources.KNOWN_ISSUES,
    realises="SD-04",
    code="0x801C03EA",
    message="the TPM could be a 2.0, and has not been upgraded from 1.2",
    remedies=("upgrade the TPM to version 2.0 in the device's firmware", _PHYSICAL[1]),
)
def not_upgraded(w: View, s: Here) -> bool:
    """A TPM that supports version 2.0 and still runs as a 1.2 fails with 0x801C03EA.

    The document shows the code at *Registering your device for mobile management*.
    """
    return w.device.tpm is Tpm.UPGRADABLE


@rule(
    sources.KNOWN_ISSUES,
    realises="F-01 ED-09 PRF-19",
    confidence=Confidence.INFERRED,
    code="171",
    message="the device's clock is off by {skew}, so that the TPM cannot be attested",
    remedies=("run `w32tm /resync /force` at the beginning, and open UDP 123 to time.windows.com",),
)
def clock_wrong(w: View, s: Here) -> bool:
    """A clock that is off by several minutes or more can make the attestation fail.

    The document gives no limit; five minutes are taken for it.
    """
    return abs(w.device.clock_skew_minutes) >= _WRONG_BY_MINUTES


@rule(
    sources.REQUIREMENTS,
    realises="NW-13 PRF-19",
    code="0x801C03EA",
    confidence=Confidence.INFERRED,
    message="the attestation service cannot be reached",
    remedies=("allow *.microsoftaik.azure.net on port 443",),
)
def service_unreachable(w: View, s: Here) -> bool:
    """Every TPM is attested at *.microsoftaik.azure.net; the need is documented, the code is inferred."""
    return not endpoints.reaches(w, services.ATTESTATION)


@rule(
    sources.REQUIREMENTS,
    realises="NW-13",
    code="0x801C03EA",
    confidence=Confidence.INFERRED,
    message="the firmware TPM cannot fetch its certificates from its maker",
    remedies=("allow the host of its maker: ekop.intel.com, ekcert.spserv.microsoft.com (Qualcomm) or ftpm.amd.com",),
)
def certificates_unreachable(w: View, s: Here) -> bool:
    """A firmware TPM fetches certificates from its maker on first use; a discrete one has them from the beginning."""
    return attestation.certificates_out_of_reach(w)


@rule(
    sources.REQUIREMENTS,
    realises="NW-13",
    code="0x801C03EA",
    confidence=Confidence.INFERRED,
    message="a maker of firmware TPMs cannot be reached, and the input does not say whose this one is: taken for that one's",
    remedies=(
        "say in the input who made the TPM: `tpm_manufacturer`",
        "allow the hosts of all makers: ekop.intel.com, ekcert.spserv.microsoft.com and ftpm.amd.com",
    ),
)
def maker_not_said(w: View, s: Here) -> bool:
    """Where the input does not say who made a firmware TPM, a maker that cannot be reached is taken for it."""
    return w.device.tpm_manufacturer is None and bool(attestation.unreachable_makers(w))


@rule(
    sources.KNOWN_ISSUES,
    realises="ED-11",
    code="0x81039023",
    validity=Validity(since_build=FIRST_WINDOWS_11, before_build=Build(22000, 675)),
    message="Windows 11 21H2 before KB5013943 fails to attest the TPM",
    remedies=("put KB5013943 (May 2022) or a later update into the image",),
)
def bug_of_windows_11(w: View, s: Here) -> bool:
    """Windows 11 21H2 before the update of May 2022 may fail with 0x81039023, and is taken at its worst."""
    return not windows.has_update(w, "KB5013943")


@rule(
    sources.KNOWN_ISSUES,
    realises="ED-11",
    code="0x81039024",
    message="the TPM's firmware has known vulnerabilities, for which it is not attested",
    remedies=_FIRMWARE,
)
def vulnerable_firmware(w: View, s: Here) -> bool:
    """A TPM with firmware that is known to be vulnerable is not attested: 0x81039024."""
    return w.device.tpm_state is TpmState.VULNERABLE


@rule(
    sources.KNOWN_ISSUES,
    realises="ED-11 F-09",
    code="text:TPM",
    message="Something happened, and TPM attestation timed out: the Infineon TPM runs firmware 15.22",
    remedies=_FIRMWARE,
)
def infineon_15_22(w: View, s: Here) -> bool:
    """Infineon's SLB9672 with firmware 15.22 may run into the time limit, and is taken at its worst."""
    if w.device.tpm is not Tpm.DISCRETE or w.device.tpm_manufacturer is not TpmManufacturer.INFINEON:
        return False
    return w.device.tpm_firmware.startswith("15.22") or w.device.tpm_state is TpmState.OUTDATED


@rule(
    sources.KNOWN_ISSUES,
    realises="ED-11",
    code="0x80070490",
    message="AMD's firmware TPM is too old to be attested",
    remedies=_FIRMWARE,
)
def amd_firmware(w: View, s: Here) -> bool:
    """AMD's firmware TPM may fail with 0x80070490 until its firmware is mended; versions are the makers' to say."""
    return attestation.outdated(w, Tpm.FIRMWARE, TpmManufacturer.AMD)


@rule(
    sources.KNOWN_ISSUES,
    realises="ED-11",
    message="some TPMs of STMicroelectronics and Nuvoton with 3072-bit RSA keys fail to be attested",
    remedies=("ask the maker of the device for an update; Lenovo has one", *_FIRMWARE),
)
def rsa_3072(w: View, s: Here) -> bool:
    """The newest TPMs of STMicroelectronics and Nuvoton, with 3072-bit keys, may fail until the maker's update."""
    return attestation.outdated(w, Tpm.DISCRETE, TpmManufacturer.STMICRO, TpmManufacturer.NUVOTON)


@rule(
    sources.KNOWN_ISSUES,
    realises="ED-11 ESP-P1",
    code="0x81039001",
    message="the attestation was tried too often in vain (E_AUTOPILOT_CLIENT_TPM_MAX_ATTESTATION_RETRY_EXCEEDED)",
    remedies=("try again, which may succeed",),
)
def retries_exceeded(w: View, s: Here) -> bool:
    """The attestation fails now and then with 0x81039001; a further attempt may succeed."""
    return w.event(SERVICE) == "retries_exceeded"


@rule(
    sources.KNOWN_ISSUES,
    realises="SD-04 PRF-19",
    code="0x801C03EA",
    message="the TPM is not attested, so that the device cannot join Microsoft Entra with its token",
    remedies=("update the firmware of the TPM and of the device", "clear the TPM, and try again"),
)
def refused(w: View, s: Here) -> bool:
    """An attestation that fails keeps the device from joining with a token of its own: 0x801C03EA.

    The event log of Autopilot then has 171, and mostly 172 after it.
    """
    return w.event(SERVICE) == "refused"


@rule(sources.SELF_DEPLOYING_MODE, realises="ESP-P1 ED-07", message="the TPM is attested")
def attested(w: View, s: Here) -> bool:
    """A physical TPM 2.0 proves the device to Microsoft Entra, in place of a person's credentials."""
    return True


TIMEOUTS: tuple[Rule, ...] = (no_tpm_2_0, virtual_tpm, infineon_15_22)
"""Failures that Windows itself tells as a time limit."""

FAILURES: tuple[Rule, ...] = (
    no_tpm_2_0,
    virtual_tpm,
    not_upgraded,
    clock_wrong,
    service_unreachable,
    certificates_unreachable,
    maker_not_said,
    bug_of_windows_11,
    vulnerable_firmware,
    infineon_15_22,
    amd_firmware,
    rsa_3072,
    retries_exceeded,
    refused,
)
"""In the order in which they are looked at."""


@check(
    sources.GRAPH_IDENTITY,
    sources.LAB_VIRTUAL_TPM,
    severity=Severity.WARNING,
    realises="SD-04 ED-07",
    confidence=Confidence.OBSERVED,
    remedies=("look at the status of the assignment in Intune", *_PHYSICAL),
)
def assignment_may_be_refused(w: View) -> Findings:
    """Intune may refuse to assign a self-deploying profile to a device whose hash tells of no TPM 2.0.

    The detailed status then says that hardware requirements are not met, and the device shows the
    pages of a device without a profile; a scenario says so with the status *failed*.
    """
    expected = profile.expected(w)
    if expected is not None and profile.self_deploying(w, None) and w.device.tpm in (Tpm.NONE, Tpm.VERSION_1_2):
        yield "device.tpm", f"Intune may refuse to assign {expected.name}: hardware requirements are not met"


@check(sources.KNOWN_ISSUES, severity=Severity.INFO, realises="ED-11")
def tiger_lake(w: View) -> Findings:
    """Intel's firmware TPMs of the Tiger Lake platform need KB5007253 on Windows 10 21H2, and nothing older."""
    intel = w.device.tpm is Tpm.FIRMWARE and w.device.tpm_manufacturer is TpmManufacturer.INTEL
    if profile.self_deploying(w, None) and intel and w.device.build < Build(19044, 1387):
        yield "device.build", "on an Intel Tiger Lake platform this build fails to attest the TPM: KB5007253 is needed"
