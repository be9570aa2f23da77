/** How one goes through a journey: on, back, to a moment, or to the end by itself. */
import type { Pending } from "./answers";
import { left } from "./clock";
import { circling, cornered, untouched } from "./ends";
import type { Entry, Given, Journey } from "./journey";
import { begin } from "./journey";
import { moved } from "./move";
import { scene } from "./scene";

/** One move: by what the person chooses where a page waits, or as Windows goes on by itself. */
export function advance(journey: Journey, choice?: string, pending: Pending = {}): Journey {
  return cornered(moved(journey, choice, pending, false));
}

/** No journey that goes on by itself is longer. */
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

/** A moment's journey: so many moves by its answers, and no end but where everything that is offered was tried. */
export function replayed(journey: Journey, moves: number): Journey {
  let now = journey;
  while (!now.ended && now.entries.length < moves) {
    const { waits } = scene(now, {}, true);
    if (waits && !waits.usual) return now;
    now = moved(now, waits?.usual, {}, true);
  }
  return cornered(now);
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
