"""The person says in which country or region the device is used."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, pages

STEP = page(
    "region.region",
    "Is this the right country or region?",
    sees="A list of countries and regions.",
    because=(
        pages.several_languages,
        pages.left_to_person,
        pages.shown_without_wire,
        flow.person_chooses_language,
    ),
    edges=(
        skip("region.keyboard", pages.language_hidden),
        person("yes", "region.keyboard", work=(Person("page.read"),)),
    ),
)
