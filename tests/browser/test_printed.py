"""Cards and sheets as Chromium prints them: nothing cut off, nothing torn apart, in every language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.step import Kind, Step
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.walkthrough.printables.cards import Card, Cards
from oobe_sim.walkthrough.printables.layout import Paper, cards_page, sheet_page
from oobe_sim.walkthrough.printables.sheet import sheet
from oobe_sim.walkthrough.words import LOCALES
from oobe_sim.walkthrough.words.catalogue import entries
from oobe_sim.walkthrough.words.filling import minutes
from oobe_sim.walkthrough.words.ids import step_id
from oobe_sim.walkthrough.words.pseudo import pseudo
from oobe_sim.walkthrough.words.spoken import Words, spoken, words
from tests.browser.installed import ROOT

PSEUDO = spoken({"en": pseudo(entries("en").values())})
SPOKEN = {**{locale: words(locale) for locale in LOCALES}, "pseudo": PSEUDO}
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsausbildungsverordnungsklassenzimmer 12 " * 3

_PRINTED = {Paper.A4: 718, Paper.LETTER: 740}
"""Pixels between the margins."""

_CUT_OFF = """() => [...document.querySelectorAll('.card, .card *, .sheet *')].filter(one =>
    getComputedStyle(one).display !== 'inline' && !one.matches('.class, .class *') &&
    (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1 && one.matches('.card'))
).map(one => one.className + ': ' + one.textContent.slice(0, 60))"""


@pytest.fixture
def printed(browser: Any, tmp_path: Path) -> Iterator[Callable[[str, Paper], Any]]:
    """Opens a text as a page from `file:`, as wide as a sheet of paper, and laid out for print."""
    context = browser.new_context(offline=True)

    def opened(html: str, paper: Paper) -> Any:
        file = tmp_path / "printed.html"
        file.write_text(html, encoding="utf-8")
        page = context.new_page()
        page.set_viewport_size({"width": _PRINTED[paper], "height": 1000})
        page.emulate_media(media="print")
        page.goto(file.as_uri())
        return page

    yield opened
    context.close()


def fullest(said: Words) -> Cards:
    """A card for every button of every page, each with all that a card may say."""
    pages = [step for step in windows().steps.values() if step.kind is Kind.PAGE]
    return Cards(LONG, tuple(card for step in pages for card in _cards(said, step)))


def _cards(said: Words, step: Step) -> Iterator[Card]:
    id = step_id(step.id)
    name = id.removeprefix("step-")
    alone = (said.say(f"print-do-{name}"),) if said.has(f"print-do-{name}") else ()
    longest = minutes(said, 119)
    own = (said.say(f"print-help-{name}"),) if said.has(f"print-help-{name}") else ()
    for label in [edge.label for edge in step.choices] or [""]:
        yield Card(
            title=said.say(f"{id}.title"),
            sees=said.say(f"{id}.sees"),
            before=(
                said.say("print-card-restarts", restarts=2),
                said.say("print-card-works", time=said.say("time-about", time=longest)),
                said.say("print-card-again"),
            ),
            do=(*alone, *((said.say(f"print-do-{name}-{label}"),) if label else ())),
            takes=said.say("time-about", time=longest),
            help=(*own, said.say("print-help-longer", time=longest), said.say("print-help-different")),
            writes=said.say("print-help-code"),
        )


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", SPOKEN)
def test_every_card_fits_on_its_quarter(printed: Callable[[str, Paper], Any], language: str, paper: Paper) -> None:
    said = SPOKEN[language]
    cards = fullest(said)
    page = printed(cards_page(cards, said, paper), paper)
    assert page.evaluate(_CUT_OFF) == []
    assert _sheets(page) == ceil(len(cards.cards) / 4)


@pytest.mark.parametrize("language", SPOKEN)
def test_nothing_on_a_teachers_sheet_is_wider_than_its_place(
    printed: Callable[[str, Paper], Any], language: str
) -> None:
    (scenario,) = load_scenarios(ROOT / "scenarios" / "se" / "continue_anyway.oobe.yaml")
    said = SPOKEN[language]
    page = printed(sheet_page(sheet(predict_scenario(scenario), said), said, Paper.A4), Paper.A4)
    assert page.evaluate(_CUT_OFF) == []


def _sheets(page: Any) -> int:
    """How many sheets of paper a page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True, print_background=True)))
