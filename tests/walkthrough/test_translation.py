"""Translations: complete, of the current English, and with the plurals of their language."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest

from oobe_sim.walkthrough.words import LOCALES
from oobe_sim.walkthrough.words.catalogue import ENGLISH, catalogues, entries, parsed, written
from oobe_sim.walkthrough.words.translation import Fault, faults, laid_out, outstanding, taken

TRANSLATED = [locale for locale in LOCALES if locale != ENGLISH]


@pytest.mark.parametrize("locale", TRANSLATED)
def test_every_message_is_translated_from_the_english_of_today(locale: str) -> None:
    assert [f"{fault.id}: {fault.what}" for fault in faults(locale, entries(locale))] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_entra_has_its_old_name_in_what_was_said_before_it_was_renamed(locale: str) -> None:
    """In every language: where letters follow the name without a blank, it is not recognised as one."""
    assert "Entra" not in catalogues(as_of=date(2023, 7, 10))[locale]
    assert "Azure AD" not in catalogues()[locale]


@pytest.mark.parametrize("locale", TRANSLATED)
def test_files_stand_as_the_translators_tool_writes_them(locale: str) -> None:
    """So that its next change is a change of its messages, and of nothing else."""
    folder = files("oobe_sim.walkthrough.words").joinpath(locale)
    stand = {file: folder.joinpath(file).read_text("utf-8") for file in written(locale)}
    assert stand == laid_out(entries(locale))


def test_a_translation_is_taken_with_its_english() -> None:
    held = taken("de", "value-failed = Misslungen\n")["names.ftl"]
    assert "# value-failed = Failed\nvalue-failed = Misslungen\n" in held


def test_a_translation_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="value-nobody: English has no such message"):
        taken("de", "value-nobody = Nichts\n")


def test_a_translation_without_a_variable_of_the_english_is_refused() -> None:
    with pytest.raises(ValueError, match="rule-apps-installed: the variables of message"):
        taken("de", "rule-apps-installed =\n    .message = Die App ist installiert\n")


def test_a_translation_in_part_is_refused() -> None:
    with pytest.raises(ValueError, match="rule-apps-hangs: remedy-1 is missing"):
        taken("de", "rule-apps-hangs =\n    .message = { $app } hängt\n    .remedy-2 = Beheben\n")


def test_a_translation_whose_english_has_changed_is_known() -> None:
    (entry,) = parsed("# value-failed = Broken\nvalue-failed = Misslungen\n", "test")
    assert "value-failed" in outstanding({"value-failed": entry})
    assert Fault("value-failed", "the English is now: value-failed = Failed") in faults("de", {"value-failed": entry})


def test_what_is_not_translated_is_known() -> None:
    assert Fault("value-failed", "not translated") in faults("de", {})


def test_a_plural_has_the_forms_of_its_language() -> None:
    two_forms = "time-minutes = { $minutes ->\n    [one] { $minutes } x\n   *[other] { $minutes } y\n}\n"
    assert taken("es", two_forms)
    with pytest.raises(ValueError, match="no way to say it for few, many, two, zero"):
        taken("ar", two_forms)
