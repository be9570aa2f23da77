"""What a scenario expects beside what is predicted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from oobe_sim.clock.clock import MOMENT
from oobe_sim.clock.timings import label
from oobe_sim.drivers.ends import Status
from oobe_sim.drivers.run import Run
from oobe_sim.drivers.state import work_of
from oobe_sim.inputs.scenario_format import Expectation
from oobe_sim.outputs.hanging import name_hangs_on, names, restarts, restarts_hang_on
from oobe_sim.outputs.words import plain
from oobe_sim.world.doubts import DOUBT_PATH
from oobe_sim.world.learned import Learned


@frozen
class Unmet:
    """One expectation that is not met: its key, what was expected, and what is predicted instead."""

    key: str
    expected: str
    predicted: str

    def __str__(self) -> str:
        return f"{self.key}: expected {self.expected}, predicted {self.predicted}"


def unmet(expect: Expectation | None, run: Run) -> tuple[Unmet, ...]:
    """Every expectation that the run does not meet, in the order of the format.

    `pages` and `doubts` are all that there are; of the other lists, each name has to be there, and
    an empty list says that there is none.
    """
    return tuple(_compare(expect, run)) if expect is not None else ()


def codes_shown(run: Run) -> tuple[str, ...]:
    """The error codes that the device shows on the way, each once."""
    rules = [rule for move in run.moves for rule in move.reasons] + list(run.cause)
    return tuple(dict.fromkeys(rule.code for rule in rules if rule.code))


def _compare(expect: Expectation, run: Run) -> Iterator[Unmet]:
    last = run.last if isinstance(run.last, Learned) else Learned()
    single: tuple[tuple[str, object, object], ...] = (
        ("outcome", expect.outcome, run.outcome),
        ("stops_at", expect.stops_at, run.stop),
        ("administrator", expect.administrator, last.administrator),
    )
    for key, wanted, got in single:
        if wanted is not None and wanted != got:
            yield Unmet(key, plain(wanted), plain(got) or "none")
    open_still: tuple[tuple[str, object, tuple[object, ...], tuple[str, ...]], ...] = (
        ("device_name", expect.device_name, names(run), name_hangs_on(run)),
        ("reboots", expect.reboots, restarts(run), restarts_hang_on(run)),
    )
    for key, wanted, possible, paths in open_still:
        if wanted is not None and (wanted,) != possible:
            either = " or ".join(plain(one) or "none" for one in possible)
            hangs = f", which hangs on {plain([path.removeprefix(DOUBT_PATH) for path in paths])}" if paths else ""
            yield Unmet(key, plain(wanted), f"{either}{hangs}")
    if expect.pages is not None and expect.pages != run.pages:
        yield _pages(expect.pages, run.pages)
    doubts = [question.path.removeprefix(DOUBT_PATH) for question in run.questions]
    if expect.doubts is not None and set(expect.doubts) != set(doubts):
        yield Unmet("doubts", plain(sorted(expect.doubts)), plain(sorted(doubts)))
    skipped = [entry.step.id for entry in run.trace if entry.status is Status.SKIPPED]
    reasons = [rule.id for entry in run.trace for rule in entry.reasons] + [rule.id for rule in run.cause]
    held: tuple[tuple[str, tuple[str, ...] | None, Iterable[str]], ...] = (
        ("skipped", expect.skipped, skipped),
        ("shown", expect.shown, run.pages),
        ("reasons", expect.reasons, reasons),
        ("findings", expect.findings, [finding.rule.id for finding in run.findings]),
        ("codes", expect.codes, codes_shown(run)),
        ("timings", expect.timings, [label(part) for move in run.moves for part in work_of(move)]),
    )
    for key, wanted_names, among in held:
        found = list(dict.fromkeys(among))
        missing = [name for name in wanted_names or () if name not in found]
        if missing:
            yield Unmet(key, plain(missing), f"only {plain(found)}" if found else "none")
        elif wanted_names == () and found:
            yield Unmet(key, "none", plain(found))
    yield from _minutes(expect, run.minutes)


def _minutes(expect: Expectation, minutes: float) -> Iterator[Unmet]:
    if expect.at_least_minutes is not None and minutes < expect.at_least_minutes - MOMENT:
        yield Unmet("at_least_minutes", f"{expect.at_least_minutes:g}", f"{minutes:.1f}")
    if expect.at_most_minutes is not None and minutes > expect.at_most_minutes + MOMENT:
        yield Unmet("at_most_minutes", f"{expect.at_most_minutes:g}", f"{minutes:.1f}")


def _pages(expected: tuple[str, ...], shown: tuple[str, ...]) -> Unmet:
    """The first place where two lists of pages part."""
    both = zip(expected, shown, strict=False)
    at = next((i for i, (a, b) in enumerate(both) if a != b), min(len(expected), len(shown)))

    def there(pages: tuple[str, ...]) -> str:
        return f"{pages[at]} as page {at + 1}" if at < len(pages) else f"no page after {at}"

    return Unmet("pages", there(expected), there(shown))
