/**
 * A journey through the explored graph: which answers led where, and what the clock said.
 *
 * It keeps no rule: a move is what the graph's diagram has for the answers. What nobody answers is
 * answered by the scenario, or is what nominally happens.
 */
import type { End, Pace, Said, SceneFacts, State, Step, Story, Way } from "../story";
import type { Clock } from "./clock";
import { POWER_ON, waited } from "./clock";

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

const NOTHING_GIVEN: Given = { bindings: {}, answers: {}, waits: {}, pace: "likely" };

export function begin(story: Story, given: Partial<Given> = {}): Journey {
  const all = { ...NOTHING_GIVEN, ...given };
  return { story, given: all, entries: [], state: 0, clock: clockAt(POWER_ON, all, 0), asked: {}, ended: null };
}

/** The clock before a move, with what was waited for it. */
export function clockAt(clock: Clock, given: Given, move: number): Clock {
  const minutes = given.waits[move];
  return minutes ? waited(clock, minutes) : clock;
}

export function stateOf(journey: Journey): State {
  return journey.story.states[journey.state]!;
}
