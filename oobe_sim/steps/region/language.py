"""The person chooses the display language."""

from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, pages

STEP = page(
    "region.language",
    "Choose a language",
    sees="A list of the languages that are preinstalled.",
    because=(
        pages.several_languages,
        pages.left_to_person,
        pages.shown_without_wire,
        flow.person_chooses_language,
    ),
    edges=(
        skip("region.region", pages.language_hidden),
        person("next", "region.region", work=(Person("page.read"),)),
        person(
            "other_language",
            "start.restarted",
            when=flow.another_language_restarts,
            reboot=True,
            learns={"resume": "region.region"},
            work=(Person("page.read"),),
        ),
    ),
    note="A profile can only hide this page on a wire.",
)
