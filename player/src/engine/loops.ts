/** Whether a journey goes round, and the same would follow again. */
import { running } from "./clock";
import type { Entry, Journey } from "./journey";

/** How often answers count as different: those of a list repeat at its end, and a person's once all was tried. */
type Settled = (path: string) => number;

export const byLists = ({ story }: Journey): Settled => (path) => Math.max((story.answers[path] ?? []).length - 1, 0);

export function byTrying(journey: Journey): Settled {
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
export function loopOf(journey: Journey, settled: Settled, from = 0): Entry[] | null {
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
