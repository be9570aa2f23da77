"""The person chooses the keyboard layout."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, pages

STEP = page(
    "region.keyboard",
    "Is this the right keyboard layout?",
    sees="A list of keyboard layouts.",
    because=(pages.left_to_person, pages.shown_without_wire, flow.person_chooses_keyboard),
    edges=(
        skip("region.second_keyboard", pages.keyboard_hidden),
        person("yes", "region.second_keyboard", work=(Person("page.read"),)),
    ),
)
