"""What is worth telling about a configuration or an input, apart from the outcome."""

from attrs import frozen

from oobe_sim.model.rule import Rule


@frozen
class Place:
    """Where a value came from: a file and a JSON pointer; line and column are found when printed."""

    file: str
    pointer: str = ""


@frozen
class Finding:
    """A rule that held, what it is about, and what it says there."""

    rule: Rule
    path: str
    message: str
