"""Step cards and teacher's sheets: what they say of a prediction, and how they are laid out."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest
from attrs import evolve

from oobe_sim.drivers.ends import Status
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Kind, Mover, Step
from oobe_sim.outputs.prediction import Prediction, predict_scenario
from oobe_sim.walkthrough.printables import fixers
from oobe_sim.walkthrough.printables.cards import Card, cards
from oobe_sim.walkthrough.printables.fixers import Fixer, fixer
from oobe_sim.walkthrough.printables.layout import Paper, cards_page, sheet_page
from oobe_sim.walkthrough.printables.sheet import Sheet, sheet
from oobe_sim.walkthrough.words import ids
from oobe_sim.walkthrough.words.catalogue import entries
from oobe_sim.walkthrough.words.pseudo import CLOSES, OPENS, pseudo
from oobe_sim.walkthrough.words.spoken import spoken, words
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.build import Build
from oobe_sim.world.device import Device, Edition, Registration
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.network import Connection, Network
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import World

SCENARIOS = Path(__file__).parents[2] / "scenarios"
ENGLISH = words()
EVERYBODY = (Assignment(id="all", target=Target.ALL_DEVICES),)
SCHOOL = Scenario(
    name="school",
    title="Room 12",
    world=World(
        device=Device(registration=Registration()),
        network=Network(connection=Connection.WIFI),
        tenant=Tenant(
            autopilot_profiles=(AutopilotProfile(id="school", name="School", assignments=EVERYBODY),),
            esp_profiles=(EspProfile(id="page", name="Page", assignments=EVERYBODY),),
            apps=tuple(App(id=f"app{n}", name=f"App {n}", assignments=EVERYBODY) for n in range(1, 6)),
        ),
    ),
)
WIRED = evolve(SCHOOL, world=evolve(SCHOOL.world, network=Network(connection=Connection.WIRED)))
SE = evolve(SCHOOL.world.device, edition=Edition.SE, build=Build.parse("10.0.22621.1555"))
UNLICENSED = evolve(SCHOOL.world.tenant, education_licences=False)
BLOCKED = evolve(SCHOOL, world=evolve(SCHOOL.world, device=SE, tenant=UNLICENSED))


def dealt(scenario: Scenario) -> tuple[Card, ...]:
    return cards(predict_scenario(scenario), ENGLISH).cards


def written(scenario: Scenario) -> Sheet:
    return sheet(predict_scenario(scenario), ENGLISH)


def shown(prediction: Prediction) -> list[Step]:
    """The pages that the run shows and on which something is done, in order, each once."""
    entries = (entry for entry in prediction.run.trace if entry.status is Status.SHOWN)
    return list(dict.fromkeys(entry.step for entry in entries if entry.choice or entry.minutes))


def test_there_is_a_card_for_each_page_of_the_run_between_switching_on_and_the_end() -> None:
    titles = [step.title for step in shown(predict_scenario(SCHOOL))]
    assert [card.title for card in dealt(SCHOOL)] == ["Switch the device on", *titles, "You are done"]


def test_a_cable_is_plugged_in_where_there_is_one() -> None:
    assert "cable" in dealt(WIRED)[0].do[0]
    assert "cable" not in dealt(SCHOOL)[0].do[0]


def test_a_page_that_comes_again_has_one_card_which_says_so() -> None:
    join = evolve(SCHOOL.world.tenant.join, require_mfa=True)
    asked = evolve(SCHOOL.world, tenant=evolve(SCHOOL.world.tenant, join=join))
    denied = evolve(SCHOOL, world=asked, answers={"choices.sign_in.mfa": ("deny", "approve")})
    (password,) = (card for card in dealt(denied) if card.title == "Enter the password")
    assert password.before == ("This page comes more than once.",)


def test_a_card_of_a_page_that_works_says_how_long_and_leaves_room_for_a_code() -> None:
    setup = next(card for card in dealt(SCHOOL) if card.title.endswith("device setup"))
    assert setup.takes == "about 2 minutes"
    assert any("longer than" in said for said in setup.help)
    assert setup.writes
    assert not dealt(SCHOOL)[-1].writes


def test_restarts_and_work_between_two_pages_are_told_on_the_next() -> None:
    assert any("restarts" in said for card in dealt(SCHOOL) for said in card.before)


def test_a_class_whose_devices_stop_is_told_to_raise_its_hands() -> None:
    assert dealt(BLOCKED)[-1].title == "Stop here"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("self_deploying/kiosk", "The kiosk's app is there"),
        ("self_deploying/on_wifi", "The sign-in page of Windows is there"),
        ("self_deploying/kiosk_logon_lost", "The sign-in page of Windows is there"),
        ("join/by_hand_into_another_tenant", "Your school does not look after"),
        ("school/01_seven_steps", "The desktop is there"),
    ],
)
def test_the_last_card_says_what_is_there_at_the_end(path: str, place: str) -> None:
    """Nobody is told of a desktop where a kiosk, or the page to sign in, is what they see."""
    (scenario,) = load_scenarios(SCENARIOS / f"{path}.oobe.yaml")
    (does,) = dealt(scenario)[-1].do
    assert does.startswith(place)


def test_the_last_card_shows_the_page_on_which_nothing_leads_on() -> None:
    """Nobody presses anything there, so that it has no card of its own."""
    (scenario,) = load_scenarios(SCENARIOS / "network/bypass_25h2.oobe.yaml")
    assert dealt(scenario)[-1].sees == windows().steps["network.connect"].title
    assert not dealt(BLOCKED)[-1].sees


def test_nobody_is_to_call_for_help_sooner_than_a_page_takes() -> None:
    """Of two tries each has the limit to itself."""
    (scenario,) = load_scenarios(SCENARIOS / "esp/many_apps_in_one_hour.oobe.yaml")
    (card,) = (one for one in dealt(scenario) if one.title.endswith("device setup"))
    assert card.takes == "about 85 minutes"
    assert "longer than 85 minutes" in card.help[0]


def test_no_card_names_a_rule_or_a_path() -> None:
    rules = windows().rules
    for scenario in (SCHOOL, BLOCKED):
        for card in dealt(scenario):
            said = " ".join((card.title, card.sees, *card.before, *card.do, *card.help))
            assert not [id for id in rules if id in said]


def test_a_sheet_has_the_code_of_what_blocks_the_device_and_who_mends_it() -> None:
    found = {code.code: code for code in written(BLOCKED).codes}
    assert "E Mode blocks App 1" in found["0x87D300D9"].means
    assert found["0x87D300D9"].who == "School's IT"
    assert found["100 (in the event log alone)"].who == "Teacher"


def test_a_code_that_is_out_of_reach_is_not_on_the_sheet() -> None:
    assert "0x87D300D9" not in {code.code for code in written(SCHOOL).codes}


def test_a_rule_that_holds_for_many_apps_is_told_once() -> None:
    (failed,) = (
        code for code in written(SCHOOL).codes if code.means.startswith("The installation of") and "fails" in code.means
    )
    assert "App 1, App 2, App 3 (or 2 more)" in failed.means


def test_a_rule_that_holds_for_two_apps_holds_for_one_or_the_other() -> None:
    """Its sentence speaks of one app."""
    two = evolve(SCHOOL.world.tenant, apps=SCHOOL.world.tenant.apps[:2])
    means = [code.means for code in written(evolve(SCHOOL, world=evolve(SCHOOL.world, tenant=two))).codes]
    assert "App 1 or App 2 is installed, and its detection rule does not find it" in means


def test_a_sheet_says_why_the_last_page_goes_no_further() -> None:
    """Nothing moves there, and all the same there is a reason."""
    (scenario,) = load_scenarios(SCENARIOS / "network/bypass_25h2.oobe.yaml")
    assert written(scenario).way[-1].why == ("This edition cannot be set up without a network",)


def test_a_sheet_tells_skipped_pages_with_the_reason_and_its_sources() -> None:
    told = written(WIRED)
    network = next(stay for stay in told.way if stay.title == "Let's connect you to a network")
    assert network.status == "skipped"
    assert "Ethernet cable" in network.why[0]
    assert all(0 < place <= len(told.sources) for place in network.sources)


def test_a_sheet_asks_what_the_outcome_depends_on() -> None:
    (open_one,) = load_scenarios(SCENARIOS / "se" / "managed_installer_at_an_unknown_time.oobe.yaml")
    (asked,) = written(open_one).open
    assert asked.startswith("Is the managed installer active on Windows 11 SE before")


@pytest.mark.parametrize("table", sorted(fixers._FIXERS))
def test_every_rule_that_somebody_in_the_room_mends_exists_and_has_a_remedy(table: str) -> None:
    assert windows().rules[table].remedies


def test_what_the_table_does_not_speak_of_is_for_the_schools_it() -> None:
    rule: Rule = windows().rules["apps.hangs"]
    assert fixer(rule) is Fixer.IT


def test_every_button_and_every_page_that_goes_on_by_itself_says_what_to_do() -> None:
    for step in windows().steps.values():
        id = ids.step_id(step.id).removeprefix("step-")
        for edge in step.choices:
            assert ENGLISH.has(f"print-do-{id}-{edge.label}")
        if step.kind is Kind.PAGE and all(edge.by is not Mover.PERSON for edge in step.edges):
            assert ENGLISH.has(f"print-do-{id}")


def test_no_advice_is_left_for_pages_and_buttons_that_are_gone() -> None:
    steps = windows().steps.values()
    pages = {ids.step_id(step.id).removeprefix("step-") for step in steps}
    buttons = {f"{ids.step_id(step.id).removeprefix('step-')}-{edge.label}" for step in steps for edge in step.choices}
    of_pages = {"print-help-different", "print-help-code", "print-help-longer"}
    for id in entries("en"):
        if id.startswith("print-do-"):
            assert id.removeprefix("print-do-") in pages | buttons
        if id.startswith("print-help-") and id not in of_pages:
            assert id.removeprefix("print-help-") in pages


NASTY = evolve(SCHOOL, title="</title><script>alert('1')</script>\u202eevil")


@pytest.mark.parametrize("page", ["cards", "sheet"])
def test_names_are_escaped_and_turn_no_text_around(page: str) -> None:
    prediction = predict_scenario(NASTY)
    html = (
        cards_page(cards(prediction, ENGLISH), ENGLISH, Paper.A4)
        if page == "cards"
        else sheet_page(sheet(prediction, ENGLISH), ENGLISH, Paper.A4)
    )
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "\u202e" not in html


@pytest.mark.parametrize("paper", list(Paper))
def test_a_page_allows_nothing_but_its_own_style(paper: Paper) -> None:
    html = cards_page(cards(predict_scenario(SCHOOL), ENGLISH), ENGLISH, paper)
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in unescape(html)
    assert not re.findall(r"\bstyle=|<script|\bon\w+=|(?:src|href)=\"(?!#)", html)
    assert f"size: {paper.value}" in style


def test_arabic_is_written_from_right_to_left() -> None:
    arabic = words("ar")
    html = cards_page(cards(predict_scenario(SCHOOL), arabic), arabic, Paper.A4)
    assert '<html lang="ar" dir="rtl">' in html


NAMELESS = evolve(
    BLOCKED,
    title="4711",
    world=evolve(
        BLOCKED.world,
        tenant=evolve(
            BLOCKED.world.tenant,
            autopilot_profiles=(AutopilotProfile(id="school", name="4712", assignments=EVERYBODY),),
            esp_profiles=(EspProfile(id="page", name="4713", assignments=EVERYBODY),),
            apps=(App(id="app", name="4714", assignments=EVERYBODY),),
        ),
    ),
)
"""A school whose names are numbers, so that any letter is a word of ours."""


def test_every_word_on_paper_comes_from_the_catalogues() -> None:
    """In a language of brackets nothing stands outside them but codes, products, dates and sources."""
    language = spoken({"en": pseudo(entries("en").values())})
    prediction = predict_scenario(NAMELESS)
    for html in (
        cards_page(cards(prediction, language), language, Paper.A4),
        sheet_page(sheet(prediction, language), language, Paper.A4),
    ):
        said = unescape(re.sub(r"<[^>]*>", " ", _without_sources(html)))
        outside = _outside(said)
        for known in ("Windows 11 SE 22H2", *(rule.code for rule in windows().rules.values() if rule.code)):
            outside = outside.replace(known, "")
        assert re.findall(r"[A-Za-z]{2,}", outside) == []


def _without_sources(html: str) -> str:
    return re.sub(r"<style>.*?</style>|<ol class=\"sources\".*?</ol>", "", html, flags=re.DOTALL)


def _outside(text: str) -> str:
    """A text without what stands in brackets, in whatever depth."""
    depth, kept = 0, ""
    for letter in text:
        depth += (letter == OPENS) - (letter == CLOSES)
        kept += letter if not depth and letter != CLOSES else ""
    assert depth == 0
    return kept
