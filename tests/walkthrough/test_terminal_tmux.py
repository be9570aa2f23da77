"""The walk in a real terminal of 80 columns: typed, stopped with Ctrl-C, taken up again, finished."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.shell import OOBE_SIM

TMUX = shutil.which("tmux")
pytestmark = pytest.mark.skipif(TMUX is None, reason="tmux is not installed")

SCHOOL = """\
oobe-sim: 1
title: Räume – eine Prüfung, whose title is longer than a line of eighty columns may be, so that it wraps
tenant:
  autopilot_profiles: [{name: Students}]
  apps: [{name: Word}, {name: 数学の教室 with a name that goes on and on until no column holds it any more}]
  esp_profiles: [{name: Labs, allow_device_use_on_install_failure: true}]
"""
WIDTH, HEIGHT = 80, 24
QUESTION = r"^1(-\d)? \?$"
READY = r"^ready>$"


class Terminal:
    """A shell in a window of tmux."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "tmux"
        command = shlex.join(("env", f"PATH={folder}:{os.environ['PATH']}", "PS1=ready> ", "sh"))
        size = ("-x", str(WIDTH), "-y", str(HEIGHT))
        self.tmux("-f", os.devnull, "-u", "new-session", "-d", *size, "-c", str(folder), command)
        self.tmux("set-option", "-g", "history-limit", "5000")
        self._waits("", READY)

    def tmux(self, *arguments: str) -> str:
        """Run a command of tmux."""
        made = (str(TMUX), "-S", str(self.socket), *arguments)
        return subprocess.run(made, capture_output=True, text=True, check=True, timeout=30).stdout

    def types(self, text: str, *, until: str) -> str:
        """Type a line, and wait for what then stands on the last line that is written on; what is shown."""
        self.tmux("send-keys", "-l", text)
        return self.presses("Enter", until=until)

    def presses(self, key: str, *, until: str) -> str:
        """Press a key, and wait likewise."""
        before = self.shown()
        self.tmux("send-keys", key)
        return self._waits(before, until)

    def _waits(self, before: str, until: str) -> str:
        """Wait until something else is shown than before, and nothing changes any more."""
        last, shown = before, self.shown()
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            there = re.search(until, shown.rstrip().rpartition("\n")[2])
            if there and last == shown and shown.rstrip() != before.rstrip():
                return shown
            time.sleep(0.1)
            last, shown = shown, self.shown()
        raise AssertionError(f"{until} was not shown:\n{shown}")

    def shown(self, *more: str) -> str:
        """All that was shown, lines that the terminal has broken in one."""
        return self.tmux("capture-pane", "-p", "-J", "-S", "-", *more)

    def clear(self) -> None:
        """Forget what was shown."""
        self.tmux("send-keys", "-R")
        self.tmux("clear-history")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    (tmp_path / "it's a class.oobe.yaml").write_text(SCHOOL, encoding="utf-8")
    command = tmp_path / "oobe-sim"
    command.write_text(f'#!/bin/sh\nexec {shlex.join(OOBE_SIM)} "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    made = Terminal(tmp_path)
    try:
        yield made
    finally:
        made.tmux("kill-server")


def test_a_walk_is_typed_stopped_taken_up_again_and_finished(terminal: Terminal) -> None:
    """A wrong password, Ctrl-C, and the command that is shown then; what it leads to is finished with Enter."""
    shown = terminal.types("""oobe-sim walk "it's a class.oobe.yaml" --faults""", until=QUESTION)
    while "Enter the password" not in shown:
        shown = terminal.types("", until=QUESTION)
    terminal.types("i do not know", until=QUESTION)
    shown = terminal.types("type a wrong password", until=QUESTION)
    assert shown.count("Enter the password\n") == 2
    assert [line for line in shown.splitlines() if cell_len(line) > WIDTH] == []
    shown = terminal.presses("C-c", until=READY)
    assert "The walk stopped at this step: Enter the password (sign_in.password)." in shown
    assert "Traceback" not in shown
    command = shown.rstrip().splitlines()[-2].strip()
    assert shlex.split(command)[:3] == ["oobe-sim", "walk", "it's a class.oobe.yaml"]
    assert "choices.sign_in.password=wrong" in command

    terminal.clear()
    shown = terminal.types(command, until=QUESTION)
    assert "Enter the password: Type a wrong password" in shown
    while not re.search(READY, shown.rstrip(), re.MULTILINE):
        if "How does the installation of the app end?" in shown[-900:] and "Something is wrong" not in shown:
            shown = terminal.types("the installation fails", until=f"{QUESTION}|{READY}")
        else:
            shown = terminal.types("", until=f"{QUESTION}|{READY}")
    assert "Something is wrong: The installation of Word fails" in shown
    assert re.search(r"^Completed: ", shown, re.MULTILINE)
    too_long = [line for line in shown.splitlines() if cell_len(line) > WIDTH and "oobe-sim walk" not in line]
    assert too_long == []
    terminal.types("echo left with $?", until=READY)
    assert "left with 0" in terminal.shown()


def test_colours_are_left_out_where_nobody_wants_them(terminal: Terminal) -> None:
    """With NO_COLOR there are signs and no colours, and with --plain neither."""
    walk = """oobe-sim walk "it's a class.oobe.yaml" """
    found = []
    for command in (walk, f"NO_COLOR=1 {walk}", f"{walk} --plain"):
        terminal.clear()
        terminal.types(command, until=QUESTION if "plain" not in command else "^Your answer, 1:")
        found.append(terminal.shown("-e"))
        terminal.presses("C-d", until=READY)
    in_colour, without, plain = found
    assert "\x1b[" in in_colour
    assert "\x1b[" not in without + plain
    assert ("─" in in_colour, "─" in without, "─" in plain) == (True, True, False)
    assert "1 of 1: Yes, this layout (Enter)" in plain
