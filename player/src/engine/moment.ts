/** A moment of a journey as a short text, for an address; Python reads and writes the same (`drivers/moment.py`). */
import type { Pace, Story } from "../story";
import { PACES } from "../story";
import type { Given, Journey } from "./journey";
import { usually } from "./answers";

interface Moment {
  catalog: string;
  moves: number;
  given: Given;
}

/** What a text that is no moment of this story holds that it cannot hold. */
interface Misread {
  misread: string;
}

/** No wait is longer; nor is it for Python. */
const MOST_MINUTES = 100_000;

const encoded = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[A-Za-z0-9._-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");

/** The moment at which a journey is: only what is not as the scenario, or what is nominal, has it. */
export function written(journey: Journey, catalog: string): string {
  const { entries, given, story } = journey;
  const parts = [catalog, String(entries.length)];
  if (given.pace !== "likely") parts.push(`pace=${given.pace}`);
  const waits = Object.entries(given.waits).filter(([, minutes]) => minutes > 0);
  if (waits.length) parts.push(`wait=${waits.map(([move, minutes]) => `${move}:${minutes}`).join("+")}`);
  const leaves: string[] = [];
  for (const { path, kind, answers: domain } of story.questions) {
    const bound = kind === "leaf" ? given.bindings[path] : undefined;
    // a leaf's answers are spelt as a moment has them
    if (bound !== undefined && bound !== domain[0]) leaves.push(`${encoded(path)}=${bound}`);
  }
  const events = [...unusual(journey)].map(
    ([path, answers]) => `${encoded(path)}=${shortened(answers).map(encoded).join("+")}`,
  );
  return [...parts, ...[...leaves, ...events].sort()].join("/");
}

/** The events whose answers are not all what they would have been without anybody's doing. */
function unusual(journey: Journey): Map<string, string[]> {
  const all = new Map<string, string[]>();
  const found = new Set<string>();
  for (const { answers, step, scene } of journey.entries) {
    for (const [path, answer] of answers) {
      const before = all.get(path) ?? [];
      if (answer !== usually(journey, path, before.length, step, scene)) found.add(path);
      all.set(path, [...before, answer]);
    }
  }
  return new Map([...all].filter(([path]) => found.has(path)));
}

/** The last answer repeats, so that it need not be said again. */
function shortened(answers: string[]): string[] {
  let length = answers.length;
  while (length > 1 && answers[length - 1] === answers[length - 2]) length -= 1;
  return answers.slice(0, length);
}

/** No moment that anybody would share is later; Python has the same limit. */
const MOST_MOVES = 20_000;

/** Read a moment of this story. */
export function read(text: string, story: Story): Moment | Misread {
  const [catalog, moves, ...parts] = text.split("/");
  if (!/^\d{4}-\d\d-\d\d$/.test(catalog ?? "") || !/^\d{1,5}$/.test(moves ?? "")) return { misread: text };
  if (Number(moves) > MOST_MOVES) return { misread: moves! };
  const given: Given = { bindings: {}, answers: {}, waits: {}, pace: "likely" };
  for (const part of parts) {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    if (name === undefined || !taken(given, decoded(name), value!, story)) return { misread: part };
  }
  return { catalog: catalog!, moves: Number(moves), given };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function taken(given: Given, name: string, value: string, story: Story): boolean {
  if (name === "pace") return PACES.includes(value as Pace) && !!(given.pace = value as Pace);
  if (name === "wait") return value.split("+").every((one) => waits(given, one));
  const question = story.questions.find((one) => one.path === name);
  if (!question) return false;
  const values = question.kind === "leaf" ? [value] : value.split("+").map(decoded);
  if (!values.every((one) => question.answers.includes(one))) return false;
  if (question.kind === "leaf") given.bindings[name] = value;
  else given.answers[name] = values;
  return true;
}

function waits(given: Given, text: string): boolean {
  const [, move, minutes] = /^(\d{1,9}):(\d{1,6})$/.exec(text) ?? [];
  if (!Number(minutes) || Number(minutes) > MOST_MINUTES) return false;
  given.waits[Number(move)] = Number(minutes);
  return true;
}
