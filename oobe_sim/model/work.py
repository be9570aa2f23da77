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
class Install:
    """An app is downloaded and installed; `minutes` is what the input says of it, if anything.

    Whoever watches gives up when `timer` has run for `limit_minutes`.
    """

    app: str
    minutes: float | None = None
    timer: str = ""
    limit_minutes: int = 0


@frozen
class Wait:
    """Something is waited for that does not come, until a limit in minutes passes."""

    minutes: float


Work = Person | Service | Install | Wait
