"""The person joins a network, or goes on without one where Windows allows it."""

from oobe_sim.facts.network import captive_portal, online, wifi_in_reach
from oobe_sim.facts.windows import updates_first
from oobe_sim.model.fact import ALWAYS
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, network
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


def _then(w: View, s: Here) -> str:
    """Updates and profile are looked for offline too, in vain, in the order that counts."""
    return "updates.critical" if updates_first(w, s) else "naming.rename"


_why_offline = (
    network.no_certificate_for_802_1x | network.captive_portal_waits | network.no_internet_behind_network | ALWAYS
)
"""Tells, of whoever goes on without internet, what kept the device from it."""

STEP = page(
    "network.connect",
    "Let's connect you to a network",
    sees="A list of Wi-Fi networks, and how to plug in a cable.",
    because=(
        network.wifi_shows_page,
        network.wire_without_internet_shows_page,
        network.no_network_shows_page,
    ),
    edges=(
        skip("updates.critical", online & flow.updates_before_profile & network.wire_skips_page),
        skip("naming.rename", online & flow.profile_before_updates & network.wire_skips_page),
        person("connect", "network.joining", when=wifi_in_reach | captive_portal, work=(Person("network.join"),)),
        person(
            "no_internet",
            "profile.detection",
            when=network.may_pass_offline & _why_offline,
            learns={"trouble": "", "resume": _then},
            work=(Person("page.read"),),
        ),
        person(
            "run_bypassnro",
            "start.restarted",
            when=flow.bypass_script_exists & ~network.bypass_offers_no_internet,
            reboot=True,
            learns={"bypass": True, "resume": "network.connect"},
            work=(Person("page.type"),),
        ),
    ),
    nominal=("connect", "connect", "no_internet"),
    halts=((network.home_needs_network, Outcome.BLOCKED), (network.pro_needs_network, Outcome.BLOCKED)),
    note="On Wi-Fi this page is always shown, in every mode.",
)
