/**
 * A journey through the explored graph: which answers led where, and what the clock said.
 *
 * It keeps no rule: a move is what the graph's diagram has for the answers. What nobody answers is
 * answered by the scenario, or is what nominally happens.
 */
import type { End, Halt, Pace, Said, SceneFacts, State, Step, Story, Way } from "../story";
import type { Clock } from "./clock";
import { POWER_ON, after, left, pieces, running, tells, waited } from "./clock";
import { follow, met } from "./diagram";
import type { Answering } from "./diagram";

/** What a moment holds beside how many moves there were. */
export interface Given {
  /** Leaves that are not as reckoned with. */
  bindings: Record<string, string>;
  /** Events, with their answers in order; the last repeats. */
  answers: Record<string, string[]>;
  /** Before the move of this number so many minutes pass in which nothing happens. */
  waits: Record<number, number>;
  pace: Pace;
}

export interface Entry {
  step: Step;
  state: number;
  way: Way;
  /** Minutes from power-on. */
  at: number;
  until: number;
  answers: [path: string, answer: string][];
  because: Said[];
  scene: SceneFacts;
  /** How long each timer had run. */
  running: string;
}

export interface Ended extends End {
  because: Said[];
  /** Something is left to be tried, and nobody is supposed to. */
  supposed?: boolean;
}

/** What is not there where no end is reached. */
const NO_END = { reached: "", device_name: "", rights: "" } as const;

export interface Journey {
  story: Story;
  given: Given;
  entries: Entry[];
  state: number;
  clock: Clock;
  /** How often each event was asked. */
  asked: Record<string, number>;
  ended: Ended | null;
}

interface Waits {
  path: string;
  offers: string[];
  /** What somebody without instructions does; empty for nothing. */
  usual: string;
}

export interface Scene {
  step: Step;
  facts: SceneFacts;
  /** What a person has to choose; null where Windows is busy, or all is over. */
  waits: Waits | null;
  next: Way | null;
  because: Said[];
  /** The work of the next move, with the minutes that it takes. */
  work: ReturnType<typeof pieces>;
  minutes: number;
  asks: { question: number; answer: string }[];
  /** Limits that this move asks about, and minutes that are left of them. */
  limits: { timer: string; limit: number; left: number }[];
}

const NOTHING_GIVEN: Given = { bindings: {}, answers: {}, waits: {}, pace: "likely" };

/** The trainer's answers to the faults and services of the next move, by path. */
type Pending = Readonly<Record<string, string>>;

export function begin(story: Story, given: Partial<Given> = {}): Journey {
  const all = { ...NOTHING_GIVEN, ...given };
  return { story, given: all, entries: [], state: 0, clock: clockAt(POWER_ON, all, 0), asked: {}, ended: null };
}

/** The clock before a move, with what was waited for it. */
function clockAt(clock: Clock, given: Given, move: number): Clock {
  const minutes = given.waits[move];
  return minutes ? waited(clock, minutes) : clock;
}

export function stateOf(journey: Journey): State {
  return journey.story.states[journey.state]!;
}

/** The nth answer to an event where nobody does anything about it: the scenario's, or what is nominal. */
export function usually({ story }: Journey, path: string, asked: number, step: Step, facts: SceneFacts): string {
  const list = story.answers[path];
  const said = list?.[Math.min(asked, list.length - 1)];
  if (path !== `choices.${step.id}`) {
    const { answers, nominal } = story.questions.find((one) => one.path === path)!;
    return said !== undefined && answers.includes(said) ? said : nominal;
  }
  if (said !== undefined && facts.offers.includes(said)) return said;
  if (!facts.tries.length) return step.nominal.length ? "" : (facts.offers[0] ?? "");
  return facts.tries[Math.min(asked, facts.tries.length - 1)]!;
}

/** What a person does without being told; empty where that is nothing. What a moment has and no page offers is the first. */
function usualChoice(journey: Journey, step: Step, facts: SceneFacts, replaying: boolean): string {
  const path = `choices.${step.id}`;
  const asked = journey.asked[path] ?? 0;
  const own = replaying ? journey.given.answers[path] : undefined;
  if (!own) return usually(journey, path, asked, step, facts);
  const said = own[Math.min(asked, own.length - 1)]!;
  return facts.offers.includes(said) ? said : (facts.offers[0] ?? "");
}

function answering(journey: Journey, choice: string | undefined, pending: Pending, replaying: boolean): Answering {
  return (question) => {
    const { path, kind, answers, nominal } = journey.story.questions[question]!;
    if (kind === "leaf") return journey.given.bindings[path] ?? answers[0]!;
    if (kind === "choice") return choice;
    if (pending[path] !== undefined) return pending[path];
    // those of a moment that is replayed come first
    const list = (replaying ? journey.given.answers[path] : undefined) ?? journey.story.answers[path];
    const said = list?.[Math.min(journey.asked[path] ?? 0, list.length - 1)];
    return said !== undefined && answers.includes(said) ? said : nominal;
  };
}

function end<Value>(journey: Journey, ref: number, answers: Answering, values: Value[]): Value {
  const found = follow(journey.story, ref, answers);
  if (!("end" in found)) throw new Error("what a page shows hangs on no choice");
  return values[found.end]!;
}

function facts(journey: Journey, answers: Answering): SceneFacts {
  return end(journey, stateOf(journey).scene, answers, journey.story.scenes);
}

/** Of the ways that answers leave the one that the clock tells. */
function told(journey: Journey, several: number[]): Way {
  const { story, clock, given } = journey;
  const way = several
    .map((at) => story.ways[at]!)
    .find((one) => one.times.every(([at, answer]) => tells(clock, story.times[at]!, given.pace) === answer));
  if (!way) throw new Error("a clock always tells a way");
  return way;
}

/** What is at hand. */
export function scene(journey: Journey, pending: Pending = {}, replaying = false): Scene {
  const { story } = journey;
  const state = stateOf(journey);
  const step = story.steps[state.step]!;
  const open = answering(journey, undefined, pending, replaying);
  const shown = facts(journey, open);
  const found = journey.ended ? null : follow(story, state.moves, open);
  const several = found && "end" in found ? story.choices[found.end]! : null;
  const way = several ? told(journey, several) : null;
  // a page with one button asks nothing that a move could hang on, and waits all the same
  const waiting = !journey.ended && (way === null || way.by === "person");
  const next = waiting ? null : way;
  const work = next ? pieces(journey.clock, next, journey.given.pace) : [];
  return {
    step,
    facts: shown,
    waits: waiting
      ? { path: `choices.${step.id}`, offers: shown.offers, usual: usualChoice(journey, step, shown, replaying) }
      : null,
    next,
    because: next ? because(journey, next, open) : [],
    work,
    minutes: work.reduce((sum, one) => sum + one.minutes, 0),
    asks: journey.ended ? [] : asks(journey, open),
    limits: next && several ? limits(journey, several) : [],
  };
}

function because(journey: Journey, way: Way, answers: Answering): Said[] {
  return end(journey, way.because, answers, journey.story.reasons);
}

/** What this move hangs on beside what the person does. */
function asks(journey: Journey, open: Answering): Scene["asks"] {
  return met(journey.story, stateOf(journey).moves, open)
    .filter((question) => journey.story.questions[question]!.kind !== "choice")
    .map((question) => ({ question, answer: open(question)! }));
}

function limits(journey: Journey, several: number[]): Scene["limits"] {
  const found = new Map<string, Scene["limits"][number]>();
  for (const at of several) {
    for (const [asked] of journey.story.ways[at]!.times) {
      const question = journey.story.times[asked]!;
      if (question.kind !== "expired") continue;
      const minutes = left(journey.clock, question.timer, question.limit);
      if (minutes > 0 && minutes < Infinity) {
        found.set(`${question.timer} ${question.limit}`, { timer: question.timer, limit: question.limit, left: minutes });
      }
    }
  }
  return [...found.values()];
}

/** One move: by what the person chooses where a page waits, or as Windows goes on by itself. */
export function advance(journey: Journey, choice?: string, pending: Pending = {}): Journey {
  return cornered(moved(journey, choice, pending, false));
}

function moved(journey: Journey, choice: string | undefined, pending: Pending, replaying: boolean): Journey {
  if (journey.ended) return journey;
  const { story, given } = journey;
  const state = stateOf(journey);
  const answers = answering(journey, choice, pending, replaying);
  const shown = facts(journey, answers);
  const found = follow(story, state.moves, answers);
  if (!("end" in found)) throw new Error("a page waits for a choice");
  const way = told(journey, story.choices[found.end]!);
  const why = because(journey, way, answers);
  if (way.halts) {
    const halt = halts(journey, journey.state);
    return { ...journey, ended: over(journey, { ...way.end!, because: halt.because }) };
  }
  const clock = after(journey.clock, way, given.pace);
  const put = way.events.map(([at, answer]): [string, string] => [story.questions[at]!.path, answer]);
  const asked = { ...journey.asked };
  for (const [path] of put) asked[path] = (asked[path] ?? 0) + 1;
  const entry: Entry = {
    step: story.steps[state.step]!,
    state: journey.state,
    way,
    at: journey.clock.minutes,
    until: clock.minutes,
    answers: put,
    because: why,
    scene: shown,
    running: running(journey.clock),
  };
  const entries = [...journey.entries, entry];
  const next = { ...journey, entries, asked, clock: clockAt(clock, given, entries.length) };
  return way.end ? { ...next, ended: over(next, { ...way.end, because: [] }) } : { ...next, state: way.to };
}

export function halts(journey: Journey, state: number): Halt {
  const { story } = journey;
  return end(journey, story.states[state]!.halt, answering(journey, undefined, {}, false), story.halts);
}

/** How a journey ends, and why: what could be done about, where there is something. */
function over(journey: Journey, ended: Ended): Ended {
  if (ended.outcome === "completed") return { ...ended, because: [] };
  const { entries, story } = journey;
  const last = entries.at(-1)?.because ?? [];
  if (ended.outcome === "unknown") return { ...ended, because: last };
  const because = [...troubles(journey), ...ended.because];
  const known = new Set<string>();
  const each = because.filter((one) => !known.has(one.rule) && known.add(one.rule));
  return { ...ended, because: each.length ? each : last.filter((one) => story.rules[one.rule]) };
}

/** The rules with remedies of the last stay at each step; what a person pressed is no trouble. */
function troubles({ entries, story }: Journey): Said[] {
  const mendable = (entry: Entry): Said[] => entry.because.filter((one) => story.rules[one.rule]!.remedies.length);
  const last = new Map<Step, Entry>();
  for (const entry of entries) {
    if (entry.way.by !== "person" || mendable(entry).length) last.set(entry.step, entry);
  }
  return entries.filter((entry) => last.get(entry.step) === entry).flatMap(mendable);
}

/** How often answers count as different: those of a list repeat at its end, and a person's once all was tried. */
type Settled = (path: string) => number;

const byLists = ({ story }: Journey): Settled => (path) => Math.max((story.answers[path] ?? []).length - 1, 0);

function byTrying(journey: Journey): Settled {
  const tried = new Map<string, Set<string>>();
  const exhausted = new Map<string, boolean>();
  for (const { answers, scene: shown, state, running: timers, step } of journey.entries) {
    const path = `choices.${step.id}`;
    const answer = answers.find(([asked]) => asked === path)?.[1];
    if (answer === undefined) continue;
    const here = `${state} ${timers}`;
    const before = tried.get(here) ?? new Set<string>();
    tried.set(here, before.add(answer));
    exhausted.set(path, shown.offers.every((label) => before.has(label)));
  }
  const lists = byLists(journey);
  return (path) => (path.startsWith("choices.") ? (exhausted.get(path) ? 0 : Infinity) : lists(path));
}

/** The moves since the journey was in this very state before, where the same would follow again; none before `from`. */
function loopOf(journey: Journey, settled: Settled, from = 0): Entry[] | null {
  const { entries } = journey;
  const now = running(journey.clock);
  if (!entries.some((entry) => entry.state === journey.state && entry.running === now)) return null;
  const tries = new Map<string, number>();
  for (const { answers, step, scene: shown } of entries) {
    const path = `choices.${step.id}`;
    if (answers.some(([asked]) => asked === path)) tries.set(path, Math.max(tries.get(path) ?? 1, shown.tries.length));
  }
  const count = (path: string, n: number): number => Math.min(n, Math.max(settled(path), (tries.get(path) ?? 1) - 1));
  const asked: Record<string, number> = {};
  for (const [at, entry] of entries.entries()) {
    const same = entry.state === journey.state && entry.running === now;
    const paths = Object.keys(journey.asked);
    if (at >= from && same && paths.every((path) => count(path, asked[path] ?? 0) === count(path, journey.asked[path]!))) {
      return entries.slice(at);
    }
    for (const [path] of entry.answers) asked[path] = (asked[path] ?? 0) + 1;
  }
  return null;
}

/** The end of a journey that goes round for ever: at the furthest page on the way where somebody does something. */
function circled(journey: Journey, loop: Entry[]): Ended {
  const { story } = journey;
  const pressed = loop.filter((entry) => entry.way.by === "person");
  const pages = loop.filter((entry) => entry.step.kind === "page");
  const about = pressed.length ? pressed : pages.length ? pages : loop;
  const place = about.map((entry) => entry.step).reduce((a, b) => (story.steps.indexOf(b) > story.steps.indexOf(a) ? b : a));
  const held = loop.filter((entry) => entry.step === place).map((entry) => halts(journey, entry.state));
  const halt = held.find((one) => one.decided);
  const waits = pressed.length > 0 || place.kind === "page";
  return over(journey, {
    outcome: halt?.outcome ?? (waits ? "blocked" : "stuck"),
    stop: place.id,
    because: halt?.because ?? [],
    ...NO_END,
  });
}

const MOST_MOVES = 2000;

/** The journey that goes on by itself to its end, or until so many moves are made. */
export function played(journey: Journey, moves = MOST_MOVES): Journey {
  const from = journey.entries.length;
  let now = journey;
  while (!now.ended && now.entries.length < moves) {
    const { waits } = scene(now);
    if (waits && !waits.usual) return untouched(now);
    // what somebody did before, otherwise than usual, does not follow again
    now = circling(moved(now, waits?.usual, {}, false), from);
  }
  return now;
}

/** The journey, ended where nobody is supposed to try what is left. */
export function supposed(journey: Journey): Journey {
  const { waits } = scene(journey);
  return waits && !waits.usual ? untouched(journey) : circling(journey);
}

/** The journey, ended where it goes round by itself, and whoever answers says the same again. */
function circling(journey: Journey, from = 0): Journey {
  const loop = journey.ended ? null : loopOf(journey, byLists(journey), from);
  if (!loop) return journey;
  const sure = cornered(journey);
  return sure.ended ? sure : { ...journey, ended: { ...circled(journey, loop), supposed: true } };
}

/** A moment's journey: so many moves by its answers, and no end but where everything that is offered was tried. */
export function replayed(journey: Journey, moves: number): Journey {
  let now = journey;
  while (!now.ended && now.entries.length < Math.min(moves, MOST_MOVES)) {
    const { waits } = scene(now, {}, true);
    if (waits && !waits.usual) return now;
    now = moved(now, waits?.usual, {}, true);
  }
  return cornered(now);
}

/** The journey, ended where all that its page offers was tried, or where Windows goes round without asking anybody. */
function cornered(journey: Journey): Journey {
  const loop = journey.ended ? null : loopOf(journey, byTrying(journey));
  const over = loop && (scene(journey).waits !== null || !loop.some((entry) => entry.way.by === "person"));
  return over ? { ...journey, ended: circled(journey, loop) } : journey;
}

/** The journey, ended where a page waits, and nobody would press what it offers. */
function untouched(journey: Journey): Journey {
  const halt = halts(journey, journey.state);
  const stop = journey.story.steps[stateOf(journey).step]!.id;
  return { ...journey, ended: { ...over(journey, { ...halt, stop, ...NO_END }), supposed: true } };
}

/** The journey as it was after so many moves. */
export function rewound(journey: Journey, moves: number): Journey {
  const entries = journey.entries.slice(0, Math.max(moves, 0));
  return again(begin(journey.story, { ...journey.given, waits: waitsUntil(journey.given, entries.length) }), entries);
}

/** The same answers once more, from power-on, as far as they lead the same way. */
function again(from: Journey, entries: Entry[]): Journey {
  let now = from;
  for (const entry of entries) {
    const answers = Object.fromEntries(entry.answers);
    const choice = answers[`choices.${entry.step.id}`];
    const here = scene(now, answers);
    if (now.ended || here.step !== entry.step || (here.waits && !here.waits.offers.includes(choice ?? ""))) return now;
    const next = moved(now, here.waits ? choice : undefined, answers, false);
    if (next.ended && next.entries.length === now.entries.length) return next;
    now = next;
    if (now.entries.at(-1)!.way.label !== entry.way.label || (!now.ended && now.state !== entry.way.to)) return now;
  }
  return cornered(now);
}

/** A leaf answered anew: the journey as far as it stays the same. */
export function rebound(journey: Journey, path: string, answer: string): Journey {
  const bindings = { ...journey.given.bindings, [path]: answer };
  return come(again(begin(journey.story, { ...journey.given, bindings }), journey.entries));
}

/** The journey at another pace, or with more waiting, as far as it stays the same. */
export function timed(journey: Journey, given: Partial<Pick<Given, "pace" | "waits">>): Journey {
  return come(again(begin(journey.story, { ...journey.given, ...given }), journey.entries));
}

/** The journey without waiting for moves that it has not come to: they may be others now. */
function come(journey: Journey): Journey {
  return { ...journey, given: { ...journey.given, waits: waitsUntil(journey.given, journey.entries.length) } };
}

const waitsUntil = ({ waits }: Given, moves: number): Given["waits"] =>
  Object.fromEntries(Object.entries(waits).filter(([move]) => Number(move) <= moves));

/** The journey in which a limit passes now. */
export function passed(journey: Journey, timer: string, limit: number): Journey {
  const move = journey.entries.length;
  const minutes = (journey.given.waits[move] ?? 0) + Math.ceil(left(journey.clock, timer, limit));
  return timed(journey, { waits: { ...journey.given.waits, [move]: minutes } });
}
