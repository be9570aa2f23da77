/** One move: what the graph has for the answers, and the time that it takes. */
import type { Said, SceneFacts, Way } from "../story";
import { answering, end } from "./answers";
import type { Pending } from "./answers";
import { after, running, tells } from "./clock";
import { follow } from "./diagram";
import type { Answering } from "./diagram";
import { halts, over } from "./over";
import { clockAt, stateOf } from "./journey";
import type { Entry, Journey } from "./journey";

export function facts(journey: Journey, answers: Answering): SceneFacts {
  return end(journey, stateOf(journey).scene, answers, journey.story.scenes);
}

/** Of the ways that answers leave the one that the clock tells. */
export function told(journey: Journey, several: number[]): Way {
  const { story, clock, given } = journey;
  const way = several
    .map((at) => story.ways[at]!)
    .find((one) => one.times.every(([at, answer]) => tells(clock, story.times[at]!, given.pace) === answer));
  if (!way) throw new Error("a clock always tells a way");
  return way;
}

export function because(journey: Journey, way: Way, answers: Answering): Said[] {
  return end(journey, way.because, answers, journey.story.reasons);
}

export function moved(journey: Journey, choice: string | undefined, pending: Pending, replaying: boolean): Journey {
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
