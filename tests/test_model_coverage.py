"""No edge of the flow and no outcome of a rule is without a scenario that reaches it."""

from __future__ import annotations

from functools import cache

from oobe_sim.drivers.run import predict
from oobe_sim.kernel.catalog import build, windows
from oobe_sim.model.fact import fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.question import Event
from oobe_sim.model.rule import Rule, rule
from oobe_sim.model.step import Edge, Mover, end, page, person, skip, stage
from oobe_sim.outputs.model_coverage import Again, Gap, Seen, gaps, seen_by
from oobe_sim.rules import sources
from oobe_sim.world.learned import Here
from oobe_sim.world.network import Connection, Network
from oobe_sim.world.view import View
from oobe_sim.world.world import World
from tests.scenario_runs import runs

BY_DEFINITION = {
    "apps.installed": "whatever could keep an app from being installed has been asked before",
    "attestation.attested": "each way in which a TPM fails to be attested has been asked before",
    "enrollment.enrolls": "each gate of the enrollment has been asked before",
    "esp.everything_done": "whatever could keep the page waiting has been asked before",
    "esp.waits_until_limit": "says what comes of a fact that has held",
    "flow.consumer_order": "says only that Windows has this step",
    "flow.desktop_is_quiet_first": "says only that Windows has this step",
    "flow.pages_repeat_without_network": "says what comes of a fact that has held",
    "flow.person_chooses_keyboard": "says only that Windows has this step",
    "flow.person_chooses_language": "says only that Windows has this step",
    "flow.person_signs_in": "says only that Windows has this step",
    "flow.profile_is_looked_for": "says only that Windows has this step",
    "identity.administrator_decided": "says that the join decides, not how",
    "join.joins": "each gate of the join has been asked before",
    "network.network_is_joined": "each way in which a network is not joined has been asked before",
    "network.no_network_shows_page": "the kinds of network that there can be have been asked before",
    "pages.eula_shown": "what hides the licence terms has been asked before",
    "updates.credentials_after_update": "says only that Windows has this step",
    "updates.zero_day_package_restarts": "says what comes of a fact that has held",
}
"""Rules that ask for nothing in the world, and hold wherever they are asked; why they may."""

LEFT_OVER = {
    "detection.profile_downloaded": ("detection.not_registered", "detection.no_consent", "detection.nothing_assigned"),
    "esp.applies": ("esp.not_enrolled", "esp.hidden"),
    "identity.asks_home_or_work": ("pages.home_or_work_not_asked",),
    "identity.credentials_again": ("identity.signed_in_by_itself",),
    "identity.hello_is_set_up": ("identity.no_hello",),
    "identity.mfa_is_asked": ("identity.no_mfa",),
    "identity.terms_of_use_unsupported": ("identity.no_terms_of_use",),
    "naming.renamed": ("naming.no_template", "naming.name_refused"),
    "self_deploying.kiosk_signs_in": ("self_deploying.no_kiosk",),
    "self_deploying.waits_for_anybody": ("self_deploying.nobody_signs_in",),
    "updates.critical_updates_install": ("updates.nothing_to_update", "updates.newer_windows_restarts"),
    "updates.quality_updates_install": ("updates.no_quality_updates",),
}
"""Rules that always hold where they are asked, as these have been asked before them and leave nothing else."""

ELSEWHERE = {
    ("network.wire_skips_page", False): "a device that is online before its network page is so by a wire",
    ("detection.too_many_profiles", True): "needs hundreds of profiles; `kernel/test_scenarios_reach.py` has them",
    ("esp.too_many_pages", True): "needs dozens of pages; `kernel/test_scenarios_reach.py` has them",
}
"""Outcomes of rules that no scenario shows for another reason."""

NAMED = {*ELSEWHERE, *((id, False) for id in (*BY_DEFINITION, *LEFT_OVER))}


@cache
def seen() -> Seen:
    """What all scenarios show."""
    return seen_by(windows(), runs())


def test_no_edge_and_no_outcome_is_without_a_scenario() -> None:
    """Beyond those that are named above; what a scenario shows must not stand there."""
    found = gaps(windows(), runs())
    untold = [str(gap) for gap in found if (gap.id, gap.outcome == "held") not in NAMED]
    assert not untold, "\n".join(["", *untold])
    assert {(gap.id, gap.outcome == "held") for gap in found} == NAMED


def test_what_holds_by_definition_asks_for_nothing() -> None:
    for id in BY_DEFINITION:
        assert windows().rules[id].test(None, None) is True


def test_what_leaves_a_rule_over_has_both_outcomes() -> None:
    before = {id for several in LEFT_OVER.values() for id in several}
    assert not {(id, held) for id in before for held in (True, False)} - seen().outcomes


def test_a_move_that_is_read_again_is_the_same_move() -> None:
    """The first edge that can be taken, as its evidence has it, is the one that was taken."""
    for run in runs():
        for branch in run.branches:
            view = Again(run.world, branch.bindings)
            for made in branch.journey.moves:
                view.recall(made.evidence)
                edges = (edge for edge in made.step.edges if view.takes(made.step, edge, made.before))
                assert next(edges) is made.edge


DOOR = Event("faults.door", "is the door open?", ("open", "shut"), "open")


@rule(sources.SEED)
def walks(w: View, s: Here) -> bool:
    """Somebody walks."""
    return w.network.connection is Connection.NONE


@rule(sources.SEED)
def rides(w: View, s: Here) -> bool:
    """Somebody rides."""
    return not walks(w, s)


@rule(sources.SEED)
def shut(w: View, s: Here) -> bool:
    """The door is shut."""
    return w.event(DOOR) == "shut"


@rule(sources.SEED)
def late(w: View, s: Here) -> bool:
    """It is late."""
    return True


@fact("it is dark")
def dark(w: View, s: Here) -> bool:
    return False


RULES: dict[str, Rule] = {one.id: one for one in (late, rides, shut, walks)}
TRIP = build(
    (
        stage(
            "home",
            "Home",
            because=(rides, walks),
            edges=(skip("bed", dark & shut), Edge(to="street", when=~walks), Edge(to="street")),
        ),
        page(
            "street",
            "The street",
            because=(walks,),
            edges=(
                Edge(to="bed", by=Mover.SERVICE, when=walks & rides),
                person("knock", "hall"),
                person("go_back", "home", when=shut),
            ),
            events=(DOOR,),
        ),
        stage("hall", "The hall", because=(walks,), halts=((shut, Outcome.STUCK), (late, Outcome.TIMED_OUT))),
        end("bed", "Bed", Outcome.COMPLETED, because=(walks,)),
    ),
    "home",
    RULES.values(),
)
WALK = World(network=Network(connection=Connection.NONE))


def told(world: World, answers: dict[str, tuple[str, ...]]) -> set[str]:
    """What one journey leaves out: places of edges, and rules with the outcome that is missing."""
    found = gaps(TRIP, [predict(TRIP, world, {}, answers)])
    return {gap.id if gap.kind == "edge" else f"{gap.id.partition('.')[2]} {gap.outcome}" for gap in found}


def test_a_rule_counts_where_it_was_asked_and_no_further() -> None:
    """Nobody asks for the door at home, as it is not dark; on the street all that is offered is asked."""
    both = {"home#1", "street#1", "street#3", "shut held", "late did not hold"}
    assert told(WALK, {}) == {*both, "home#2", "rides held", "walks did not hold"}
    assert told(World(), {}) == {*both, "home#3", "rides did not hold", "walks held"}


def test_what_ends_a_journey_is_asked_until_one_holds() -> None:
    """Behind a shut door the journey is stuck, and nobody asks whether it is late."""
    assert {"late held", "late did not hold"} <= told(WALK, {"faults.door": ("shut",)})


def test_a_gap_says_what_it_is() -> None:
    found = gaps(TRIP, [])
    assert found[0] == Gap("edge", "home#1", "taken", "it is dark and The door is shut, to bed")
    assert str(found[-1]) == "rule test_model_coverage.walks never did not hold: Somebody walks"
