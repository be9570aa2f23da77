"""Why a page was not skipped, from Python."""

from __future__ import annotations

from pathlib import Path

from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.questions import why_not_skipped

NETWORK = Path(__file__).parents[2] / "scenarios" / "network"


def test_the_keyboard_page_comes_on_wifi_and_would_not_on_a_wire() -> None:
    """The profile that hides it arrives only once the device is online: on Wi-Fi after that page."""
    (scenario,) = load_scenarios(NETWORK / "same_laptop_on_wifi.oobe.yaml")
    (change,) = why_not_skipped(scenario, "region.keyboard")
    (value,) = change.values
    assert value.path == "network.connection"
    assert change.leads_to == "is skipped"


def test_of_a_page_that_is_skipped_there_is_nothing_to_say() -> None:
    (scenario,) = load_scenarios(NETWORK / "same_laptop_on_a_wire.oobe.yaml")
    assert not why_not_skipped(scenario, "region.keyboard")
