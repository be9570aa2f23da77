/** What is at hand at a moment of a journey. */
import type { Said, SceneFacts, Step, Way } from "../story";
import { answering, usualChoice } from "./answers";
import type { Pending } from "./answers";
import { left, pieces } from "./clock";
import { follow, met } from "./diagram";
import type { Answering } from "./diagram";
import type { Journey } from "./journey";
import { stateOf } from "./journey";
import { because, facts, told } from "./move";

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
