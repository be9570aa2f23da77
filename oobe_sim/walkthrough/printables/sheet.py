"""The teacher's sheet: the way through, what may go wrong on it, and what all that rests on."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen

from oobe_sim.clock.timings import TIMINGS, Timing, Timings
from oobe_sim.drivers.ends import Status
from oobe_sim.drivers.run import Entry
from oobe_sim.drivers.state import work_of
from oobe_sim.model.duration import Duration, high, likely, low
from oobe_sim.model.move import Move
from oobe_sim.model.rule import Rule
from oobe_sim.model.source import Confidence, Source
from oobe_sim.model.work import Install, Person, Service
from oobe_sim.outputs import told
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.words import clean, clock_time
from oobe_sim.walkthrough.printables.fixers import fixer
from oobe_sim.walkthrough.printables.troubles import Trouble, troubles
from oobe_sim.walkthrough.words.filling import about
from oobe_sim.walkthrough.words.ids import choice_id, outcome_id, step_id, timing_id, value_id
from oobe_sim.walkthrough.words.interpreter import Interpreter
from oobe_sim.walkthrough.words.spoken import Words
from oobe_sim.world.world import CATALOG_DATE


@frozen
class Stay:
    """A line of the way: when, at which step, what became of it and why.

    `kind` is shown, skipped or entered, whatever the language; `sources` are places in the list of them.
    """

    at: str
    title: str
    kind: str
    status: str
    takes: str
    input: str
    restarts: bool
    why: tuple[str, ...]
    sources: tuple[int, ...]


@frozen
class Code:
    """A code that may come up; `known` says how well that is known where it is not documented."""

    code: str
    where: tuple[str, ...]
    means: str
    helps: tuple[str, ...]
    who: str
    known: str
    sources: tuple[int, ...]


@frozen
class Number:
    """A timing that the way rests on, in minutes; `source` is a place in the list, 0 for none."""

    what: str
    least: str
    likely: str
    most: str
    known: str
    source: int


@frozen(kw_only=True)
class Sheet:
    """What a teacher wants to know before a class; `summary` is in pairs of a name and what is to be said of it."""

    name: str
    summary: tuple[tuple[str, str], ...]
    causes: tuple[str, ...]
    remedies: tuple[str, ...]
    open: tuple[str, ...]
    way: tuple[Stay, ...]
    codes: tuple[Code, ...]
    every_way: bool
    numbers: tuple[Number, ...]
    sources: tuple[Source, ...]
    catalog: str


def sheet(prediction: Prediction, words: Words) -> Sheet:
    """The sheet for a prediction. Explores what may be pressed, go wrong or be answered on its way."""
    return _Written(prediction, words).sheet()


@define
class _Sources:
    """Sources by the order in which they are first named, from 1 on."""

    found: dict[Source, int] = field(factory=dict)

    def places(self, *sources: Source) -> tuple[int, ...]:
        return tuple(sorted({self.found.setdefault(source, len(self.found) + 1) for source in sources}))

    def of(self, rules: tuple[Rule, ...]) -> tuple[int, ...]:
        return self.places(*(source for rule in rules for source in rule.sources))


class _Written:
    """A sheet, as it is written."""

    def __init__(self, prediction: Prediction, words: Words) -> None:
        self.prediction = prediction
        self.words = words
        self.speaker = prediction.speaker
        self.interpreter = Interpreter(words, prediction.speaker)
        self.sources = _Sources()

    def sheet(self) -> Sheet:
        scenario, run = self.prediction.scenario, self.prediction.run
        way = tuple(self._stay(entry) for entry in told.visible(told.reached(self.prediction)))
        found, every_way = troubles(scenario, self.words)
        codes = tuple(self._code(one) for one in found)
        causes = [(rule, dict(self.speaker.names(rule, self.prediction.move_of(rule)))) for rule in run.cause]
        remedies = (remedy for rule, names in causes for remedy in self.interpreter.remedies(rule, names))
        return Sheet(
            name=clean(scenario.title or scenario.name),
            summary=tuple(self._summary()),
            causes=tuple(dict.fromkeys(self.interpreter.message(rule, names) for rule, names in causes)),
            remedies=tuple(dict.fromkeys(remedies)),
            open=tuple(self.interpreter.question(one.path) for one in run.questions),
            way=way,
            codes=codes,
            every_way=every_way,
            numbers=tuple(self._numbers(scenario.timings)),
            sources=tuple(self.sources.found),
            catalog=self.words.say("print-catalog", catalog=CATALOG_DATE.isoformat()),
        )

    def _summary(self) -> Iterator[tuple[str, str]]:
        say, run = self.words.say, self.prediction.run
        outcome = outcome_id(run.outcome.value)
        yield say("print-sheet-outcome"), f"{say(f'{outcome}.title')}: {say(f'{outcome}.meaning')}"
        if told.stop_title(self.prediction):
            yield say("print-sheet-stop"), say(f"{step_id(run.stop)}.title")
        yield say("print-sheet-time"), about(self.words, run.minutes)
        yield say("print-sheet-prompts"), str(run.prompts)
        yield say("print-sheet-restarts"), str(run.reboots)
        yield say("print-sheet-pages"), str(len(run.pages))
        yield say("print-sheet-device"), clean(told.windows_of(run.world.device))
        yield say("print-sheet-connection"), say(value_id(run.world.network.connection.value))
        yield say("print-sheet-day"), run.world.as_of.isoformat()

    def _stay(self, entry: Entry) -> Stay:
        say, id = self.words.say, step_id(entry.step.id)
        rules = {reason.rule: None for reason in told.telling(told.reasons(self.prediction, entry))}
        # where the run only waits there is no move, and the rules are those that hold it there
        made: list[tuple[Rule, Move | None]]
        made = [(rule, move) for move in entry.moves for rule in move.reasons if rule in rules]
        made = made or [(rule, self.prediction.move_of(rule)) for rule in rules]
        said = {self.interpreter.message(rule, dict(self.speaker.names(rule, move))): None for rule, move in made}
        return Stay(
            at=clock_time(entry.at),
            title=say(f"{id}.title"),
            kind=entry.status.value,
            status=say(f"print-way-{entry.status.value}"),
            takes=about(self.words, entry.minutes) if entry.minutes and entry.status is not Status.SKIPPED else "",
            input=say(choice_id(entry.step.id, entry.choice)) if entry.choice else "",
            restarts=any(move.edge.reboot for move in entry.moves),
            why=tuple(said),
            sources=self.sources.of(tuple(rules)),
        )

    def _code(self, trouble: Trouble) -> Code:
        say, rule = self.words.say, trouble.rule
        return Code(
            code=self._code_of(rule),
            where=tuple(say(f"{step_id(step)}.title") for step in trouble.steps),
            means=trouble.message,
            helps=trouble.remedies,
            who=say(f"print-fixer-{fixer(rule).value}"),
            known="" if rule.confidence is Confidence.DOCUMENTED else say(f"print-codes-{rule.confidence.value}"),
            sources=self.sources.of((rule,)),
        )

    def _code_of(self, rule: Rule) -> str:
        logged = rule.logged_code
        said = self.words.say("print-codes-logged", code=logged) if logged else self.words.say("print-codes-text")
        return rule.shown_code or said

    def _numbers(self, timings: Timings) -> Iterator[Number]:
        """The timings that the run spends time on, each once, in the order in which it does."""
        used = {_timing_of(part): None for move in self.prediction.run.moves for part in work_of(move)}
        for id in (id for id in used if id in TIMINGS):
            given = timings.get(id)
            yield self._number(id, TIMINGS[id], given)

    def _number(self, id: str, timing: Timing, given: Duration | None) -> Number:
        takes = timing.duration if given is None else given
        sourced = given is None and timing.source is not None
        return Number(
            what=self.words.say(timing_id(id)),
            least=self.words.say("print-number", number=low(takes)),
            likely=self.words.say("print-number", number=likely(takes)),
            most=self.words.say("print-number", number=high(takes)),
            known=self.words.say("print-numbers-input" if given is not None else f"print-known-{timing.kind.value}"),
            source=self.sources.places(timing.source)[0] if sourced and timing.source is not None else 0,
        )


def _timing_of(part: object) -> str:
    """The id of the timing that a piece of work goes by; empty where it has none in the table."""
    if isinstance(part, Person | Service):
        return part.timing
    return "install.app" if isinstance(part, Install) and part.minutes is None else ""
