"""How an enrollment ends."""

from enum import Enum


class Outcome(Enum):
    """The end of a run; declared in order of precedence, the best first."""

    COMPLETED = "completed"
    COMPLETED_WITH_FAILURES = "completed_with_failures"
    NOT_MANAGED = "not_managed"
    BLOCKED = "blocked"
    TIMED_OUT = "timed_out"
    RESET = "reset"
    STUCK = "stuck"
    UNKNOWN = "unknown"

    @property
    def rank(self) -> int:
        """Its place in the order of precedence, the best first."""
        return list(Outcome).index(self)

    @property
    def meaning(self) -> str:
        """One sentence for a person who has never seen the word."""
        return _MEANINGS[self]


_MEANINGS = {
    Outcome.COMPLETED: "the device is enrolled and ready for use",
    Outcome.COMPLETED_WITH_FAILURES: (
        "the device is enrolled and in use, but something failed on the way and was passed over"
    ),
    Outcome.NOT_MANAGED: "the device is in use, and Intune does not manage it",
    Outcome.BLOCKED: "a page waits for a person, and nothing that it offers leads on",
    Outcome.TIMED_OUT: "a time limit passed, and nothing that the page offers leads on",
    Outcome.RESET: "the device was reset; its second life is another run",
    Outcome.STUCK: "no page asks for anything, and no timer ends the wait",
    Outcome.UNKNOWN: "it depends on something that documents or the input do not say",
}
