"""The catalogues: everything that the walkthrough says of the model has its words."""

from __future__ import annotations

from datetime import date
from enum import Enum

import pytest
from fluent.syntax import ast
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.drivers.moment import spelt
from oobe_sim.errors import DeclarationError, UnknownName
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.check import Check
from oobe_sim.outputs.leaf_words import WORDED
from oobe_sim.outputs.words import sentence
from oobe_sim.walkthrough.words import LOCALES, ids
from oobe_sim.walkthrough.words.catalogue import catalogues, entries, fluent, parsed
from oobe_sim.walkthrough.words.english import pattern
from oobe_sim.walkthrough.words.spoken import spoken, words
from oobe_sim.world.device import Device, Registration, TpmManufacturer
from oobe_sim.world.leaves import open_domains
from oobe_sim.world.world import World

ENGLISH = words()


def test_every_step_says_its_title() -> None:
    for step in windows().steps.values():
        assert ENGLISH.say(f"{ids.step_id(step.id)}.title") == step.title


def test_every_button_has_words() -> None:
    for step in windows().steps.values():
        for edge in step.choices:
            assert ENGLISH.say(ids.choice_id(step.id, edge.label))


def test_no_words_are_left_of_buttons_and_answers_that_are_gone() -> None:
    catalog = windows()
    buttons = {ids.choice_id(step.id, edge.label) for step in catalog.steps.values() for edge in step.choices}
    answers = {ids.answer_id(event.id, said) for event in catalog.events().values() for said in event.domain}
    found = {id for id in entries("en") if id.startswith(("choice-", "answer-"))}
    assert found == buttons | answers


def test_no_words_are_left_of_steps_that_are_gone() -> None:
    steps = {ids.step_id(step.id).removeprefix("step-"): step for step in windows().steps.values()}
    buttons = {f"{step}-{edge.label}" for step, declared in steps.items() for edge in declared.choices}
    allowed = {
        "page-button-": buttons,
        "page-busy-": {*steps, "restart"},
        "print-do-": {*steps, *buttons},
        "print-help-": {*steps, "code", "different", "longer"},
    }
    for prefix, known in allowed.items():
        assert {id.removeprefix(prefix) for id in entries("en") if id.startswith(prefix)} <= known


def test_every_event_has_its_question_and_words_for_each_answer() -> None:
    for event in windows().events().values():
        assert ENGLISH.say(ids.event_id(event.id)) == sentence(event.words)
        for said in event.domain:
            assert ENGLISH.say(ids.answer_id(event.id, said))


def test_every_rule_that_decides_a_move_says_its_message_and_its_remedies() -> None:
    for rule in windows().rules.values():
        if isinstance(rule, Check):
            continue
        assert ENGLISH.has(f"{ids.rule_id(rule.id)}.message")
        for number in range(1, len(rule.remedies) + 1):
            assert ENGLISH.has(f"{ids.rule_id(rule.id)}.remedy-{number}")


def test_every_value_of_a_leaf_that_is_asked_in_words_has_words() -> None:
    device = Device(registration=Registration(), tpm_manufacturer=TpmManufacturer.OTHER)
    domains = open_domains(World(device=device))
    for path in WORDED:
        for value in domains[path].values:
            assert isinstance(value, bool | Enum)
            assert ENGLISH.say(ids.value_id(str(spelt(value)))), (path, value)


def test_a_placeholder_of_a_rule_is_a_variable() -> None:
    assert (
        ENGLISH.say("rule-apps-hangs.message", app="Lab {x}") == "The installation of Lab {x} does not come to an end"
    )


def test_a_variable_that_is_not_given_is_our_mistake() -> None:
    with pytest.raises(DeclarationError, match=r"rule-apps-hangs\.message"):
        ENGLISH.say("rule-apps-hangs.message")


def test_a_message_that_no_catalogue_has_is_our_mistake() -> None:
    with pytest.raises(DeclarationError, match="step-nowhere"):
        ENGLISH.say("step-nowhere.title")


def test_what_a_language_lacks_is_said_in_english() -> None:
    german = spoken({"de": parsed("choice-privacy-settings-accept = Annehmen", "test"), "en": entries("en").values()})
    assert german.say("choice-privacy-settings-accept") == "Annehmen"
    assert german.say("choice-sign_in-mfa-deny") == "Deny"


def test_an_unknown_language_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="'de'"):
        words("dee")


def test_names_are_those_of_the_day() -> None:
    said = words("en", date(2023, 7, 10)).say("rule-join-joins.message")
    assert "Azure AD" in said
    assert "Microsoft Entra" in ENGLISH.say("rule-join-joins.message")


def test_catalogues_hold_the_messages_that_are_asked_for() -> None:
    held = catalogues(["choice-sign_in-mfa-deny"])
    assert held.keys() == LOCALES.keys()
    assert held["en"] == "choice-sign_in-mfa-deny = Deny\n"


def test_catalogues_of_a_message_that_english_does_not_have_are_refused() -> None:
    with pytest.raises(UnknownName, match="choice-sign_in-mfa-deny"):
        catalogues(["choice-sign_in-mfa-denny"])


def test_fluent_that_is_none_is_refused_with_its_line() -> None:
    with pytest.raises(DeclarationError, match=r"bad\.ftl, line 2"):
        tuple(parsed("good = Good\nbad\n", "bad.ftl"))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])).map(str.strip).filter(bool))
def test_any_text_of_the_model_is_said_as_it_is(text: str) -> None:
    """Braces, and what begins a line of another kind in Fluent, are only letters of a text."""
    (entry,) = parsed(fluent([ast.Message(ast.Identifier("said"), pattern(text))]), "test")
    assert spoken({"en": [entry]}).say("said") == text
