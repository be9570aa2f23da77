"""What `any` says in a scenario: that all is possible, only some of it, or some of it more often.

    connection: any                             # every value
    connection: {any: [wired, wifi]}            # these values
    connection: {any: {wired: 3, wifi: 1}}      # these, the first three times as often

The same is said of what a person does, of what goes wrong, and of what services answer.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Any

from attrs import evolve, frozen

from oobe_sim.inputs.problems import Report, described
from oobe_sim.inputs.yaml_positions import child
from oobe_sim.world.world import Domain

ANY = "any"
"""What a value may be set to, and the key under which the values that are possible stand."""

SAID_ANY = "the scenario says that any is possible"

WEIGHT = r"[0-9]{1,400}(\.[0-9]{1,400}|/[0-9]{1,400})?"
"""How a weight is written that is no number of YAML: `1/3`, or a number in quotes."""

A_WEIGHT = "a weight: a number, not below 0, or a fraction such as 1/3"


@frozen(eq=False)
class AnyOf:
    """The values that a file says are possible, as they are written; none stands for all that there are.

    `pointers` say where each stands. With `weights` the values are mostly keys, and so text.
    """

    values: tuple[Any, ...] = ()
    pointers: tuple[str, ...] = ()
    weights: tuple[Fraction, ...] = ()

    def each(self, made: Callable[[Any, str], Any]) -> AnyOf:
        """The same with something else made of each value, by what it is and where it stands."""
        return evolve(self, values=tuple(map(made, self.values, self.pointers)))


def is_any(value: object) -> bool:
    """Whether a value of a file is of one of the forms of `any`."""
    return isinstance(value, AnyOf) or value == ANY or (isinstance(value, dict) and list(value) == [ANY])


def read_any(value: Any, pointer: str, report: Report) -> AnyOf | None:
    """What a value says that `is_any`; `None` where it says it wrongly, which is reported."""
    if isinstance(value, AnyOf):
        return value
    if value == ANY:
        return AnyOf()
    said, at = value[ANY], child(pointer, ANY)
    if not isinstance(said, list | dict) or not said:
        found = f"an empty {'list' if said == [] else 'mapping'}" if said in ([], {}) else described(said)
        report.add("input.wrong-type", at, found, "a list of the values that are possible, or each with its weight")
        return None
    if isinstance(said, list):
        return AnyOf(tuple(said), tuple(child(at, index) for index in range(len(said))))
    pointers = tuple(child(at, key) for key in said)
    weights = tuple(map(weight_of, said.values()))
    for key, weight, here in zip(said, weights, pointers, strict=True):
        if weight is None:
            report.add("input.wrong-type", here, described(said[key]), A_WEIGHT)
    known = tuple(weight for weight in weights if weight is not None)
    fine = len(known) == len(weights) and not_all_zero(known, at, report)
    return AnyOf(tuple(said), pointers, known) if fine else None


def weight_of(value: object) -> Fraction | None:
    """The exact number that a weight is written as; `None` for what is none."""
    if isinstance(value, str) and re.fullmatch(WEIGHT, value):
        numerator, _, denominator = value.partition("/")
        divisor = Fraction(denominator or 1)
        return Fraction(numerator) / divisor if divisor else None
    if type(value) in (int, float) and math.isfinite(value) and value >= 0:  # type: ignore[operator,arg-type]
        # by its digits: 0.1 is a tenth, and not the binary number that is nearest to it
        return Fraction(str(value))
    return None


def not_all_zero(weights: Iterable[Fraction], at: str, report: Report) -> bool:
    """Whether some weight is above 0; else it is reported."""
    if any(weights):
        return True
    report.add("input.unknown-value", at, "weights that are all 0", "one weight at least above 0")
    return False


def possible(said: AnyOf, values: Sequence[Any], why: str, report: Report) -> Domain | None:
    """The domain of the values that were made of what a file says; `None` where one stands there twice."""
    again = [at for at, value in enumerate(values) if value in values[:at]]
    for at in again:
        # of what is written with a weight the key is meant, and in a list there is none
        report.add("input.duplicate-key", said.pointers[at], f"{_word(said, at)} again", "each value once", key=True)
    return None if again else Domain(tuple(values), why, said.weights)


def _word(said: AnyOf, at: int) -> str:
    value = said.values[at]
    return f"`{value}`" if isinstance(value, str) else described(value)


def read_answers(value: Any, pointer: str, report: Report) -> Domain | None:
    """The answers that an event may have; a domain without values where it may have any."""
    said = read_any(value, pointer, report)
    if said is None:
        return None
    labels = said.each(lambda one, at: report.raw(at) if type(one) in (int, float) else one)
    wrong = [at for at, label in enumerate(labels.values) if not isinstance(label, str)]
    for at in wrong:
        report.add("input.wrong-type", labels.pointers[at], described(labels.values[at]), "text")
    return None if wrong else possible(labels, labels.values, SAID_ANY, report)
