"""Terms of use that the organization asks for before a device is enrolled."""

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import page, skip
from oobe_sim.rules import identity

STEP = page(
    "sign_in.terms_of_use",
    "Terms of use",
    sees="The organization's terms of use.",
    because=(identity.terms_of_use_unsupported,),
    edges=(skip("join.entra", identity.no_terms_of_use),),
    halts=((identity.terms_of_use_unsupported, Outcome.BLOCKED),),
)
