"""The person sets up Windows Hello."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import identity, self_deploying

STEP = page(
    "hello.windows_hello",
    "Use Windows Hello with your account",
    sees="The offer to set up a face, a finger or a PIN.",
    because=(identity.hello_needs_second_factor, identity.hello_is_set_up),
    edges=(
        skip("updates.quality", self_deploying.nobody_signs_in | identity.no_hello),
        person(
            "set_up",
            "updates.quality",
            when=~identity.hello_needs_second_factor,
            work=(Person("hello"),),
        ),
        person("skip", "updates.quality", work=(Person("page.read"),)),
    ),
    note="Observers have seen people leave the page; the document asks for a PIN.",
)
