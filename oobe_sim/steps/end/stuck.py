"""The device waits for ever."""

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import end
from oobe_sim.rules import flow

STEP = end("end.stuck", "The device waits for ever", Outcome.STUCK, because=(flow.consumer_order,))
