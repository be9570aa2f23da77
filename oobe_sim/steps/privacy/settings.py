"""The privacy settings."""

from oobe_sim.facts.identity import work_account
from oobe_sim.model.step import Edge, page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, pages, self_deploying

STEP = page(
    "privacy.settings",
    "Choose privacy settings for your device",
    sees="A list of switches, and the button Accept.",
    because=(pages.privacy_at_account_setup, flow.consumer_order),
    edges=(
        skip("esp.account_setup", self_deploying.page_forced_hidden),
        Edge(to="esp.account_setup", when=work_account & pages.privacy_hidden, skip=True),
        person("accept", "esp.account_setup", work=(Person("page.read"),)),
    ),
)
