"""What rules say with the names of a tenant, in every language."""

from __future__ import annotations

from attrs import evolve

from oobe_sim.walkthrough.words.filling import filled, minutes
from oobe_sim.walkthrough.words.spoken import words
from oobe_sim.world.device import Device
from oobe_sim.world.world import World

WORLD = World(device=Device())


def test_a_rule_names_the_app_that_it_is_about() -> None:
    german = filled(words("de"), "rule-apps-installed.message", {"app": "Reader"}, WORLD)
    assert german == "Die App Reader ist installiert"


def test_a_rule_that_is_about_no_app_in_particular_is_a_sentence_all_the_same() -> None:
    names = {"app": ""}
    assert filled(words("en"), "rule-apps-installed.message", names, WORLD) == "the app is installed"
    assert filled(words("de"), "rule-apps-installed.message", names, WORLD) == "Die App ist installiert"


def test_a_tpm_is_named_in_the_language() -> None:
    said = filled(words("de"), "rule-attestation-no_tpm_2_0.message", {"tpm": "1.2, can be 2.0"}, WORLD)
    assert "(TPM: Version 1.2, die zu 2.0 werden kann)" in said


def test_a_clock_is_off_by_minutes_in_the_language() -> None:
    late = evolve(WORLD, device=evolve(WORLD.device, clock_skew_minutes=-7))
    said = filled(words("es"), "rule-attestation-clock_wrong.message", {"skew": "7 minutes"}, late)
    assert "un desfase de 7 minutos" in said


def test_minutes_are_counted_as_the_language_counts() -> None:
    arabic = words("ar")
    assert [minutes(arabic, length) for length in (0.2, 1, 2)] == ["أقل من دقيقة", "دقيقة واحدة", "دقيقتان"]
    assert minutes(words("de"), 125) == "2 Std. 5 Min."
