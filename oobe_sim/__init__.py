"""oobe-sim: predict what happens between a Windows device's first power-on and a managed desktop.

    from pathlib import Path

    from oobe_sim import load_scenarios, predict

    for scenario in load_scenarios(Path("classroom.oobe.yaml")):
        prediction = predict(scenario)
        print(scenario.name, prediction.run.outcome.value)

`targeting` says what a device and its person get, `allow_list` what a firewall has to let through, and
`with_trials` how probable each end of a prediction is.

Not affiliated with Microsoft.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from oobe_sim.inputs.scenario import default_scenarios, load_scenarios, read_scenarios
    from oobe_sim.outputs.allow_list import allow_list
    from oobe_sim.outputs.prediction import Prediction
    from oobe_sim.outputs.prediction import predict_scenario as predict
    from oobe_sim.outputs.targeting import targeting
    from oobe_sim.outputs.trials import with_trials

__all__ = [
    "Prediction",
    "allow_list",
    "default_scenarios",
    "load_scenarios",
    "predict",
    "read_scenarios",
    "targeting",
    "with_trials",
]

__version__ = "0.1.0"

_HOMES = {
    "Prediction": ("oobe_sim.outputs.prediction", "Prediction"),
    "allow_list": ("oobe_sim.outputs.allow_list", "allow_list"),
    "default_scenarios": ("oobe_sim.inputs.scenario", "default_scenarios"),
    "load_scenarios": ("oobe_sim.inputs.scenario", "load_scenarios"),
    "predict": ("oobe_sim.outputs.prediction", "predict_scenario"),
    "read_scenarios": ("oobe_sim.inputs.scenario", "read_scenarios"),
    "targeting": ("oobe_sim.outputs.targeting", "targeting"),
    "with_trials": ("oobe_sim.outputs.trials", "with_trials"),
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that the package itself costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
