import { describe, expect, test } from "vitest";
import { POWER_ON, after, left, tells, waited } from "../src/engine/clock";
import { follow, met } from "../src/engine/diagram";
import type { Question, Story, Way } from "../src/story";

const question = (path: string, answers: string[]): Question => ({
  path,
  kind: "fault",
  words: "",
  message: "",
  variables: {},
  answers,
  nominal: answers[0]!,
});

const way = (work: Way["work"], declared: Partial<Way> = {}): Way => ({
  to: 0, end: null, halts: false, by: "device", label: "", skip: false, reboot: false, starts: "", stops: "", work,
  times: [], events: [], because: 0, ...declared,
});

describe("a diagram", () => {
  // 0 and 1 are ends; 2 asks the second question, 3 the first
  const story = {
    questions: [question("faults.a", ["well", "ill"]), question("faults.b", ["well", "ill"])],
    diagrams: [7, 8, [1, 0, 1], [0, 0, 2]],
  } as unknown as Story;

  test("leads to what the answers say", () => {
    expect(follow(story, 3, () => "ill")).toEqual({ end: 8 });
    expect(follow(story, 3, () => "well")).toEqual({ end: 7 });
  });

  test("hangs on what nobody has answered, unless every answer leads to the same", () => {
    expect(follow(story, 3, (at) => (at === 0 ? undefined : "ill"))).toEqual({ asks: 0 });
    expect(follow(story, 3, (at) => (at === 0 ? undefined : "well"))).toEqual({ end: 7 });
  });

  test("meets only what is asked on the way", () => {
    expect(met(story, 3, () => "well")).toEqual([0]);
    expect(met(story, 3, () => undefined)).toEqual([0, 1]);
  });
});

describe("a clock", () => {
  const hour = { id: "app.a", minutes: [60, 90, 30] as [number, number, number], timer: "esp", limit: 45 };

  test("adds up work at the pace that is wanted", () => {
    const work = [{ ...hour, timer: "", limit: 0 }];
    expect(after(POWER_ON, way(work), "likely").minutes).toBe(60);
    expect(after(POWER_ON, way(work), "slow").minutes).toBe(90);
    expect(after(POWER_ON, way(work), "fast").minutes).toBe(30);
  });

  test("gives work up when its timer has run for its limit", () => {
    const started = after(waited(POWER_ON, 10), way([], { starts: "esp" }), "likely");
    const later = after(waited(started, 5), way([hour]), "likely");
    expect(later.minutes).toBe(55);
    expect(tells(later, { kind: "expired", timer: "esp", limit: 45 }, "likely")).toBe(true);
    expect(tells(later, { kind: "expired", timer: "esp", limit: 46 }, "likely")).toBe(false);
  });

  test("has no end of a limit whose timer does not run", () => {
    expect(left(POWER_ON, "esp", 45)).toBe(Infinity);
  });

  test("starts a timer once a way's work is done", () => {
    const started = after(POWER_ON, way([{ ...hour, timer: "", limit: 0 }], { starts: "esp" }), "likely");
    expect(left(started, "esp", 45)).toBe(45);
    expect(after(started, way([], { stops: "esp" }), "likely").started).toEqual({});
  });
});
