"""The person signs in to Windows after the monthly security update has restarted the device."""

from oobe_sim.model.step import page, person
from oobe_sim.model.work import Person
from oobe_sim.rules import updates

STEP = page(
    "sign_in.after_update",
    "Sign in to Windows",
    sees="The lock screen, and a field for the password.",
    because=(updates.credentials_after_update,),
    edges=(person("sign_in", "desktop.arrival", work=(Person("page.type"),)),),
    note="The document warns of it where a device is to sign in by itself.",
)
