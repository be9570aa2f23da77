"""The page of one or more scenarios, as a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.walkthrough.browser.page import page
from oobe_sim.walkthrough.browser.story import story
from oobe_sim.walkthrough.words.catalogue import ENGLISH, catalogues, entries
from oobe_sim.walkthrough.words.ids import rule_id

_NOT_THERE = ("print-", "terminal-", "time-", "timing-", "rule-")
"""Messages of which a page needs none, or only those of its own rules."""


def html(scenarios: Sequence[Scenario], groups: Iterable[str] = (), language: str = ENGLISH) -> str:
    """A page that walks through these scenarios, in which these groups of questions are open as well; it begins in `language`.

    Raises what `story` does.
    """
    groups = tuple(groups)
    stories = [story(scenario, groups) for scenario in scenarios]
    rules = {rule_id(id) for one in stories for id in one["rules"]}
    as_of = scenarios[0].world.as_of
    english = entries(ENGLISH, as_of)
    ids = [id for id in english if not id.startswith(("-", *_NOT_THERE)) or id in rules]
    return page(stories, catalogues(ids, as_of), language)
