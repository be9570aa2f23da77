/** Where a journey is at its end though an edge leads on: it goes round, or nobody would press what is offered. */
import type { Ended, Entry, Journey } from "./journey";
import { stateOf } from "./journey";
import { byLists, byTrying, loopOf } from "./loops";
import { halts, over } from "./over";
import { scene } from "./scene";

/** What is not there where no end is reached. */
const NO_END = { reached: "", device_name: "", rights: "" } as const;

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

/** The journey, ended where all that its page offers was tried, or where Windows goes round without asking anybody. */
export function cornered(journey: Journey): Journey {
  const loop = journey.ended ? null : loopOf(journey, byTrying(journey));
  const over = loop && (scene(journey).waits !== null || !loop.some((entry) => entry.way.by === "person"));
  return over ? { ...journey, ended: circled(journey, loop) } : journey;
}

/** The journey, ended where nobody is supposed to try what is left. */
export function supposed(journey: Journey): Journey {
  const { waits } = scene(journey);
  return waits && !waits.usual ? untouched(journey) : circling(journey);
}

/** The journey, ended where it goes round by itself, and whoever answers says the same again. */
export function circling(journey: Journey, from = 0): Journey {
  const loop = journey.ended ? null : loopOf(journey, byLists(journey), from);
  if (!loop) return journey;
  const sure = cornered(journey);
  return sure.ended ? sure : { ...journey, ended: { ...circled(journey, loop), supposed: true } };
}

/** The journey, ended where a page waits, and nobody would press what it offers. */
export function untouched(journey: Journey): Journey {
  const halt = halts(journey, journey.state);
  const stop = journey.story.steps[stateOf(journey).step]!.id;
  return { ...journey, ended: { ...over(journey, { ...halt, stop, ...NO_END }), supposed: true } };
}
