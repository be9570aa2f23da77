"""The device is managed, and something failed."""

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import end
from oobe_sim.rules import flow

STEP = end(
    "end.completed_with_failures",
    "The device is managed, and something failed",
    Outcome.COMPLETED_WITH_FAILURES,
    because=(flow.consumer_order,),
)
