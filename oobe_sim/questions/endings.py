"""How one enrollment may end short of completing, whatever the person does: the findings of exploring it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from oobe_sim.drivers.causes import causes
from oobe_sim.drivers.exploration import Exploration, Pace, Possible, Witness
from oobe_sim.drivers.play import Journey
from oobe_sim.facts.profile import registered, usable_file
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.diagram import Diagram, End, ends
from oobe_sim.model.move import Move
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule, Severity
from oobe_sim.outputs.asking import answer, question
from oobe_sim.outputs.moments import journey_code
from oobe_sim.outputs.places import nearest
from oobe_sim.outputs.words import Speaker, plain, sentence
from oobe_sim.questions.kinds import EXPLORED, milder
from oobe_sim.questions.tenant_finding import Ending, Need, TenantFinding, Why, subject_of
from oobe_sim.world.doubts import doubt
from oobe_sim.world.world import World

_ON_THE_DESKTOP = (Outcome.COMPLETED_WITH_FAILURES, Outcome.NOT_MANAGED)


@frozen(eq=False)
class _Explored:
    """One exploration, and by pace which ends there are, whatever the person does."""

    scenario: Scenario
    exploration: Exploration
    roots: Mapping[Pace, Diagram]


def endings(scenario: Scenario, exploration: Exploration) -> Iterator[TenantFinding]:
    """A finding for each end that a person may come to and that does not complete.

    Ends that only somebody comes to who presses the same for ever are left out.
    """
    found = [one for one in exploration.possible() if one.end.outcome is not Outcome.COMPLETED and not one.leaving]
    paces = dict.fromkeys(one.witness.pace for one in found if one.witness is not None)
    roots = {pace: exploration.reach(pace, varied=True).root for pace in paces}
    known = _Explored(scenario, exploration, roots)
    for one in found:
        yield _finding(known, one)


def _finding(known: _Explored, one: Possible) -> TenantFinding:
    scenario, witness = known.scenario, one.witness
    if witness is None:
        return _not_ruled_out(scenario, one)
    speaker = Speaker(known.exploration.world, scenario.space, witness.bindings)
    needs, always = _needs(known, one, witness)
    why = _why(speaker, witness.journey)
    path = _path(scenario, witness.journey)
    kind = EXPLORED[one.end.outcome]
    severity = _severity(scenario.world, one)
    rules = tuple(reason.rule for reason in why)
    said = why[0].message if why else speaker.say(one.end.outcome.meaning)
    return TenantFinding(
        id=kind.id,
        severity=milder(severity) if needs else severity,
        message=f"{_headline(speaker, known.exploration, one)}: {said}",
        path=path,
        subject=subject_of(path, scenario.world.tenant),
        about=(one.end.stop, *(rule.id for rule in rules)),
        ending=Ending(
            outcome=one.end.outcome,
            step=one.end.stop,
            title=known.exploration.catalog.steps[one.end.stop].title,
            answers=_needed(known.exploration, one, witness),
            always=always,
            pace=witness.pace,
            minutes=witness.journey.minutes,
            journey=journey_code(scenario, known.exploration.space, witness.journey, witness.pace),
        ),
        why=why,
        needs=needs,
        remedies=tuple(
            dict.fromkeys(
                remedy for rule in rules for remedy in speaker.remedies(rule, _move_of(witness.journey, rule))
            )
        ),
        rules=rules,
    )


def _not_ruled_out(scenario: Scenario, one: Possible) -> TenantFinding:
    return TenantFinding(
        id=EXPLORED[one.end.outcome].id,
        severity=Severity.INFO,
        message=f"{_word(one.end.outcome)} at {one.end.stop} cannot be ruled out, though no journey is known",
        path="",
        about=(one.end.stop,),
        ending=Ending(
            outcome=one.end.outcome, step=one.end.stop, title="", answers={}, always=False, pace=None, minutes=None
        ),
        subject=scenario.title,
    )


def _severity(world: World, one: Possible) -> Severity:
    severity = EXPLORED[one.end.outcome].severity
    if one.end.outcome is Outcome.NOT_MANAGED and not _meant_to_be_managed(world):
        return Severity.WARNING
    return severity if one.likely or severity is not Severity.ERROR else milder(severity)


def _meant_to_be_managed(world: World) -> bool:
    return bool(registered.test(world, None) or usable_file.test(world, None))


def _headline(speaker: Speaker, exploration: Exploration, one: Possible) -> str:
    """How it ends and where, in a sentence's part."""
    if one.end.outcome in _ON_THE_DESKTOP:
        return sentence(one.end.outcome.meaning)
    title = speaker.say(exploration.catalog.steps[one.end.stop].title)
    word = "Goes on to what is not modelled" if one.end.outcome is Outcome.UNKNOWN else _word(one.end.outcome)
    return f"{word} at *{title}*"


def _word(outcome: Outcome) -> str:
    return sentence(outcome.value.replace("_", " "))


def _why(speaker: Speaker, journey: Journey) -> tuple[Why, ...]:
    return tuple(Why(rule, speaker.message(rule, _move_of(journey, rule))) for rule in _rules(journey))


def _rules(journey: Journey) -> tuple[Rule, ...]:
    """The rules of the cause; those that decided at the step where the journey ends come first."""
    rules = journey.cause or (journey.moves[-1].reasons if journey.moves else ())
    before = {rule for made in journey.moves if made.step.id != journey.stop for rule in made.reasons}
    here = {rule for made in journey.moves if made.step.id == journey.stop for rule in made.reasons}
    return tuple(sorted(rules, key=lambda rule: rule in before - here))


def _move_of(journey: Journey, rule: Rule) -> Move | None:
    """The last move that a rule decided; the journey's last where none was."""
    moves = journey.moves
    return next((made for made in reversed(moves) if rule in made.reasons), moves[-1] if moves else None)


def _path(scenario: Scenario, journey: Journey) -> str:
    """What of the input the end is about.

    The app that the deciding move is about; or else what that move read last of all that a file says
    of the tenant, for a decision reads no further than it has to; or else of the device.
    """
    rules = _rules(journey)
    deciding = _move_of(journey, rules[0]) if rules else None
    learned = deciding.after.learned if deciding is not None else journey.last.learned
    if learned.trouble_app:
        return f"tenant.apps.{learned.trouble_app}"
    evidence = {**journey.last_read, **(deciding.evidence if deciding is not None else {})}
    said = [path for path in evidence if nearest(path, scenario.places) is not None]
    deeper = [path for path in said if not path.startswith("device.")]
    return next(reversed(deeper or said), "")


def _needs(known: _Explored, one: Possible, witness: Witness) -> tuple[tuple[Need, ...], bool]:
    """What of the open leaves forces the end to be possible, and whether it comes about whatever the person does."""
    exploration, root = known.exploration, known.roots[witness.pace]
    diagrams = exploration.graph.diagrams
    where = diagrams.leading(root, lambda end: one.end in end.value)
    full = {path: domain.values[0] for path, domain in exploration.open.items() if path in exploration.space}
    full |= witness.bindings
    always = diagrams.reached(root, full).value == frozenset({one.end})
    if isinstance(where, End):
        return (), always
    forced = causes(diagrams, where, full, most=1).found[0]
    world = exploration.world
    return tuple(need(path, value, world) for path, value in forced.items()), always


def need(path: str, value: object, world: World) -> Need:
    """An answer to what is open, in words."""
    words = doubt(path)
    means = plain(value) if words is None else words["yes" if value else "no"]
    return Need(path, question(path, world), means, answer(path, value, world))


def _needed(exploration: Exploration, one: Possible, witness: Witness) -> Mapping[str, tuple[str, ...]]:
    """The answers of a witness without those that a person gives anyway: without them the journey ends the same."""
    kept = dict(witness.answers)
    for path in tuple(kept):
        fewer = {other: answers for other, answers in kept.items() if other != path}
        journey = exploration.replayed(witness.bindings, fewer, witness.pace).journey
        if (journey.outcome, journey.stop) == (one.end.outcome, one.end.stop):
            kept = fewer
    return kept


def only_completes(exploration: Exploration) -> bool:
    """Whether nothing but completing is possible at likely times, but for somebody who presses the same for ever."""
    root = exploration.reach(varied=True).root
    return all(end.outcome is Outcome.COMPLETED for one in ends(root) for end in one.value)
