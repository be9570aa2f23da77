import { running } from "../engine/clock";
import type { Journey } from "../engine/journey";
import { begin } from "../engine/journey";
import { scene } from "../engine/scene";
import { advance, played } from "../engine/travel";
import type { Visit } from "../engine/visits";
import { visits } from "../engine/visits";

/** The same journey of a device of which one thing is different: the same answers as long as there are any, then the usual ones. */
export function alike(journey: Journey, path: string, value: string): Journey {
  const said = answered(journey);
  const been = new Map<string, Journey>();
  let now = begin(journey.story, { ...journey.given, bindings: { ...journey.given.bindings, [path]: value }, waits: {} });
  while (!now.ended) {
    const left = unsaid(said, now);
    if (left === 0 && now.entries.length >= journey.entries.length) break;
    const here = `${left} ${now.state} ${running(now.clock)}`;
    const before = been.get(here);
    // it goes round, and nobody asks for the rest of the answers
    if (before) return played(before);
    been.set(here, now);
    const next = answering(now, said);
    if (!next) break;
    now = next;
  }
  return played(now);
}

type Answers = Record<string, string[]>;

function answered({ entries }: Journey): Answers {
  const found: Answers = {};
  for (const [path, answer] of entries.flatMap((entry) => entry.answers)) (found[path] ??= []).push(answer);
  return found;
}

/** How many answers have not been asked for. */
function unsaid(said: Answers, { asked }: Journey): number {
  return Object.entries(said).reduce((sum, [path, answers]) => sum + Math.max(answers.length - (asked[path] ?? 0), 0), 0);
}

/** One move with the answers that were said for it; null where a page waits, and nobody would press anything. */
function answering(now: Journey, said: Answers): Journey | null {
  const { story, asked } = now;
  const { waits, asks } = scene(now);
  const wanted = (path: string): string | undefined => said[path]?.[asked[path] ?? 0];
  const paths = asks.map(({ question }) => story.questions[question]!.path);
  const set = Object.fromEntries(paths.flatMap((path) => (wanted(path) === undefined ? [] : [[path, wanted(path)!]])));
  if (!waits) return advance(now, undefined, set);
  const choice = wanted(waits.path);
  const pressed = choice !== undefined && waits.offers.includes(choice) ? choice : waits.usual;
  return pressed ? advance(now, pressed, set) : null;
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
