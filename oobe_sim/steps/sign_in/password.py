"""The person types the password."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, identity

STEP = page(
    "sign_in.password",
    "Enter the password",
    sees="A field for the password.",
    because=(flow.person_signs_in,),
    edges=(
        skip("sign_in.certificate", identity.certificate_instead_of_password),
        person("correct", "sign_in.mfa", work=(Person("page.type"),)),
        person("wrong", "sign_in.password", work=(Person("page.type"),)),
    ),
)
