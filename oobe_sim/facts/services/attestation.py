"""TPM attestation, which self-deploying mode and pre-provisioning need (NW-13)."""

from __future__ import annotations

from oobe_sim.facts.services.documents import REQUIREMENTS
from oobe_sim.facts.services.service import HTTPS_ONLY, Effect, Hosts, Service
from oobe_sim.world.device import TpmManufacturer

_FAILS = "attestation fails in self-deploying mode and in pre-provisioning"

ATTESTATION = Service(
    name="TPM attestation",
    purpose="prove that the device has the TPM that it was registered with",
    hosts=(Hosts(("*.microsoftaik.azure.net",), HTTPS_ONLY, REQUIREMENTS),),
    effect=Effect.STOPS,
    blocked=_FAILS,
    aliases=("tpm attestation",),
)


def _certificates(maker: str, host: str) -> Service:
    return Service(
        name=f"Certificates of {maker}'s firmware TPMs",
        purpose="fetch the certificates that a firmware TPM does not carry with it",
        hosts=(Hosts((host,), HTTPS_ONLY, REQUIREMENTS),),
        effect=Effect.STOPS,
        blocked=_FAILS,
    )


TPM_CERTIFICATES = {
    TpmManufacturer.INTEL: _certificates("Intel", "ekop.intel.com"),
    TpmManufacturer.QUALCOMM: _certificates("Qualcomm", "ekcert.spserv.microsoft.com"),
    TpmManufacturer.AMD: _certificates("AMD", "ftpm.amd.com"),
}
"""By who made the TPM; discrete ones carry their certificates with them (NW-13)."""
