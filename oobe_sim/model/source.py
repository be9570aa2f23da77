"""Where a claim about Windows comes from."""

from enum import Enum

from attrs import frozen


class Confidence(Enum):
    """How well a claim is known."""

    DOCUMENTED = "documented"
    OBSERVED = "observed"
    INFERRED = "inferred"


@frozen
class Source:
    """A document: its title, its address (a public repository path or URL) and its date."""

    title: str
    address: str
    date: str

    def __str__(self) -> str:
        return f"{self.title} ({self.date})"
