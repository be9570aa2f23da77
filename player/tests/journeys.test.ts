/**
 * The page's journeys are those of the program: the same moves, reasons, minutes and ends.
 *
 * Python plays each scenario, writes what came of it beside its story, and says in JOURNEYS where.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Given, Journey } from "../src/engine/journey";
import { begin } from "../src/engine/journey";
import { advance, played, replayed, rewound } from "../src/engine/travel";
import { read, written } from "../src/engine/moment";
import { alike, differs, sideBySide } from "../src/panel/alike";
import type { PackedStory } from "../src/story";
import { unpacked } from "../src/story";

interface Played {
  given: Given;
  moves: string[];
  reasons: string[][];
  minutes: number;
  /** How it ended; only of the scenario's own journey, since a page lets people go round as long as they like. */
  end: { outcome: string; stop: string; cause: string[] } | null;
}

/** The journey as somebody makes it in the page, who is stopped where everything was tried. */
function walked({ story, given, entries }: Journey): Journey {
  return entries.reduce((now, { step, answers }) => {
    const said = Object.fromEntries(answers);
    return now.ended ? now : advance(now, said[`choices.${step.id}`], said);
  }, begin(story, given));
}

const file = process.env.JOURNEYS;
const told = file ? readFileSync(file, "utf8").trim().split("\n") : [];

for (const line of told) {
  const { name, catalog, story: packed, journeys } = JSON.parse(line) as {
    name: string;
    catalog: string;
    story: PackedStory;
    journeys: Played[];
  };
  const story = unpacked(packed);

  test(`${name}: the same journeys`, () => {
    for (const { given, moves, reasons, minutes, end } of journeys) {
      const start = begin(story, given);
      const journey = end ? played(start) : replayed(start, moves.length);
      expect(journey.entries.map((entry) => `${entry.step.id} ${entry.way.label}`)).toEqual(moves);
      expect(journey.entries.map((entry) => entry.because.map((said) => said.rule))).toEqual(reasons);
      expect(journey.clock.minutes).toBe(minutes);
      if (end) {
        const { outcome, stop, because } = journey.ended!;
        expect({ outcome, stop, cause: because.map((said) => said.rule) }).toEqual(end);
      }
    }
  });

  test(`${name}: a moment that is written, read and replayed is the same moment`, () => {
    for (const { given, moves } of journeys) {
      const journey = replayed(begin(story, given), moves.length);
      const text = written(journey, catalog);
      const found = read(text, story);
      if ("misread" in found) throw new Error(found.misread);
      const again = replayed(begin(story, found.given), found.moves);
      expect([again.state, again.clock, again.entries.length]).toEqual([journey.state, journey.clock, journey.entries.length]);
      expect(written(again, catalog)).toBe(text);
    }
  });

  test(`${name}: who goes back and forth again is where they were`, () => {
    for (const { given, moves } of journeys) {
      const journey = replayed(begin(story, given), moves.length);
      const back = rewound(journey, Math.floor(moves.length / 2));
      expect(back.entries).toEqual(journey.entries.slice(0, Math.floor(moves.length / 2)));
    }
  });

  test(`${name}: beside a device that is the same nothing is different`, () => {
    const network = story.questions.find((one) => one.path === "network.connection")!;
    for (const { given, moves } of journeys) {
      const journey = walked(replayed(begin(story, given), moves.length));
      const other = alike(journey, network.path, given.bindings[network.path] ?? network.answers[0]!);
      const all = played(journey);
      expect(other.entries.map((entry) => entry.way)).toEqual(all.entries.map((entry) => entry.way));
      expect(other.ended).toEqual(all.ended);
      expect(sideBySide(all, other).filter(differs)).toEqual([]);
    }
  });
}

test.skipIf(file)("JOURNEYS names a file of journeys", () => expect(file).toBeUndefined());
