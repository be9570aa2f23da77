"""The commands, each named and imported only when it is called."""

from __future__ import annotations

from cyclopts import App

from oobe_sim import __version__

app = App(
    name="oobe-sim",
    help="Predict, offline, whether Windows devices complete Autopilot enrollment, and why.",
    help_epilogue="Not affiliated with Microsoft.",
    version=f"oobe-sim {__version__}",
    suppress_keyboard_interrupt=False,
)

_COMMANDS = {
    "run": "Predict what happens to devices, step by step and with reasons.",
    "explore": "Say which outcomes are possible, in which share, and what forces them.",
    "check": "Check a tenant as a whole: does every enrollment complete, whatever a person does?",
    "walk": "Go through an enrollment yourself, page by page; or write it for a browser, or on paper.",
    "targeting": "Say what a device and its person get, and why not the rest.",
    "endpoints": "List the hosts and ports that enrollments need, step by step.",
    "why": "Say what forces an outcome, a page, or the profile that applies.",
    "why-not": "Say what would have to hold for something to be otherwise.",
    "fix": "Find the least to change so that every enrollment completes.",
    "diff": "Say what changes from one configuration to another, and that nothing else does.",
    "testplan": "Plan the fewest runs on real devices that show all that can happen.",
    "explain": "Print the manual page of a rule, an outcome, a step, a doubt, a timing, an error code or a host.",
    "import": "Make scenarios of exports of Intune.",
    "schema": "Print the JSON Schema of scenario files.",
    "graph": "Draw the flow as a Mermaid or DOT diagram.",
}

_NAMED = {"import": ("import_", "import_"), "why-not": ("why", "why_not")}
"""Where a command is found whose name is no name in Python."""

for _name, _help in _COMMANDS.items():
    _module, _function = _NAMED.get(_name, (_name, _name))
    app.command(f"oobe_sim.cli.{_module}:{_function}", name=_name, help=_help)
