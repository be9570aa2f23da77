"""The licence terms."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import pages

STEP = page(
    "license.eula",
    "Please review the licence agreement",
    sees="The licence terms, and the button Accept.",
    because=(pages.eula_shown,),
    edges=(
        skip("account.set_up_for", pages.eula_hidden),
        person("accept", "account.set_up_for", work=(Person("page.read"),)),
    ),
)
