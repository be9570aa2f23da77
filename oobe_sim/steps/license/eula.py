"""The licence terms."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import pages, self_deploying

STEP = page(
    "license.eula",
    "Please review the licence agreement",
    sees="The licence terms, and the button Accept.",
    because=(pages.eula_shown,),
    edges=(
        skip("account.set_up_for", self_deploying.page_forced_hidden | pages.eula_hidden),
        person("accept", "account.set_up_for", work=(Person("page.read"),)),
    ),
)
