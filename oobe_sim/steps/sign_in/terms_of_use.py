"""The person accepts the organization's terms of use."""

from oobe_sim.model.fact import fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, identity
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@fact("the terms of use can be accepted")
def acceptable(w: View, s: Here) -> bool:
    return not identity.terms_of_use_unsupported(w, s)


STEP = page(
    "sign_in.terms_of_use",
    "Terms of use",
    sees="The organization's terms of use, and the button Accept.",
    because=(identity.terms_of_use_unsupported, identity.no_terms_of_use, flow.person_signs_in),
    edges=(
        skip("join.entra", acceptable & identity.no_terms_of_use),
        person("accept", "join.entra", when=acceptable, work=(Person("page.read"),)),
        person("decline", "sign_in.account", when=acceptable, work=(Person("page.read"),)),
    ),
    halts=((identity.terms_of_use_unsupported, Outcome.BLOCKED),),
)
