import { rewound } from "../engine/travel";
import { goTo, journey, playing, show } from "../store";
import { predicted } from "./predicted";

/** Go to a move of what is predicted, or to the end behind the last. */
export function go(moves: number): void {
  const all = predicted.value;
  show(moves < all.entries.length ? rewound(all, moves) : all);
}

/** Go on to the next page at which somebody does something, or to the end. */
export function pageOn(): void {
  const made = journey.value.entries.length;
  const next = predicted.value.entries.findIndex((entry, at) => at > made && entry.way.by === "person");
  go(next < 0 ? predicted.value.entries.length : next);
}

export function playOrPause(): void {
  playing.value = !playing.value;
}

export const moveOn = (): void => go(journey.value.entries.length + 1);
export const moveBack = (): void => goTo(journey.value.entries.length - 1);
export const end = (): void => show(predicted.value);
