"""The page is one file that asks for nothing, and in which a name is only a name."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.walkthrough.browser import story as stories
from oobe_sim.walkthrough.browser.book import html
from oobe_sim.walkthrough.browser.page import page
from oobe_sim.walkthrough.browser.story import TooLarge, story

LARGEST = 2_000_000


def scenario(apps: str = "", title: str = "A laptop") -> Scenario:
    text = f"""
        oobe-sim: 1
        title: {json.dumps(title)}
        device: {{edition: Education, release: Windows 11 24H2}}
        tenant:
          autopilot_profiles: [{{name: Students}}]
          esp_profiles: [{{name: Labs, block_device_use_until_all_apps_and_profiles_are_installed: Yes}}]
          apps: [{apps}]
    """
    (read,) = read_scenarios(text, "laptop.oobe.yaml", Path())
    return read


class Parts(HTMLParser):
    """What a page is made of, as a browser reads it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:
        self.found.append((f"/{tag}", {}, ""))

    def handle_data(self, data: str) -> None:
        if self.found:
            tag, attributes, before = self.found[-1]
            self.found[-1] = (tag, attributes, before + data)

    def of(self, tag: str) -> list[tuple[dict[str, str | None], str]]:
        return [(attributes, text) for name, attributes, text in self.found if name == tag]


def book(text: str) -> dict[str, Any]:
    (held,) = (said for attributes, said in Parts(text).of("script") if attributes.get("id") == "book")
    data: dict[str, Any] = json.loads(held)
    return data


def test_a_page_asks_for_nothing_and_runs_its_own_script_alone() -> None:
    parts = Parts(html([scenario()]))
    outside = [attributes for _, attributes, _ in parts.found if {"src", "href"} & attributes.keys()]
    assert outside == []
    (policy,) = (a["content"] for a, _ in parts.of("meta") if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    for tag, directive in (("script", "script-src"), ("style", "style-src")):
        (held,) = (text for attributes, text in parts.of(tag) if attributes.get("type") != "application/json")
        digest = base64.b64encode(hashlib.sha256(held.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "name",
    ["<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "<!--", "{ $app }", "\u2028 \u202e &amp;"],
)
def test_a_name_is_only_a_name(name: str) -> None:
    """Whatever an app and a scenario are called, the page has the same parts, and says the name."""
    named = html([scenario(apps=f"{{name: {json.dumps(name)}, id: lab}}", title=name)])
    usual = html([scenario(apps="{name: Lab, id: lab}", title="Lab")])
    assert [tag for tag, *_ in Parts(named).found] == [tag for tag, *_ in Parts(usual).found]
    (told,) = book(named)["stories"]
    assert told["apps"][0]["name"] == name.replace("\u2028", "\ufffd").replace("\u202e", "\ufffd")


def test_sixty_apps_fit_into_a_page() -> None:
    apps = ", ".join(f"{{name: App {number}}}" for number in range(60))
    assert len(html([scenario(apps=apps)]).encode()) < LARGEST


def test_what_would_be_too_much_is_held_as_the_scenario_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """First faults, then services; and where not even that helps, it is said."""
    whole = story(scenario())
    assert whole["held"] == []
    monkeypatch.setattr(stories, "MOST_STATES", len(whole["states"]) - 1)
    assert story(scenario())["held"] == ["faults"]
    monkeypatch.setattr(stories, "MOST_STATES", 3)
    with pytest.raises(TooLarge, match="open fewer questions"):
        story(scenario())


def test_a_page_holds_the_words_of_every_language_for_its_own_rules_alone() -> None:
    told = book(html([scenario()]))
    assert set(told["words"]) == {"en", "de", "es", "ar"}
    rules = {re.sub(r"[^A-Za-z0-9_]", "-", id) for id in told["stories"][0]["rules"]}
    for text in told["words"].values():
        assert set(re.findall(r"^rule-(\S+) =", text, re.MULTILINE)) <= rules


def test_the_same_scenario_makes_the_same_page() -> None:
    assert html([scenario()]) == html([scenario()])


def test_a_page_without_a_story_is_none() -> None:
    assert book(page([], {}))["stories"] == []


def test_a_page_begins_in_the_language_that_is_wanted() -> None:
    assert book(html([scenario()]))["language"] == "en"
    assert book(html([scenario()], language="de"))["language"] == "de"
