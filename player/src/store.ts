/** What changes while somebody walks: the journey, and how it is looked at. */
import { computed, effect, signal } from "@preact/signals";
import type { Journey } from "./engine/journey";
import { supposed } from "./engine/ends";
import { begin } from "./engine/journey";
import { scene as sceneOf } from "./engine/scene";
import { advance, passed, played, rebound, replayed, rewound, timed } from "./engine/travel";
import { held } from "./engine/held";
import { read, written } from "./engine/moment";
import type { Book, PackedBook, Pace, Story } from "./story";
import { unpacked } from "./story";
import { language, languages, learn } from "./words";

/** Milliseconds that a step is shown at least in which Windows is busy: at the usual speed, and in a hurry. */
const LEAST_SHOWN = 900;
const LEAST_GLANCED_AT = 200;
const TICK = 100;

export const SPEEDS = [0.25, 1, 4, 20] as const;
/** Minutes of the device in a second of the walk. */
export const speed = signal<number>(1);
export const playing = signal(true);
export const panel = signal(false);
export const view = signal<"student" | "trainer">("trainer");
/** The trainer's answers to what the next move asks for, by path. */
export const pending = signal<Readonly<Record<string, string>>>({});
/** How far the move has come that Windows makes by itself, from 0 to 1. */
export const progress = signal(0);
/** Something to be said once: the id of a message, and its variables. */
export const notice = signal<{ message: string; variables: Record<string, string> } | null>(null);

const nothing: Story = {
  name: "", title: "", device: "", as_of: "", nominal: "", steps: [], questions: [], apps: [], diagrams: [], states: [],
  choices: [], ways: [], scenes: [], halts: [], reasons: [], rules: {}, times: [], answers: {}, held: [],
};
export const book = signal<Book>({ schema: "oobe-sim/walk/1", catalog: "", language: "en", stories: [nothing], words: {} });
export const storyIndex = signal(0);
export const story = computed(() => book.value.stories[storyIndex.value]!);
export const journey = signal<Journey>(begin(nothing));
export const scene = computed(() => {
  const now = sceneOf(journey.value, pending.value);
  return journey.value.ended ? held(now, journey.value, journey.value.ended) : now;
});
export const moment = computed(() => written(journey.value, book.value.catalog));
/** The moment in the page's address. */
export const address = computed(() => {
  const parts = [`journey=${moment.value}`];
  if (storyIndex.value) parts.push(`scenario=${storyIndex.value}`);
  if (journey.value.ended?.supposed) parts.push("ended=yes");
  if (language.value !== book.value.language) parts.push(`language=${language.value}`);
  return `#${parts.join("&")}`;
});

function goOn(next: Journey): void {
  progress.value = 0;
  pending.value = {};
  journey.value = next;
}

/** What the person does. */
export function choose(label: string): void {
  // what is skipped passes in no time, also where the walk stands still
  if (scene.value.waits) goOn(standing(advance(journey.value, label, pending.value)));
}

/** The trainer's answer to what is asked: a fault or a service of the next move, or something that nobody knows. */
export function answer(path: string, value: string): void {
  const leaf = story.value.questions.some((one) => one.path === path && one.kind === "leaf");
  if (leaf) goOn(rebound(journey.value, path, value));
  else pending.value = { ...pending.value, [path]: value };
}

/** Let a limit pass now. */
export const pass = (timer: string, limit: number): void => goOn(passed(journey.value, timer, limit));
export const setPace = (pace: Pace): void => goOn(timed(journey.value, { pace }));
/** Be where this journey is. */
export const show = (other: Journey): void => goOn(other);
export const goTo = (moves: number): void => goOn(rewound(journey.value, moves));

/** Go back to the page before at which somebody did something. */
export function back(): void {
  const pressed = journey.value.entries.findLastIndex((entry) => entry.way.by === "person");
  goTo(Math.max(pressed, 0));
}

export const restart = (): void => goOn(begin(story.value, { pace: journey.value.given.pace, bindings: journey.value.given.bindings }));
/** Let everything go as it would without anybody's doing, to the end or until so many moves are made. */
export const finish = (moves?: number): void => goOn(played(journey.value, moves));

export function selectStory(index: number): void {
  storyIndex.value = index;
  goOn(begin(story.value));
}

export function setLanguage(locale: string): void {
  if (languages.value.includes(locale)) language.value = locale;
}

/** Begin with a page's data, and follow its address from then on. */
export function open(data: PackedBook): void {
  learn(data.words);
  setLanguage(data.language);
  book.value = { ...data, stories: data.stories.map(unpacked) };
  goOn(begin(story.value));
  follow();
  addEventListener("hashchange", () => {
    follow();
    // what was asked for may be where we are already, under another name
    say(address.value);
  });
  effect(() => say(address.value));
  effect(tell);
  setInterval(tick, TICK);
}

function say(hash: string): void {
  if (location.hash !== hash) history.replaceState(null, "", hash);
}

/** Say on the page's root where the walk is, for style sheets and for whoever looks on. */
function tell(): void {
  const { dataset } = document.documentElement;
  const { entries, ended, clock } = journey.value;
  dataset.step = scene.value.step.id;
  dataset.moves = String(entries.length);
  dataset.minutes = String(clock.minutes);
  dataset.outcome = ended?.outcome ?? "";
}

/** Go where the address says. */
function follow(): void {
  if (location.hash === address.peek()) return;
  const said = new Map(location.hash.slice(1).split("&").map((part) => part.split(/=(.*)/s, 2) as [string, string]));
  setLanguage(said.get("language") ?? language.peek());
  const scenario = said.get("scenario") ?? String(said.has("journey") ? 0 : storyIndex.peek());
  if (!/^\d+$/.test(scenario) || !book.peek().stories[Number(scenario)]) return misread(`scenario=${scenario}`);
  if (Number(scenario) !== storyIndex.peek()) selectStory(Number(scenario));
  const text = said.get("journey");
  if (text === undefined) return;
  const found = read(text, story.peek());
  if ("misread" in found) return misread(found.misread);
  if (found.catalog !== book.peek().catalog) {
    notice.value = { message: "ui-other-catalog", variables: { catalog: found.catalog } };
  }
  const there = standing(replayed(begin(story.peek(), found.given), found.moves));
  goOn(said.has("ended") ? supposed(there) : there);
  // whoever shares a moment means this one, and not what comes a second later
  playing.value = !scene.peek().next;
}

const MOST_TOLD = 60;

/** Say what the address holds that this page cannot follow, and begin. */
function misread(all: string): void {
  const part = all.length > MOST_TOLD ? `${all.slice(0, MOST_TOLD)}…` : all;
  notice.value = { message: "ui-misread-journey", variables: { part } };
  goOn(begin(story.peek()));
}

/** The journey behind the steps that are skipped where it is: nobody sees them. */
function standing(there: Journey): Journey {
  let now = there;
  while (sceneOf(now).next?.skip) now = advance(now);
  return now;
}

/** Windows goes on by itself. */
function tick(): void {
  const { next, minutes } = scene.peek();
  if (!next || !playing.peek()) return;
  const least = Math.max(LEAST_SHOWN / Math.max(speed.peek(), 1), LEAST_GLANCED_AT);
  const lasts = next.skip ? 0 : Math.max((minutes / speed.peek()) * 1000, least);
  const now = lasts ? Math.min(progress.peek() + TICK / lasts, 1) : 1;
  if (now < 1) progress.value = now;
  else goOn(advance(journey.peek(), undefined, pending.peek()));
}
