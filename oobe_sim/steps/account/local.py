"""The person makes up a local account."""

from oobe_sim.model.step import page, person
from oobe_sim.model.work import Person
from oobe_sim.rules import identity

STEP = page(
    "account.local",
    "Who's going to use this device?",
    sees="A field for a name.",
    because=(identity.local_account_offline, identity.local_account_without_assistant),
    edges=(
        person(
            "next", "privacy.settings", learns={"account": "local", "administrator": True}, work=(Person("page.type"),)
        ),
    ),
    note="Limited set-up: no account in the school's directory, no enrollment.",
)
