"""What a walk tells on its way: moves, pages, the Enrollment Status Page, and the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.moment import typed
from oobe_sim.drivers.play import Journey
from oobe_sim.drivers.replay import Usual
from oobe_sim.facts.esp import TIMER
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.move import Move
from oobe_sim.model.rule import Rule
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Kind, Mover, Step
from oobe_sim.outputs.asking import app_at
from oobe_sim.outputs.told import CERTAIN, COLOURS, telling_rules
from oobe_sim.outputs.words import clean
from oobe_sim.walkthrough.scenes import EspShown, PhaseShown, SceneShown, scene
from oobe_sim.walkthrough.terminal.course import Course
from oobe_sim.walkthrough.terminal.fates import Fate, dealt, fates
from oobe_sim.walkthrough.terminal.narrator import CHOICES, Narrator, ended
from oobe_sim.walkthrough.terminal.screen import Line, Phase, Screen, Sign
from oobe_sim.walkthrough.words.filling import minutes
from oobe_sim.world.view import View
from oobe_sim.world.world import Space

_SIGNS: dict[Fate, Sign] = {Fate.INSTALLED: "good", Fate.PASSED: "skipped", Fate.FAILED: "bad", Fate.LATE: "bad"}


class Teller:
    """Tells a course on a screen."""

    def __init__(self, screen: Screen, narrator: Narrator, course: Course) -> None:
        self.screen = screen
        self.narrator = narrator
        self.course = course
        self._held: tuple[Move, int] | None = None
        """A move that ended in trouble, which the page itself tells if it is asked what to do there."""

        self._asking = False
        """Whether the last that was told is a question."""

    def say(self, id: str, **variables: str | int) -> str:
        """A message of the terminal's catalogue."""
        return self.narrator.words.say(f"terminal-{id}", **variables)

    def moves(self, made: Sequence[Move], *, asked: bool) -> None:
        """What moves did; those of the person only where nobody was `asked`, who would know."""
        first = len(self.course.player.moves) - len(made)
        if self._asking and any(one.edge.by is not Mover.PERSON or one.edge.reboot for one in made):
            self.screen.gap()
            self._asking = False
        for at, one in enumerate(made, first):
            if one.edge.by is not Mover.PERSON:
                self.let_go()
            if one.edge.by is Mover.PERSON and not asked:
                self._pressed(one, at)
            elif one.edge.by is not Mover.PERSON:
                self._happened(one, at)
            if one.edge.reboot:
                self.screen.told("arrow", self.say("restart"), self._until(at))

    def let_go(self) -> None:
        """Tell the trouble that no page has told."""
        if self._held is not None:
            (made, at), self._held = self._held, None
            self._dealt(made, at)

    def question(self, path: str) -> None:
        """What is asked, where the journey is now: a page as it stands, or a question about what happens."""
        narrator, player = self.narrator, self.course.player
        if path == f"{CHOICES}{player.situation.step}":
            self._held = None
        self.let_go()
        self._asking = True
        if not path.startswith(CHOICES):
            app = app_at(path, narrator.world)
            said = [self.say("app", app=app)] if app else []
            self.screen.page(narrator.asked(path), [*said, clean(path)], player.view.clock.minutes)
            return
        step = player.catalog.steps[player.situation.step]
        self.page(step, player.situation, player.moves, player.view.clock.minutes)

    def page(self, step: Step, situation: Situation[Any], before: Sequence[Move], minutes: float) -> None:
        """A page as it stands after these moves."""
        sees = self.narrator.sees(step)
        self.screen.page(self.narrator.title(step), [sees] if sees else [], minutes)
        view = self._view()
        shown = scene(view, situation, step)
        if shown.esp is not None:
            self.screen.phases(self._phases(view, shown.esp, situation, before))
            self._limit(shown.esp)
        self._trouble(shown, before)

    def why(self, made: Iterable[Move]) -> bool:
        """The rules and sources of what moves did; whether there were any."""
        told = False
        for one in made:
            at = self.course.player.moves.index(one)
            self.screen.told("skipped" if one.edge.skip else "behind", self.narrator.title(one.step, one), self._at(at))
            for rule in one.reasons:
                self._rule(rule, one)
            told = True
        return told

    def visited(self) -> None:
        """The pages so far, and what was pressed on each."""
        player = self.course.player
        last: Step | None = None
        for at, one in enumerate(player.moves):
            if one.edge.skip or one.step.kind is not Kind.PAGE:
                last = None
                continue
            title = self.narrator.title(one.step, one)
            if one.edge.by is Mover.PERSON:
                answer = self.narrator.answer(f"{CHOICES}{one.step.id}", one.edge.label)
                self.screen.told("item", self.say("chosen", title=title, answer=answer), self._at(at))
            elif one.step is not last:
                self.screen.told("item", title, self._at(at))
            last = one.step

    def end(self, journey: Journey) -> None:
        """How the journey ended, why, and what would help."""
        self.let_go()
        word, meaning = self.narrator.outcome(journey.outcome)
        self.screen.outcome(word, meaning, COLOURS[journey.outcome])
        if journey.outcome not in CERTAIN:
            step = self.course.player.catalog.steps[journey.stop]
            self.screen.note(self.say("ended_at", title=self.narrator.title(step), step=step.id), "")
        restarts = sum(made.edge.reboot for made in journey.moves)
        self.screen.note(
            self.say("took", duration=minutes(self.narrator.words, journey.minutes), restarts=restarts), ""
        )
        for rule in journey.cause:
            made = next((one for one in reversed(journey.moves) if rule in one.reasons), None)
            made = made or (journey.moves[-1] if journey.moves else None)
            self.screen.cause(self._with_code(rule, made), self.narrator.remedies(rule, made))

    def reckoned(self, space: Space) -> None:
        """What is open in this space, and which answer the journey rests on, where nobody was asked."""
        said = {one.path for one in self.course.asked.said} if self.course.asked is not None else set()
        for path, value in self.course.bindings.items():
            if path in space and path not in said:
                answer = typed(space[path])[space[path].values.index(value)]
                told = {"question": self.narrator.asked(path), "answer": ended(self.narrator.answer(path, answer))}
                self.screen.note(self.say("reckoned", **told), "")

    def _pressed(self, made: Move, at: int) -> None:
        """A page and what was pressed on it, where nobody was asked."""
        self._held = None
        self.page(made.step, made.before, self.course.player.moves[:at], self._at(at))
        answer = self.narrator.answer(f"{CHOICES}{made.step.id}", made.edge.label)
        self.screen.told(
            "arrow", self.say("chosen", title=self.narrator.title(made.step, made), answer=answer), self._at(at)
        )

    def _happened(self, made: Move, at: int) -> None:
        deal = dealt(self._view(), made)
        if deal is not None and deal.fate in (Fate.FAILED, Fate.LATE):
            self._held = made, at
            return
        if deal is not None:
            self._dealt(made, at)
            return
        because = self._because(made)
        title = self.narrator.title(made.step, made)
        sign: Sign = "skipped" if made.edge.skip else "behind"
        told = self.say("skipped" if made.edge.skip else "happened", title=title, because=because)
        self.screen.told(sign, told, self._at(at))

    def _dealt(self, made: Move, at: int) -> None:
        deal = dealt(self._view(), made)
        if deal is not None:
            self.screen.told(_SIGNS[deal.fate], self._because(made), self._until(at))

    def _because(self, made: Move) -> str:
        return " ".join(self.narrator.message(rule, made) for rule in telling_rules(made.reasons))

    def _trouble(self, shown: SceneShown, before: Sequence[Move]) -> None:
        """What is wrong, by the last thing that happened, and what the school says of it."""
        if not shown.trouble:
            return
        made = next((one for one in reversed(before) if one.edge.by is not Mover.PERSON), None)
        for rule in telling_rules(made.reasons) if made is not None else ():
            self.screen.trouble(self._with_code(rule, made) if rule.shown_code else self._without_code(rule, made))
        if shown.esp is not None and shown.esp.message:
            self.screen.trouble(self.say("school_says", message=clean(shown.esp.message)))

    def _phases(
        self, view: View, esp: EspShown, situation: Situation[Any], before: Sequence[Move]
    ) -> tuple[Phase, ...]:
        known = fates(view, before)
        here = [phase.step for phase in esp.phases].index(situation.step)
        return tuple(
            Phase(
                self.say(f"phase-{phase.step.replace('.', '-')}"),
                self._progress(phase, number - here),
                self._apps(phase, known) if number == here else (),
            )
            for number, phase in enumerate(esp.phases)
        )

    def _progress(self, phase: PhaseShown, away: int) -> str:
        if phase.omitted:
            return self.say("phase-omitted")
        if away:
            return self.say("phase-done" if away < 0 else "phase-waits")
        if phase.step.endswith("preparation"):
            return self.say("phase-under_way")
        return self.say("phase-counts", done=phase.done, of=len(phase.apps))

    def _apps(self, phase: PhaseShown, known: dict[tuple[str, str], Fate]) -> tuple[Line, ...]:
        names = {app.id: clean(app.name or app.id) for app in self.narrator.world.tenant.apps}
        lines = []
        for id in phase.apps:
            fate = known.get((phase.step, id))
            waits = "fate-turn" if id == phase.turn else "fate-waits"
            said = self.say(f"fate-{fate.value}" if fate is not None else waits)
            lines.append(Line(names[id], said, _SIGNS[fate] if fate is not None else "behind"))
        # what went wrong first, and then what is still to come, as not all may be shown
        return tuple(sorted(lines, key=lambda line: ("bad", "behind", "good", "skipped").index(line.sign or "good")))

    def _limit(self, esp: EspShown) -> None:
        running: dict[str, float] = dict(self.course.player.view.clock.running())  # type: ignore[call-overload]
        if TIMER in running:
            self.screen.detail(self.say("limit", minutes=round(running[TIMER]), limit=esp.limit_minutes))

    def _rule(self, rule: Rule, made: Move) -> None:
        known = (rule.id, self.say(f"confidence-{rule.confidence.value}"), rule.shown_code)
        dot = f" {self.screen.paper.marks.dot} "
        sources = [clean(str(source)) for source in rule.sources]
        self.screen.rule(self.narrator.message(rule, made), dot.join(filter(None, known)), sources)

    def _with_code(self, rule: Rule, made: Move | None) -> str:
        code, message = rule.shown_code, self.narrator.message(rule, made)
        return self.say("error", code=code, message=message) if code else message

    def _without_code(self, rule: Rule, made: Move | None) -> str:
        return self.say("error_without_code", message=self.narrator.message(rule, made))

    def _at(self, number: int) -> float:
        return self.course.player.at[number]

    def _until(self, number: int) -> float:
        """When a move was over."""
        player = self.course.player
        return player.at[number + 1] if number + 1 < len(player.at) else player.view.clock.minutes

    def _view(self) -> Any:
        """The world as far as it is known, for looking on: nobody is asked, and nothing is noted of the journey."""
        ground = self.course.ground
        return RecordingView(ground.world, Usual(ground.answers, self.course.bindings), Exact({}), ground.space)
