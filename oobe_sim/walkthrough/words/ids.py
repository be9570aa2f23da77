"""What the messages about the model are called in the catalogues."""

from __future__ import annotations

import re

_NO_LETTER = re.compile(r"[^A-Za-z0-9_]+")


def step_id(step: str) -> str:
    """`region.language` is told in `step-region-language`."""
    return _joined("step", step)


def choice_id(step: str, label: str) -> str:
    """The words of a button: `choice-region-language-next`."""
    return _joined("choice", step, label)


def rule_id(rule: str) -> str:
    """`esp.retry_offered` is told in `rule-esp-retry_offered`."""
    return _joined("rule", rule)


def event_id(event: str) -> str:
    """The question of an event: `event-faults-apps`."""
    return _joined("event", event)


def answer_id(event: str, answer: str) -> str:
    """One answer to an event: `answer-faults-apps-hangs`."""
    return _joined("answer", event, answer)


def outcome_id(outcome: str) -> str:
    """`timed_out` is told in `outcome-timed_out`."""
    return _joined("outcome", outcome)


def timing_id(timing: str) -> str:
    """What takes time: `timing-page-read`."""
    return _joined("timing", timing)


def doubt_id(doubt: str) -> str:
    """A doubt by the name that it has below `windows.doubts`: `doubt-pro_needs_network`."""
    return _joined("doubt", doubt)


def leaf_id(path: str) -> str:
    """The question of a leaf of the world: `leaf-network-connection`."""
    return _joined("leaf", path)


def value_id(spelt: str) -> str:
    """A value of a leaf as one types it: `value-wired`, `value-Pro-Education`."""
    return _joined("value", spelt)


def unnamed_id(placeholder: str) -> str:
    """What a placeholder of a rule stands for where nothing says it: `unnamed-app`."""
    return _joined("unnamed", placeholder)


def _joined(*parts: str) -> str:
    return "-".join(_NO_LETTER.sub("-", part) for part in parts)
