"""Work and questions of time as plain data, told by the clock of each pace."""

from __future__ import annotations

from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.clock.timings import Timings, label
from oobe_sim.drivers.exploration import Pace, clock_at
from oobe_sim.model.work import Expired, Person, Service, TimeQuestion, Work
from oobe_sim.walkthrough.browser.pools import Plain


@frozen(eq=False)
class Paces:
    """The clocks at power-on, in the order of the paces: as is likely, slow, and fast."""

    clocks: tuple[Exact, ...]

    def work(self, part: Work) -> Plain:
        """How long a piece of work takes at each pace if nobody gives up, and who does when."""
        timer, limit = ("", 0) if isinstance(part, Person | Service) else (part.timer, part.limit_minutes)
        return {
            "id": label(part),
            "minutes": [clock.spend((part,)).minutes for clock in self.clocks],
            "timer": timer,
            "limit": limit,
        }

    def question(self, one: TimeQuestion) -> Plain:
        """What a clock is asked; what it says to it where that hangs on the pace alone."""
        if isinstance(one, Expired):
            return {"kind": "expired", "timer": one.timer, "limit": one.limit_minutes}
        answers = [clock.tells(one) for clock in self.clocks]
        return {"kind": "exceeds", "app": one.install.app, "minutes": one.minutes, "answers": answers}


def paces(timings: Timings) -> Paces:
    """The paces of a scenario with these timings."""
    return Paces(tuple(clock_at(timings, pace) for pace in Pace))
