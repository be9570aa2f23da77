"""What the tests of the command line share: how to run a command, and three scenarios."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

OOBE_SIM = (sys.executable, "-m", "oobe_sim.cli.main")
"""The command, for a process of its own."""


@frozen
class Result:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Result]


def write(name: str, text: str) -> str:
    """A file in the current folder."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


COMPLETES = """\
oobe-sim: 1
title: A wired laptop
device: {release: Windows 11 24H2}
tenant:
  autopilot_profiles:
    - {name: Students, device_name_template: 'EDU-%SERIAL%', user_type: standard}
"""

BLOCKS = """\
oobe-sim: 1
title: An app that E Mode blocks
device: {edition: SE, release: Windows 11 22H2}
tenant:
  education_licences: false
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: School page}]
  apps: [{name: Geo Viewer}]
"""

DOUBTFUL = """\
oobe-sim: 1
title: A policy that may come in time
device: {edition: SE, release: Windows 11 22H2}
tenant:
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: School page}]
  apps: [{name: Geo Viewer, emode: {supplemental_policy: true}}]
"""
