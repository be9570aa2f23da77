import type { Journey } from "../engine/journey";
import { advance, begin, played, scene } from "../engine/journey";
import type { Visit } from "../engine/visits";
import { visits } from "../engine/visits";

/** The same journey of a device of which one thing is different: the same answers as long as there are any, then the usual ones. */
export function alike(journey: Journey, path: string, value: string): Journey {
  const { story, given } = journey;
  const bindings = { ...given.bindings, [path]: value };
  const left = answered(journey);
  let now = begin(story, { ...given, bindings, waits: {} });
  while (!now.ended && left.size) {
    const { waits, asks } = scene(now);
    const set: Record<string, string> = {};
    for (const { question } of asks) {
      const event = story.questions[question]!.path;
      const answer = taken(left, event);
      if (answer !== undefined) set[event] = answer;
    }
    const choice = waits ? (taken(left, waits.path) ?? waits.usual) : undefined;
    if (waits && !waits.offers.includes(choice!)) break;
    now = advance(now, choice, set);
  }
  return played(now);
}

function answered({ entries }: Journey): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, answer] of entries.flatMap((entry) => entry.answers)) found.set(path, [...(found.get(path) ?? []), answer]);
  return found;
}

function taken(left: Map<string, string[]>, path: string): string | undefined {
  const answer = left.get(path)?.shift();
  if (left.get(path)?.length === 0) left.delete(path);
  return answer;
}

/** Steps of two journeys beside each other; null where one of them does not come by. */
export type Pair = [Visit | null, Visit | null];

/** Both journeys row by row: the longest row of steps that they have in common, and between them what only one has. */
export function sideBySide(one: Journey, other: Journey): Pair[] {
  const [left, right] = [visits(one), visits(other)];
  const common = longest(left, right);
  const rows: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const both = i < left.length && j < right.length && left[i]!.step === right[j]!.step;
    if (both) rows.push([left[i++]!, right[j++]!]);
    else if (j >= right.length || (i < left.length && common[i + 1]![j]! >= common[i]![j + 1]!)) rows.push([left[i++]!, null]);
    else rows.push([null, right[j++]!]);
  }
  return rows;
}

/** How many steps the rests of both have in common, for every pair of rests. */
function longest(left: Visit[], right: Visit[]): number[][] {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const same = left[i]!.step === right[j]!.step;
      table[i]![j] = same ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

/** Whether somebody at both devices would see something else. */
export function differs([one, other]: Pair): boolean {
  return one?.status !== other?.status;
}
