"""Regular expressions of rules: what they find, and that none is tried for ever."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.facts.patterns import found_in, is_pattern

LONG = 5.0
"""Seconds; what is tried at all takes far less."""


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("^(PC|LAB)-\\d{4}$", "lab-0012", True),
        (".*Surface.*Laptop.*", "Surface Laptop SE", True),
        ("^[A-Z]{3}-(?:IT|HR|FI|OP)-[0-9a-f]{8}-\\w+$", "abc-it-0000000g-zz", False),
        ("[]a]+", "a]", True),
        ("x{", "x{", True),
        ("(?P<n>a)(?P=n)", "baa", True),
    ],
)
def test_ordinary_patterns_are_tried(pattern: str, text: str, found: bool) -> None:
    assert found_in(pattern, text) is found


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+$", "(a|aa)+$", "(a|a)*$", "^(.*a+)+$", "(?:a?){40}a{40}$", ".*.*.*.*.*.*x", "(?:(?:^){65535}){65535}", "("],
)
def test_a_pattern_that_may_be_tried_for_ever_is_left_open(pattern: str) -> None:
    assert found_in(pattern, "a" * 60 + "!") is None
    assert not is_pattern(pattern)


_PATTERNS = st.recursive(
    st.sampled_from(["a", "b", ".", "[ab]", "^", "$"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda several: f"({'|'.join(several)})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{3}", "{2,5}", "{1,}", "*?"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
    ),
    max_leaves=12,
)


@given(_PATTERNS, st.text("ab", max_size=80))
def test_no_pattern_is_tried_for_ever(pattern: str, text: str) -> None:
    begin = time.process_time()
    found = found_in(pattern, text)
    assert time.process_time() - begin < LONG
    assert found is None or found == bool(re.search(pattern, text, re.IGNORECASE))
