"""The TPM, and what its attestation needs."""

from __future__ import annotations

from oobe_sim.facts.endpoints import reaches
from oobe_sim.facts.services import TPM_CERTIFICATES
from oobe_sim.model.fact import fact
from oobe_sim.world.device import Tpm, TpmManufacturer, TpmState
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@fact("the device has a physical TPM 2.0")
def physical_tpm_2(w: View, s: Here | None) -> bool:
    return w.device.tpm in (Tpm.FIRMWARE, Tpm.DISCRETE) and not w.device.virtual


def unreachable_makers(w: View) -> tuple[TpmManufacturer, ...]:
    """The makers from whom a firmware TPM could not fetch its certificates (NW-13); discrete TPMs carry theirs."""
    if w.device.tpm is not Tpm.FIRMWARE:
        return ()
    return tuple(maker for maker, service in TPM_CERTIFICATES.items() if not reaches(w, service))


def certificates_out_of_reach(w: View) -> bool:
    """Whether the TPM's own maker is out of reach, or every maker of firmware TPMs."""
    blocked = unreachable_makers(w)
    if not blocked or len(blocked) == len(TPM_CERTIFICATES):
        return bool(blocked)
    return w.device.tpm_manufacturer in blocked


def outdated(w: View, kind: Tpm, *makers: TpmManufacturer) -> bool:
    """Whether the TPM is of this kind and one of these makers, with firmware that has been mended since."""
    return w.device.tpm is kind and w.device.tpm_manufacturer in makers and w.device.tpm_state is TpmState.OUTDATED
