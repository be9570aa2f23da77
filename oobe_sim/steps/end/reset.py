"""The device is reset."""

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import end
from oobe_sim.rules import flow

STEP = end("end.reset", "The device is reset", Outcome.RESET, because=(flow.consumer_order,))
