"""The text of a rule in an export: its expression, or why nothing is known of it."""

from __future__ import annotations

from collections.abc import Callable

from oobe_sim.inputs.reading import Reading, is_placeholder
from oobe_sim.inputs.rules.parse import RuleError
from oobe_sim.world.expression import Expression, Typographic, comparisons, texts


def rule_of(
    reading: Reading, key: str, text: str, read: Callable[[str], Expression], left_open: str
) -> tuple[Expression | None, str]:
    """The expression of a rule; where there is none, why not, which is reported with what is left open for that.

    Conditions with values in typographic quotes, which never match, are reported too.
    """
    try:
        rule = read(text)
    except RuleError as error:
        why = f"the rule cannot be read at {error}"
    else:
        for one in comparisons(rule):
            if isinstance(one.value, Typographic):
                reading.report(key, f"typographic quotes: the condition {one} never matches")
        placeholder = _placeholder(rule)
        if not placeholder:
            return rule, ""
        why = f"the rule holds a placeholder ({placeholder})"
    reading.report(key, f"{why}; {left_open}")
    return None, why


def _placeholder(rule: Expression) -> str:
    """The first value that is yet to be filled in, behind a mark such as `[OrderID]:` too."""
    said = (text for one in comparisons(rule) for text in texts(one.value))
    return next((text for text in said if is_placeholder(text.rpartition("]:")[2])), "")
