"""The person signs in with a Microsoft account."""

from oobe_sim.model.step import page, person
from oobe_sim.model.work import Person
from oobe_sim.rules import flow

STEP = page(
    "account.microsoft",
    "Let's add your Microsoft account",
    sees="A field for a Microsoft account.",
    because=(flow.consumer_order,),
    edges=(
        person(
            "sign_in",
            "privacy.settings",
            learns={"account": "microsoft", "administrator": True},
            work=(Person("page.type"),),
        ),
    ),
    note="The device is then the person's own: nothing manages it.",
)
