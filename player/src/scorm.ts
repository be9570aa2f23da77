/**
 * Tells a learning management system by SCORM 1.2 how far somebody has come, and goes on from there.
 *
 * A walk is completed once it comes to an end, whichever end that is. It is never passed or failed:
 * a student who meets an error that the configuration leads to has done nothing wrong.
 * What the system answers never stops the walk; what goes wrong is kept, to be told in the panel.
 */

/** The functions that a system puts into a window around the page; all take and give text. */
export interface Adapter {
  LMSInitialize(empty: ""): unknown;
  LMSFinish(empty: ""): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(empty: ""): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** A call that the system refused; `words` are its own, in its own language. */
export interface Trouble {
  call: string;
  code: string;
  words: string;
}

/** What is reported of a walk. */
interface Report {
  /** What brings the page back to this moment. */
  place: string;
  step: string;
  over: boolean;
}

const WINDOWS_ABOVE = 7;
const LONGEST_PLACE = 4096;
const LONGEST_STEP = 255;

/** The adapter of the system that shows this page; null where no system does. */
export function adapter(page: Window): Adapter | null {
  return above(page) ?? (page.opener ? (own(page.opener as Window) ?? above(page.opener as Window)) : null);
}

function above(page: Window): Adapter | null {
  let window = page;
  for (let level = 0; level < WINDOWS_ABOVE && window.parent !== window; level++) {
    window = window.parent;
    const found = own(window);
    if (found) return found;
  }
  return null;
}

/** A window of another origin does not let itself be looked at. */
function own(window: Window): Adapter | null {
  try {
    return (window as { API?: Adapter }).API ?? null;
  } catch {
    return null;
  }
}

/** One session with a system: from the opening of the page to its closing. */
export class Attempt {
  trouble: Trouble | null = null;
  private open = false;
  private begun = 0;
  private status = "";

  constructor(private readonly system: Adapter) {}

  /** Begin; gives the place where the walk was left, or nothing where it was not begun before. */
  begin(now: number): string {
    this.begun = now;
    this.open = this.call("LMSInitialize", () => this.system.LMSInitialize(""));
    if (!this.open) return "";
    this.status = this.value("cmi.core.lesson_status");
    if (this.status === "" || this.status === "not attempted") this.is("incomplete");
    return this.value("cmi.suspend_data");
  }

  /** Keep how far the walk has come. */
  keep(report: Report, now: number): void {
    if (!this.open) return;
    this.trouble = null;
    if (report.over && this.status === "incomplete") this.is("completed");
    if (report.place.length <= LONGEST_PLACE) this.set("cmi.suspend_data", report.place);
    else this.trouble = { call: "cmi.suspend_data", code: "", words: `${report.place.length} > ${LONGEST_PLACE}` };
    this.set("cmi.core.lesson_location", report.step.slice(0, LONGEST_STEP));
    this.set("cmi.core.session_time", span(now - this.begun));
    this.set("cmi.core.exit", "suspend");
    this.call("LMSCommit", () => this.system.LMSCommit(""));
  }

  finish(): void {
    if (!this.open) return;
    this.open = false;
    this.call("LMSFinish", () => this.system.LMSFinish(""));
  }

  private is(status: string): void {
    this.status = status;
    this.set("cmi.core.lesson_status", status);
  }

  private set(element: string, value: string): void {
    this.call(element, () => this.system.LMSSetValue(element, value));
  }

  private value(element: string): string {
    try {
      return String(this.system.LMSGetValue(element) ?? "");
    } catch (error) {
      this.trouble = { call: element, code: "", words: String(error) };
      return "";
    }
  }

  private call(name: string, made: () => unknown): boolean {
    try {
      if (String(made()) === "true") return true;
      const code = String(this.system.LMSGetLastError());
      this.trouble = { call: name, code, words: String(this.system.LMSGetErrorString(code)) };
    } catch (error) {
      this.trouble = { call: name, code: "", words: String(error) };
    }
    return false;
  }
}

/** A time span as SCORM 1.2 writes it: HHHH:MM:SS.SS. */
export function span(milliseconds: number): string {
  const hundredths = Math.max(Math.round(milliseconds / 10), 0);
  const two = (number: number): string => String(number).padStart(2, "0");
  const hours = String(Math.min(Math.floor(hundredths / 360_000), 9999)).padStart(4, "0");
  const minutes = two(Math.floor(hundredths / 6000) % 60);
  const seconds = two(Math.floor(hundredths / 100) % 60);
  return `${hours}:${minutes}:${seconds}.${two(hundredths % 100)}`;
}
