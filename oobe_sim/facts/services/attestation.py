"""TPM attestation, which self-deploying mode and pre-provisioning need (NW-13)."""

from __future__ import annotations

from oobe_sim.facts.services.documents import REQUIREMENTS
from oobe_sim.facts.services.service import HTTPS_ONLY, Effect, Hosts, Service

ATTESTATION = Service(
    name="TPM attestation",
    purpose="prove that the device has the TPM that it was registered with",
    hosts=(
        Hosts(("*.microsoftaik.azure.net",), HTTPS_ONLY, REQUIREMENTS),
        Hosts(("ekop.intel.com", "ekcert.spserv.microsoft.com", "ftpm.amd.com"), HTTPS_ONLY, REQUIREMENTS),
    ),
    effect=Effect.STOPS,
    blocked="attestation fails in self-deploying mode and in pre-provisioning",
    aliases=("tpm attestation",),
)
