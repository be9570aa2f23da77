"""The TPM, and what its attestation needs."""

from __future__ import annotations

from oobe_sim.facts.endpoints import reaches
from oobe_sim.facts.services import TPM_CERTIFICATES
from oobe_sim.facts.services.service import Service
from oobe_sim.model.fact import fact
from oobe_sim.world.device import Tpm, TpmManufacturer, TpmState
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@fact("the device has a physical TPM 2.0")
def physical_tpm_2(w: View, s: Here | None) -> bool:
    return w.device.tpm in (Tpm.FIRMWARE, Tpm.DISCRETE) and not w.device.virtual


def certificate_services(w: View) -> tuple[Service, ...]:
    """Where a firmware TPM may have to fetch its certificates on first use; discrete ones carry theirs (NW-13).

    Where nobody said who made a firmware TPM, it may be any of the makers of such.
    """
    if w.device.tpm is not Tpm.FIRMWARE:
        return ()
    maker = w.device.tpm_manufacturer
    if maker is None:
        return tuple(TPM_CERTIFICATES.values())
    return (TPM_CERTIFICATES[maker],) if maker in TPM_CERTIFICATES else ()


def certificates_reachable(w: View) -> bool:
    """Whether a firmware TPM can fetch its certificates, whoever made it."""
    return all(reaches(w, service) for service in certificate_services(w))


def outdated(w: View, kind: Tpm, *makers: TpmManufacturer) -> bool:
    """Whether the TPM is of this kind and one of these makers, with firmware that has been mended since."""
    return w.device.tpm is kind and w.device.tpm_manufacturer in makers and w.device.tpm_state is TpmState.OUTDATED
