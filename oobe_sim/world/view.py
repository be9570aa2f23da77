"""What facts and rules read the world through."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import Any, Protocol, TypeVar

from oobe_sim.model.question import Event
from oobe_sim.model.work import Install
from oobe_sim.world.device import Device
from oobe_sim.world.doubts import Windows
from oobe_sim.world.network import Network
from oobe_sim.world.person import Person
from oobe_sim.world.tenant import Tenant

Result = TypeVar("Result")


class View(Protocol):
    """The world, whoever answers for what is open in it, and the clock."""

    @property
    def as_of(self) -> date: ...
    @property
    def device(self) -> Device: ...
    @property
    def network(self) -> Network: ...
    @property
    def tenant(self) -> Tenant: ...
    @property
    def person(self) -> Person: ...
    @property
    def windows(self) -> Windows: ...

    def event(self, question: Event, key: str = "") -> str:
        """The answer to an event, the same within one move and fresh in the next."""

    def remember(self, key: Hashable, compute: Callable[..., Result], *args: Any) -> Result:
        """What `compute(view, *args)` gives, which reads nothing but the world; computed once a run."""

    def expired(self, timer: str, limit_minutes: int) -> bool:
        """Whether a timer that was started has reached its limit."""

    def exceeds(self, install: Install, minutes: float) -> bool:
        """Whether an installation would take longer than so many minutes, if nobody ended it."""
