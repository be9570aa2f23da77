/** What is answered where nobody is asked, and what a diagram has for the answers. */
import type { SceneFacts, Step } from "../story";
import { follow } from "./diagram";
import type { Answering } from "./diagram";
import type { Journey } from "./journey";

/** The trainer's answers to the faults and services of the next move, by path. */
export type Pending = Readonly<Record<string, string>>;

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
export function usualChoice(journey: Journey, step: Step, facts: SceneFacts, replaying: boolean): string {
  const path = `choices.${step.id}`;
  const asked = journey.asked[path] ?? 0;
  const own = replaying ? journey.given.answers[path] : undefined;
  if (!own) return usually(journey, path, asked, step, facts);
  const said = own[Math.min(asked, own.length - 1)]!;
  return facts.offers.includes(said) ? said : (facts.offers[0] ?? "");
}

export function answering(journey: Journey, choice: string | undefined, pending: Pending, replaying: boolean): Answering {
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

/** What a diagram that hangs on no choice comes to. */
export function end<Value>(journey: Journey, ref: number, answers: Answering, values: Value[]): Value {
  const found = follow(journey.story, ref, answers);
  if (!("end" in found)) throw new Error("what a page shows hangs on no choice");
  return values[found.end]!;
}
