import type { Pace, TimeQuestion, Way, Work } from "../story";
import { PACES } from "../story";

/** Minutes since power-on, and when each running timer was started; a value that never changes. */
export interface Clock {
  readonly minutes: number;
  readonly started: Readonly<Record<string, number>>;
}

export const POWER_ON: Clock = { minutes: 0, started: {} };

/** A sum of fractions may fall so much short of a limit that it reaches. */
const MOMENT = 1e-6;

/** No timer of Windows runs longer. */
const LONGEST_TIMER = 1440;

/** How long work takes that begins now; whoever watches gives up when its timer has run for its limit. */
function minutesOf(clock: Clock, work: Work, pace: Pace): number {
  const takes = work.minutes[PACES.indexOf(pace)]!;
  const started = work.timer ? clock.started[work.timer] : undefined;
  if (started === undefined) return work.timer ? Math.max(takes, 0) : takes;
  return Math.max(Math.min(takes, work.limit - (clock.minutes - started)), 0);
}

/** The clock after a way: its work done, and the timers that it stops and starts. */
export function after(clock: Clock, way: Way, pace: Pace): Clock {
  let now = clock;
  for (const work of way.work) now = waited(now, minutesOf(now, work, pace));
  const started = { ...now.started };
  if (way.stops) delete started[way.stops];
  if (way.starts) started[way.starts] = now.minutes;
  return { minutes: now.minutes, started };
}

export function waited(clock: Clock, minutes: number): Clock {
  return { minutes: clock.minutes + minutes, started: clock.started };
}

/** Each piece of a way's work with the minutes that it takes from now on. */
export function pieces(clock: Clock, way: Way, pace: Pace): { work: Work; minutes: number }[] {
  let now = clock;
  return way.work.map((work) => {
    const minutes = minutesOf(now, work, pace);
    now = waited(now, minutes);
    return { work, minutes };
  });
}

/** What the clock says to a question about time. */
export function tells(clock: Clock, question: TimeQuestion, pace: Pace): boolean {
  if (question.kind === "exceeds") return question.answers[PACES.indexOf(pace)]!;
  return left(clock, question.timer, question.limit) <= MOMENT;
}

/** Minutes that are left of a limit; endless where the timer does not run. */
export function left(clock: Clock, timer: string, limit: number): number {
  const started = clock.started[timer];
  return started === undefined ? Infinity : limit - (clock.minutes - started);
}

/** All that matters of a clock for what comes: how long each timer has run. */
export function running(clock: Clock): string {
  return Object.keys(clock.started)
    .sort()
    .map((timer) => `${timer}:${Math.min(clock.minutes - clock.started[timer]!, LONGEST_TIMER)}`)
    .join(" ");
}
