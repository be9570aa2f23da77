"""What a move costs: work, never seconds; a clock turns it into time."""

from attrs import frozen


@frozen
class Person:
    """Somebody reads, types or decides; `timing` is an id in the table of timings."""

    timing: str


@frozen
class Service:
    """A service or Windows itself is busy; `timing` is an id in the table of timings."""

    timing: str


@frozen
class Download:
    """An app's content comes over a line of this many megabits per second.

    Whoever watches gives up when `timer` has run for `limit_minutes`.
    """

    app: str
    size: int
    megabits_per_second: float
    timer: str = ""
    limit_minutes: int = 0


@frozen
class Install:
    """An app is installed; `minutes` is what the input says of it, if anything.

    Whoever watches gives up when `timer` has run for `limit_minutes`, and whoever installs after
    `longest_minutes`, where that is not `None`.
    """

    app: str
    minutes: float | None = None
    timer: str = ""
    limit_minutes: int = 0
    longest_minutes: float | None = None


@frozen
class Wait:
    """Something is waited for that does not come, for so many minutes.

    Whoever watches gives up when `timer` has run for `limit_minutes`.
    """

    minutes: float
    timer: str = ""
    limit_minutes: int = 0


Work = Person | Service | Download | Install | Wait


@frozen
class Expired:
    """The question whether a timer has run for its limit; a timer that does not run has not."""

    timer: str
    limit_minutes: int

    @property
    def name(self) -> str:
        return self.timer

    @property
    def path(self) -> str:
        return f"timers.{self.timer}.{self.limit_minutes}"


@frozen
class Exceeds:
    """The question whether an installation will take longer than so many minutes, if nobody ends it."""

    install: Install
    minutes: float

    @property
    def name(self) -> str:
        return f"app.{self.install.app}"

    @property
    def path(self) -> str:
        return f"timers.app.{self.install.app}.{self.minutes:g}"


TimeQuestion = Expired | Exceeds
