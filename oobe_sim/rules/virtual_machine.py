"""What a virtual machine cannot stand in for; that its TPM is never attested is a rule of attestation."""

from oobe_sim.facts import network, windows
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.view import View


@check(
    sources.HYPER_V_ADAPTERS,
    severity=Severity.WARNING,
    confidence=Confidence.INFERRED,
    remedies=("try the network page of Wi-Fi on a real device",),
)
def no_wifi(w: View) -> Findings:
    """A virtual machine has network adapters without radio, so that Windows shows it no Wi-Fi networks.

    Hyper-V gives its guests synthetic or emulated adapters, which look like wired ones also where the
    host itself is on Wi-Fi.
    """
    if w.device.virtual and network.wifi_in_reach(w, None):
        yield "network.connection", "a virtual machine has no Wi-Fi"


@check(
    sources.SE_OVERVIEW,
    severity=Severity.WARNING,
    remedies=("try Windows 11 SE on a device that came with it",),
)
def no_windows_11_se(w: View) -> Findings:
    """Windows 11 SE is only available preinstalled on devices of their makers, and so on no virtual machine."""
    if w.device.virtual and windows.se(w, None):
        yield "device.edition", "Windows 11 SE comes preinstalled only, and so on no virtual machine"
