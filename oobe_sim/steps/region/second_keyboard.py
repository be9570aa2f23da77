"""The person decides about a second keyboard layout."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, pages

STEP = page(
    "region.second_keyboard",
    "Add a second keyboard layout?",
    sees="The buttons Add layout and Skip.",
    because=(pages.left_to_person, pages.shown_without_wire, flow.person_chooses_keyboard),
    edges=(
        skip("network.connect", pages.keyboard_hidden),
        person("skip", "network.connect", work=(Person("page.read"),)),
        person("add", "network.connect", work=(Person("page.type"),)),
    ),
)
