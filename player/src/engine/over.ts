/** How a journey ends where it does, and why. */
import type { Halt, Said, Step } from "../story";
import { answering, end } from "./answers";
import type { Ended, Entry, Journey } from "./journey";

export function halts(journey: Journey, state: number): Halt {
  const { story } = journey;
  return end(journey, story.states[state]!.halt, answering(journey, undefined, {}, false), story.halts);
}

/** How a journey ends, and why: what could be done about, where there is something. */
export function over(journey: Journey, ended: Ended): Ended {
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
