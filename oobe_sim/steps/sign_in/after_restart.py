"""The person signs in to Windows after a restart in device setup."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import identity, self_deploying

STEP = page(
    "sign_in.after_restart",
    "Sign in to Windows",
    sees="The lock screen, and a field for the password.",
    because=(identity.credentials_again,),
    edges=(
        skip("privacy.settings", self_deploying.nobody_signs_in | identity.signed_in_by_itself),
        person("sign_in", "privacy.settings", learns={"credentials_due": False}, work=(Person("page.type"),)),
    ),
    note="The restart costs the automatic sign-in; a Temporary Access Pass may have run out by then.",
)
