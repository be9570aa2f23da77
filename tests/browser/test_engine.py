"""The page plays the journeys that the program plays: same moves, same reasons, same minutes, same ends."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from oobe_sim.cli.gather import gather
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.moment import spellings
from oobe_sim.drivers.play import Journey, Player, start
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.resolver import Pinned
from oobe_sim.kernel.view import RecordingView
from oobe_sim.walkthrough.browser.story import story
from oobe_sim.walkthrough.opened import walked
from oobe_sim.world.world import CATALOG_DATE
from tests.browser.installed import PLAYER, ROOT, missing

EVERY = 4
"""One scenario of so many is played; the order of files mixes their themes."""

_PACES = (Pace.LIKELY, Pace.LIKELY, Pace.SLOW, Pace.FAST)


def test_the_page_plays_the_journeys_of_the_program(tmp_path: Path) -> None:
    npx = shutil.which("npx")
    if npx is None or not (PLAYER / "node_modules").is_dir():
        missing("the player's node_modules (npm ci)")
    paths = sorted((ROOT / "scenarios").rglob("*.oobe.yaml"))[::EVERY]
    draw = random.Random(0)  # noqa: S311  # the same journeys each time
    file = tmp_path / "journeys.jsonl"
    lines = (json.dumps(_told(path, draw)) for path in paths)
    file.write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run(
        [npx, "vitest", "run", "tests/journeys.test.ts"],
        cwd=PLAYER,
        env={**os.environ, "JOURNEYS": str(file), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert f"{4 * len(paths)} passed" in done.stdout


def _told(path: Path, draw: random.Random) -> dict[str, Any]:
    scenario = gather([str(path)]).scenarios[0]
    return {
        "name": str(path.relative_to(ROOT)),
        "catalog": CATALOG_DATE.isoformat(),
        "story": (told := story(scenario)),
        "journeys": list(_journeys(scenario, told, draw)),
    }


def _journeys(scenario: Scenario, told: dict[str, Any], draw: random.Random) -> Iterator[dict[str, Any]]:
    """The scenario's own journey, and some with answers drawn at random, at each pace."""
    wide = walked(scenario)
    clocks = Exploration(windows(), wide.world, wide.space, wide.opened, wide.answers, wide.timings)
    for number, pace in enumerate(_PACES):
        bindings: dict[str, object] = {}
        answers: dict[str, tuple[str, ...]] = {}
        spelt: dict[str, str] = {}
        for question in told["questions"] if number else ():
            if draw.random() < 0.6:
                continue
            path = question["path"]
            if question["kind"] == "leaf":
                domain = wide.space[path]
                at = draw.randrange(len(domain.values))
                bindings[path], spelt[path] = domain.values[at], spellings(domain)[at]
            else:
                answers[path] = tuple(draw.choice(question["answers"]) for _ in range(draw.randint(1, 3)))
        resolver = Pinned({**scenario.answers, **answers}, bindings)
        view = RecordingView(wide.world, resolver, clocks.clock(pace), wide.space)
        journey = Player(windows(), view, start(windows())).play()
        yield {
            "given": {"bindings": spelt, "answers": answers, "waits": {}, "pace": pace.value},
            "moves": [f"{made.step.id} {made.edge.label}" for made in journey.moves],
            "reasons": [[rule.id for rule in made.reasons] for made in journey.moves],
            "minutes": journey.minutes,
            "end": None if number else _end(journey),
        }


def _end(journey: Journey) -> dict[str, Any]:
    return {
        "outcome": journey.outcome.value,
        "stop": journey.stop,
        "cause": [rule.id for rule in journey.cause],
    }
