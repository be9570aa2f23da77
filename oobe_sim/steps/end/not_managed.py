"""The device is in use, and nothing manages it."""

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import end
from oobe_sim.rules import flow

STEP = end(
    "end.not_managed",
    "The device is in use, and nothing manages it",
    Outcome.NOT_MANAGED,
    because=(flow.consumer_order,),
)
