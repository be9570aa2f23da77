"""The person says who signs in."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, identity

STEP = page(
    "sign_in.account",
    "Let's set things up for your work or school",
    sees="The school's branding, and a field for the user name.",
    because=(flow.person_signs_in,),
    edges=(
        skip("sign_in.home_realm", identity.user_name_filled_in),
        person("next", "sign_in.home_realm", work=(Person("page.type"),)),
    ),
)
