"""The person answers a request for a second factor."""

from oobe_sim.model.fact import fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import identity
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@fact("the person has a second factor")
def has_second_factor(w: View, s: Here) -> bool:
    return w.person.can_do_mfa


STEP = page(
    "sign_in.mfa",
    "Approve the sign-in",
    sees="A request to approve the sign-in, or to enter a code.",
    because=(identity.mfa_cannot_be_answered, identity.mfa_is_asked),
    edges=(
        skip("sign_in.terms_of_use", identity.no_mfa),
        person("approve", "sign_in.terms_of_use", when=has_second_factor, work=(Person("page.type"),)),
        person("deny", "sign_in.account", when=has_second_factor, work=(Person("page.type"),)),
    ),
    halts=((identity.mfa_cannot_be_answered, Outcome.BLOCKED),),
)
