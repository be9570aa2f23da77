import { describe, expect, test } from "vitest";
import type { Adapter } from "../src/scorm";
import { Attempt, adapter, span } from "../src/scorm";

/** A system that keeps what it is told, and remembers what was asked of it. */
function system(held: Record<string, string> = {}): Adapter & { held: Record<string, string>; calls: string[] } {
  const calls: string[] = [];
  const did = (name: string): string => {
    calls.push(name);
    return "true";
  };
  return {
    held,
    calls,
    LMSInitialize: () => did("initialize"),
    LMSFinish: () => did("finish"),
    LMSCommit: () => did("commit"),
    LMSGetValue: (element) => held[element] ?? "",
    LMSSetValue: (element, value) => {
      held[element] = value;
      return "true";
    },
    LMSGetLastError: () => "101",
    LMSGetErrorString: () => "General exception",
  };
}

const page = { place: "#journey=2026-11-23/4", step: "region.region", over: false };

describe("a session", () => {
  test("begins incomplete, and keeps where it is", () => {
    const told = system();
    const attempt = new Attempt(told);
    expect(attempt.begin(0)).toBe("");
    attempt.keep(page, 61_230);
    expect(told.held).toEqual({
      "cmi.core.lesson_status": "incomplete",
      "cmi.suspend_data": page.place,
      "cmi.core.lesson_location": "region.region",
      "cmi.core.session_time": "0000:01:01.23",
      "cmi.core.exit": "suspend",
    });
    expect(told.calls).toEqual(["initialize", "commit"]);
  });

  test("goes on where the last one was left, and does not take back that it was completed", () => {
    const told = system({ "cmi.core.lesson_status": "completed", "cmi.suspend_data": page.place });
    const attempt = new Attempt(told);
    expect(attempt.begin(0)).toBe(page.place);
    attempt.keep(page, 0);
    expect(told.held["cmi.core.lesson_status"]).toBe("completed");
  });

  test("is completed at an end, whichever that is", () => {
    const told = system();
    const attempt = new Attempt(told);
    attempt.begin(0);
    attempt.keep({ ...page, over: true }, 0);
    expect(told.held["cmi.core.lesson_status"]).toBe("completed");
  });

  test("leaves what a system has judged as it is", () => {
    const told = system({ "cmi.core.lesson_status": "passed" });
    const attempt = new Attempt(told);
    attempt.begin(0);
    attempt.keep({ ...page, over: true }, 0);
    expect(told.held["cmi.core.lesson_status"]).toBe("passed");
  });

  test("keeps the last place that fits, and says that a longer one does not", () => {
    const told = system();
    const attempt = new Attempt(told);
    attempt.begin(0);
    attempt.keep(page, 0);
    attempt.keep({ ...page, place: "#".repeat(4097) }, 0);
    expect(told.held["cmi.suspend_data"]).toBe(page.place);
    expect(attempt.trouble?.call).toBe("cmi.suspend_data");
  });

  test("is finished once, and tells nothing afterwards", () => {
    const told = system();
    const attempt = new Attempt(told);
    attempt.begin(0);
    attempt.finish();
    attempt.finish();
    attempt.keep(page, 0);
    expect(told.calls).toEqual(["initialize", "finish"]);
  });

  test("that the system does not open is told of, and leaves it alone", () => {
    const told = { ...system(), LMSInitialize: () => "false" };
    const attempt = new Attempt(told);
    attempt.begin(0);
    attempt.keep(page, 0);
    attempt.finish();
    expect(attempt.trouble).toEqual({ call: "LMSInitialize", code: "101", words: "General exception" });
    expect(told.calls).toEqual([]);
  });
});

describe("the adapter", () => {
  const top = (found?: Adapter): Window => {
    const window = { API: found, opener: null } as unknown as Window & { parent: Window };
    window.parent = window;
    return window;
  };
  const inside = (parent: Window): Window => ({ parent, opener: null }) as unknown as Window;

  test("is found in a frame around the page, seven at most", () => {
    const told = system();
    let page = top(told);
    for (let level = 0; level < 7; level++) page = inside(page);
    expect(adapter(page)).toBe(told);
    expect(adapter(inside(page))).toBeNull();
  });

  test("is found in the window that opened the page, or in a frame around that", () => {
    const told = system();
    const opened = (opener: Window): Window => Object.assign(top(), { opener });
    expect(adapter(opened(top(told)))).toBe(told);
    expect(adapter(opened(inside(top(told))))).toBe(told);
  });

  test("is none where there is none, or where another origin does not let itself be looked at", () => {
    expect(adapter(top())).toBeNull();
    const strange = { get API(): never { throw new DOMException("Blocked", "SecurityError"); } } as unknown as Window & { parent: Window };
    strange.parent = strange;
    expect(adapter(inside(strange))).toBeNull();
  });
});

describe("a time span", () => {
  test("is hours, minutes, and seconds with hundredths", () => {
    expect(span(0)).toBe("0000:00:00.00");
    expect(span(59_996)).toBe("0000:01:00.00");
    expect(span(3_600_000 * 27 + 5)).toBe("0027:00:00.01");
  });

  test("has no more hours than SCORM can write", () => {
    expect(span(3_600_000 * 20_000)).toMatch(/^9999:/);
  });
});
