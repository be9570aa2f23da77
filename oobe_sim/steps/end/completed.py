"""The device is managed and ready."""

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import end
from oobe_sim.rules import flow

STEP = end("end.completed", "The device is managed and ready", Outcome.COMPLETED, because=(flow.consumer_order,))
