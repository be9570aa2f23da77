"""The questions of the API answer what a journey for each combination shows, and what commands print."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from oobe_sim.drivers.ends import Branch
from oobe_sim.drivers.exploration import Exploration, Witness
from oobe_sim.drivers.needs import Certainty
from oobe_sim.drivers.run import run_of
from oobe_sim.errors import InputError
from oobe_sim.facts.apps import Phase
from oobe_sim.inputs.scenario import Scenario, read_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.targeting import Fate
from oobe_sim.questions import (
    coverage_gaps,
    endpoints_needed,
    outcomes,
    pages_seen,
    reboots_and_prompts,
    timeline,
    tracked_apps,
    which_esp_applies,
    which_profile_wins,
)
from oobe_sim.questions.opening import UnknownGroup, explored
from oobe_sim.questions.pages_seen import Seen

LAPTOP = """\
oobe-sim: 1
title: A laptop with an app
network: {blocked: [ntp]}
tenant:
  groups: [{name: Lab, has_device: unknown}]
  autopilot_profiles:
    - {name: Students}
    - {name: Labs, assignments: {group: Lab}}
  esp_profiles: [{name: Page, selected_mobile_app_ids: [cad, reader]}]
  apps:
    - {name: CAD, depends_on: [{app: fonts}]}
    - {name: Fonts}
    - {name: Reader, assignments: {group: Lab}}
"""
GROUPS = ("faults",)


def scenario(text: str = LAPTOP) -> Scenario:
    (one,) = read_scenarios(text, "a.oobe.yaml", Path())
    return one


@pytest.fixture(scope="module")
def exploration() -> Exploration:
    small = LAPTOP.replace("    - {name: Fonts}\n    - {name: Reader, assignments: {group: Lab}}\n", "")
    return explored(
        scenario(small.replace(", depends_on: [{app: fonts}]", "").replace("[cad, reader]", "[cad]")), GROUPS
    )


def combinations(found: Exploration) -> Iterator[Witness]:
    """The journey of each combination of what is open."""
    for values in product(*(domain.values for domain in found.open.values())):
        yield found.answered(dict(zip(found.open, values, strict=True)))


def test_pages_are_seen_in_the_share_in_which_journeys_show_them(exploration: Exploration) -> None:
    several = [
        run_of(windows(), exploration.world, exploration.space, Branch(one.bindings, one.journey))
        for one in combinations(exploration)
    ]
    answer = pages_seen(scenario(), exploration=exploration)
    assert answer.complete
    for row in answer:
        showing = sum(row.page in run.pages for run in several)
        assert row.share == Fraction(showing, len(several)), row.page
        assert (row.seen is Seen.ALWAYS) == (showing == len(several))
        assert (row.seen is Seen.NEVER) == (not showing)


def test_a_page_that_is_not_seen_has_the_rule_that_skips_it(exploration: Exploration) -> None:
    rows = {row.page: row for row in pages_seen(scenario(), exploration=exploration)}
    (why,) = rows["sign_in.mfa"].skipped
    assert why.rule.id == "identity.no_mfa"
    assert why.message == "Nothing asks for multifactor authentication"
    assert why.sources
    assert rows["sign_in.certificate"].passed_by


def test_restarts_and_prompts_span_those_of_the_journeys(exploration: Exploration) -> None:
    ending: dict[tuple[Outcome, str], list[tuple[int, int]]] = {}
    for one in combinations(exploration):
        run = run_of(windows(), exploration.world, exploration.space, Branch(one.bindings, one.journey))
        if not one.journey.loop:
            ending.setdefault((run.outcome, run.stop), []).append((run.reboots, run.prompts))
    rows = {(row.outcome, row.stop): row for row in reboots_and_prompts(scenario(), exploration=exploration)}
    assert sum(row.share for row in rows.values()) == 1
    assert {Outcome.COMPLETED, Outcome.NOT_MANAGED} <= {outcome for outcome, _ in ending}
    for end, several in ending.items():
        row = rows[end]
        assert (row.fewest_restarts, row.most_restarts) == (min(r for r, _ in several), max(r for r, _ in several))
        assert (row.fewest_prompts, row.most_prompts) == (min(p for _, p in several), max(p for _, p in several))


def test_outcomes_have_a_typical_journey_with_nothing_unusual_but_the_cause(exploration: Exploration) -> None:
    for row in outcomes(scenario(), exploration=exploration):
        assert row.typical is not None
        assert (row.typical.journey.outcome, row.typical.journey.stop) == (row.outcome, row.stop)
        assert row.unusual.items() <= row.causes[0].items()
        given = {**exploration.usual, **row.unusual}
        played = exploration.answered(given)
        assert (played.journey.outcome, played.journey.stop) == (row.outcome, row.stop)


def test_a_partial_exploration_is_said_to_be_one() -> None:
    for ask in (outcomes, pages_seen, reboots_and_prompts):
        assert not ask(scenario(), GROUPS, most=20).complete


def test_which_profile_wins_hangs_on_the_group() -> None:
    rows = which_profile_wins(scenario()).rows
    told = {(row.name, row.where.get("tenant.groups.lab.has_device")): row.fate for row in rows}
    assert told == {
        ("Labs", True): Fate.APPLIES,
        ("Labs", False): Fate.NOT_TARGETED,
        ("Students", True): Fate.OUTRANKED,
        ("Students", False): Fate.APPLIES,
    }
    assert [row.applies for row in rows] == [True, True, False, False]
    assert all(row.sources for row in rows)


def test_which_page_applies() -> None:
    (row,) = which_esp_applies(scenario())
    assert row.applies
    assert row.name == "Page"
    assert row.rule.id == "targeting.all_devices"


def test_apps_stand_in_the_order_in_which_they_install() -> None:
    """What another app needs comes first, and is not waited for where the page does not name it."""
    rows = tracked_apps(scenario()).rows
    told = [(row.name, row.phase, row.blocking, row.where.get("tenant.groups.lab.has_device")) for row in rows]
    assert told == [
        ("Fonts", Phase.DEVICE, False, None),
        ("CAD", Phase.DEVICE, True, None),
        ("Reader", Phase.DEVICE, True, True),
        ("Reader", None, False, False),
    ]


def test_endpoints_say_what_is_blocked_today_and_who_needs_them() -> None:
    rows = endpoints_needed(scenario())
    time = next(row for row in rows if row.host == "time.windows.com")
    assert (time.port, time.protocol, time.blocked_today) == (123, "UDP", True)
    assert time.certainty is Certainty.ALWAYS
    assert time.needed_by == ("a.oobe.yaml",)
    assert "start.power_on" in next(row.steps for row in rows if row.service == "Domain Name System")


def test_a_timeline_ends_where_the_run_does_and_is_partial_where_it_hangs_on_an_answer() -> None:
    settled = timeline(scenario(LAPTOP.replace("has_device: unknown", "has_device: true")))
    assert settled.complete
    ends = [row.start + row.minutes for row in settled]
    assert ends == sorted(ends)
    assert {"person", "service", "install", "restart"} <= {row.kind for row in settled}
    doubtful = LAPTOP.replace("network: {blocked: [ntp]}", "person: {account_in_tenant: unknown}")
    partial = timeline(scenario(doubtful))
    assert not partial.complete
    assert len(partial) < len(settled)


def test_coverage_gaps_shrink_with_each_scenario() -> None:
    one, other = (
        scenario(),
        scenario(
            LAPTOP.replace("oobe-sim: 1", "oobe-sim: 1\nnetwork: {connection: none}", 1).replace(
                "network: {blocked: [ntp]}\n", ""
            )
        ),
    )
    alone, both = coverage_gaps([one]), coverage_gaps([one, other])
    assert set(both) < set(alone)
    assert {row.kind for row in alone} == {"edge", "rule"}


def test_answers_are_tables(exploration: Exploration) -> None:
    for answer in (
        outcomes(scenario(), exploration=exploration),
        pages_seen(scenario(), exploration=exploration),
        reboots_and_prompts(scenario(), exploration=exploration),
        which_profile_wins(scenario()),
        tracked_apps(scenario()),
        endpoints_needed(scenario()),
        timeline(scenario()),
    ):
        assert answer.to_polars().height == len(answer.to_pandas()) == len(answer)
        assert answer.question


def test_bad_input_and_unknown_groups_are_refused() -> None:
    with pytest.raises(UnknownGroup, match="did you mean device"):
        which_profile_wins(scenario(), ("devise",))
    with pytest.raises(InputError):
        pages_seen(scenario(LAPTOP + "choices: {network.conect: connect}\n"))
