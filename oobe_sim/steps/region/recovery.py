"""The one page that a device shows whose out-of-box experience was restarted too often."""

from oobe_sim.model.step import page, person
from oobe_sim.model.work import Person
from oobe_sim.rules import flow

STEP = page(
    "region.recovery",
    "Language, region and keyboard on one page",
    sees="One page with three lists: language, region, keyboard.",
    because=(flow.restarted_too_often,),
    edges=(person("next", "network.connect", work=(Person("page.read"),)),),
    note="A device that shows this page will not become an Autopilot device; reset it.",
)
