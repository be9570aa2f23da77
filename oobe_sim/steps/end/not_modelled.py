"""The simulator does not model what comes now."""

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import end
from oobe_sim.rules import flow

STEP = end(
    "end.not_modelled", "The simulator does not model what comes now", Outcome.UNKNOWN, because=(flow.consumer_order,)
)
