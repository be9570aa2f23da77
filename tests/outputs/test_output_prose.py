"""How texts of the rulebook are written on a console: emphasis, what is typed, and wildcards, which are neither."""

from __future__ import annotations

import pytest

from oobe_sim.outputs.text.paper import prose


@pytest.mark.parametrize(
    ("said", "written", "marked"),
    [
        ("press *Try again* to go on", "press Try again to go on", ["Try again"]),
        ("(*Reset*, *User select*)", "(Reset, User select)", ["Reset", "User select"]),
        ("type `oobe-sim run`", "type oobe-sim run", ["oobe-sim run"]),
        ("allow *.manage.microsoft.com and *.dm.microsoft.com", None, []),
        ("allow swda*.manage.microsoft.com, swdb*.manage.microsoft.com", None, []),
        ("2 * 3 * 4 is 24", None, []),
        ("2*3*4 is 24", None, []),
        ("*no blank before the end *", None, []),
        ("allow *.dm.microsoft.com, then *Try again*", "allow *.dm.microsoft.com, then Try again", ["Try again"]),
    ],
)
def test_only_words_between_asterisks_are_emphasised(said: str, written: str | None, marked: list[str]) -> None:
    made = prose(said)
    assert made.plain == (said if written is None else written)
    assert [made.plain[span.start : span.end] for span in made.spans] == marked
