"""Where a device proves its health to compliance policies."""

from __future__ import annotations

from oobe_sim.facts.endpoints import inspected, reaches
from oobe_sim.facts.services import HEALTH_ATTESTATION, HEALTH_ATTESTATION_10
from oobe_sim.facts.services.service import Service
from oobe_sim.world.build import FIRST_WINDOWS_11
from oobe_sim.world.view import View


def attestation_of(w: View) -> Service:
    """The service for this Windows and this tenant's location; sovereign clouds use that of Windows 10 (NW-24)."""
    if w.device.build < FIRST_WINDOWS_11 or w.tenant.sovereign_cloud:
        return HEALTH_ATTESTATION_10
    return HEALTH_ATTESTATION[w.tenant.region]


def cannot_attest(w: View) -> bool:
    """Whether the network keeps the device from proving its health."""
    service = attestation_of(w)
    return not reaches(w, service) or inspected(w, service)
