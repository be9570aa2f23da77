"""What the flow asks."""

from attrs import frozen


@frozen
class Event:
    """A question that is answered afresh each time: a choice, a fault, a service's answer.

    `id` begins with `choices.`, `faults.` or `services.`;
    `nominal` is the answer when nobody says otherwise: nothing goes wrong.
    """

    id: str
    words: str
    domain: tuple[str, ...]
    nominal: str
