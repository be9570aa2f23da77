"""The clock of a single run."""

from __future__ import annotations

import pytest

from oobe_sim.clock.clock import LONGEST_TIMER
from oobe_sim.clock.exact import Exact
from oobe_sim.clock.timings import TIMINGS
from oobe_sim.model.work import Expired, Install, Person, Service, Wait, Work


@pytest.mark.parametrize(
    ("work", "minutes"),
    [
        (Person("page.read"), TIMINGS["page.read"].minutes),
        (Service("updates.critical"), 7.0),
        (Install("reader"), TIMINGS["install.app"].minutes),
        (Install("reader", 12.0), 12.0),
        (Install("browser", 12.0), 3.0),
        (Install("reader", 0.0), 0.0),
        (Wait(60), 60.0),
    ],
)
def test_work_takes_what_the_table_or_the_input_says(work: Work, minutes: float) -> None:
    """A scenario's timings come first, then the app's own, then the table's."""
    clock = Exact({"updates.critical": 7.0, "app.browser": 3.0})
    assert clock.spend((work,)).minutes == minutes
    assert clock.spend((work, work)).minutes == 2 * minutes


def test_a_timer_expires_when_its_limit_is_reached() -> None:
    """Not a moment before, and only while it runs."""
    begun = Exact({}).spend((Wait(10),)).start("esp")
    assert not begun.spend((Wait(59.5),)).tells(Expired("esp", 60))
    assert begun.spend((Wait(60),)).tells(Expired("esp", 60))
    assert not begun.spend((Wait(60),)).stop("esp").tells(Expired("esp", 60))
    assert not begun.spend((Wait(60),)).tells(Expired("other", 60))


def test_a_timer_that_is_started_again_begins_anew() -> None:
    """*Try again* gives the page its whole limit once more."""
    late = Exact({}).start("esp").spend((Wait(60),))
    assert late.tells(Expired("esp", 60))
    assert not late.start("esp").tells(Expired("esp", 60))


def test_a_clock_never_changes() -> None:
    """Spending makes another clock, so that branches of a run cannot disturb each other."""
    clock = Exact({})
    clock.start("esp").spend((Wait(5),))
    assert (clock.minutes, clock.started) == (0.0, ())


def test_the_future_knows_how_long_timers_have_run_and_nothing_else() -> None:
    """Two clocks at different times with timers of the same age are alike; ages end at the longest limit."""
    early = Exact({}).start("esp").spend((Wait(5),))
    late = Exact({}).spend((Wait(100),)).start("esp").spend((Wait(5),))
    assert early.running() == late.running()
    assert early.spend((Wait(LONGEST_TIMER),)).running() == late.spend((Wait(2 * LONGEST_TIMER),)).running()
