"""The person signs in with a smart card or another certificate."""

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import page, person
from oobe_sim.model.work import Person
from oobe_sim.rules import identity

STEP = page(
    "sign_in.certificate",
    "Use a certificate or smart card",
    sees="The choice of a certificate, and the request for its PIN.",
    because=(
        identity.certificates_not_supported_yet,
        identity.certificates_not_set_up,
        identity.certificate_is_taken,
    ),
    edges=(person("choose", "sign_in.mfa", when=identity.certificate_is_taken, work=(Person("page.type"),)),),
    halts=(
        (identity.certificates_not_supported_yet, Outcome.BLOCKED),
        (identity.certificates_not_set_up, Outcome.BLOCKED),
    ),
    note="Windows needs the card reader's driver in its image.",
)
