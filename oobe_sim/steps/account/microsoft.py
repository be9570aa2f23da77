"""The person signs in with a Microsoft account."""

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import page, person
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, network

STEP = page(
    "account.microsoft",
    "Let's add your Microsoft account",
    sees="A field for a Microsoft account.",
    because=(network.microsoft_account_blocked, flow.consumer_order),
    edges=(
        person(
            "sign_in",
            "privacy.settings",
            when=~network.microsoft_account_blocked,
            learns={"account": "microsoft", "administrator": True},
            work=(Person("page.type"),),
        ),
    ),
    halts=((network.microsoft_account_blocked, Outcome.BLOCKED),),
    note="The device is then the person's own: nothing manages it.",
)
