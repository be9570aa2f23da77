"""The person says whether the device is for personal use, or for work or school."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import identity, pages, self_deploying

STEP = page(
    "account.set_up_for",
    "How would you like to set up this device?",
    sees="Two choices: for personal use, and for work or school.",
    because=(identity.asks_home_or_work,),
    edges=(
        skip("account.local", identity.local_account_offline),
        skip("esp.secure_hardware", self_deploying.nobody_signs_in),
        skip("sign_in.account", pages.home_or_work_not_asked, {"account": "work"}),
        skip("account.local", identity.local_account_without_assistant),
        skip("account.microsoft", identity.home_is_personal),
        person("personal", "account.microsoft", work=(Person("page.read"),)),
        person("work_or_school", "sign_in.account", learns={"account": "work"}, work=(Person("page.read"),)),
    ),
    note="A device that shows this page has no Autopilot profile.",
)
