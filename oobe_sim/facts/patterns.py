"""Regular expressions of rules: found in a text where that surely ends soon, and left open elsewhere.

.NET and Python try one way after another to match a pattern, and some patterns, such as `(a+)+$`,
have more ways than anybody can wait for. So the ways are counted first, as an upper bound.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from math import comb, exp, inf, log, log1p

from attrs import frozen

MOST_WAYS = 10_000_000
"""More ways to match a text than that, and the pattern is not tried."""

_FEW_CUTS = 1_000
"""More places than that where a match may go on differently, and there are too many ways for any text."""

_USUAL = 64
"""Hardly a name, a model or a group tag has more characters."""

_TOKEN = re.compile(
    r"""\\.
      | \[\^?\]?(?:\\.|[^\]\\])*\]
      | (?P<open>\(\??)
      | (?P<close>\))
      | (?P<bar>\|)
      | (?P<repeat>(?:[*+?]|\{(?P<low>\d*)(?P<comma>,)?(?P<high>\d*)\})[?+]?)
      | .""",
    re.VERBOSE | re.DOTALL,
)


@frozen
class _Ways:
    """How many ways there are to match: `factor` (its logarithm), and `cuts` places that are free in the text."""

    cuts: float = 0
    factor: float = 0.0

    def then(self, other: _Ways) -> _Ways:
        return _Ways(self.cuts + other.cuts, self.factor + other.factor)

    def repeated(self, times: float) -> _Ways:
        return _Ways(self.cuts * times, self.factor * times)


_ONE = _Ways()
_NO_END = _Ways(inf, inf)


def is_pattern(text: str) -> bool:
    """Whether a regular expression can be tried here on a text as long as names, models and tags are."""
    return _compiled(text) is not None and not is_laborious(text, _USUAL)


def is_laborious(text: str, within: int) -> bool:
    """Whether a pattern may have too many ways to match a text of so many characters."""
    ways = _ways(text, within)
    if not ways.cuts <= _FEW_CUTS or ways.factor > log(MOST_WAYS):
        return True
    cuts = int(ways.cuts) + 1
    return log(comb(within + cuts, cuts)) + ways.factor > log(MOST_WAYS)


@lru_cache(maxsize=4096)
def found_in(pattern: str, text: str) -> bool | None:
    """Whether a pattern is found in a text, whatever the case; `None` where it cannot be tried."""
    compiled = _compiled(pattern)
    if compiled is None or is_laborious(pattern, len(text)):
        return None
    return compiled.search(text) is not None


@lru_cache(maxsize=1024)
def _compiled(text: str) -> re.Pattern[str] | None:
    with warnings.catch_warnings():
        # Python may read `[[` in another way one day, and the person who runs this can do nothing about it.
        warnings.simplefilter("ignore", FutureWarning)
        try:
            return re.compile(text, re.IGNORECASE)
        except (re.error, OverflowError, RecursionError):
            return None


def _ways(pattern: str, within: int) -> _Ways:
    """An upper bound. `groups` holds of each open group its alternatives so far, the present one, and its last part."""
    groups: list[tuple[_Ways | None, _Ways, _Ways]] = [(None, _ONE, _ONE)]
    for token in _TOKEN.finditer(pattern):
        earlier, present, last = groups[-1]
        kind = token.lastgroup
        if kind == "repeat":
            groups[-1] = (earlier, present, _repeated(last, token, within))
            continue
        present = present.then(last)
        groups[-1] = (_either(earlier, present), _ONE, _ONE) if kind == "bar" else (earlier, present, _ONE)
        if kind == "open":
            groups.append((None, _ONE, _ONE))
        elif kind == "close":
            groups.pop()
            if not groups:
                return _NO_END
            groups[-1] = (*groups[-1][:2], _either(earlier, present))
    earlier, present, last = groups.pop()
    return _NO_END if groups else _either(earlier, present.then(last))


def _either(earlier: _Ways | None, present: _Ways) -> _Ways:
    if earlier is None:
        return present
    low, high = sorted((earlier.factor, present.factor))
    return _Ways(max(earlier.cuts, present.cuts), high + log1p(exp(low - high)) if high < inf else inf)


def _repeated(part: _Ways, token: re.Match[str], within: int) -> _Ways:
    """A part again and again: each time its own ways, and the choice to go on or to end."""
    if token["repeat"][0] == "?":
        return part.then(_Ways(factor=log(2)))
    least = 0 if token["repeat"][0] == "*" else int(token["low"] or 1)
    most = int(token["high"]) if token["high"] else inf if token["comma"] or not token["low"] else least
    again = part.repeated(min(most, max(within, least) + 1)).then(_Ways(factor=log(least + 1)))
    return again if most == least else again.then(_Ways(cuts=1))
