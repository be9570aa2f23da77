/**
 * What Python hands to the page: the explored graph of one or more enrollments, and the words.
 *
 * Nothing in here is a rule about Windows, and nothing in the page evaluates one. A decision diagram
 * says what a move comes of by what is answered; the page looks answers up in it.
 */

type Locale = string;

/** The whole of the data block in the page, with its ways unpacked. */
export interface Book {
  schema: "oobe-sim/walk/1";
  /** The day on which the rules were known. */
  catalog: string;
  /** The language in which the page begins. */
  language: Locale;
  stories: Story[];
  /** Fluent text by locale; `en` is complete, and what another lacks is told in English. */
  words: Record<Locale, string>;
}

/** A decision diagram in a story's pool: the place of one of `Story.diagrams`. */
export type Ref = number;

/** An end (its value, an index into a list that depends on the kind), or a question with a diagram for each answer. */
type Diagram = number | [question: number, ...answers: Ref[]];

export interface Story {
  name: string;
  title: string;
  /** What is known of the device, in words: edition, release. */
  device: string;
  /** The day on which the device is switched on. */
  as_of: string;
  /** The moment at which the scenario's own run ends. */
  nominal: string;
  steps: Step[];
  questions: Question[];
  apps: App[];
  diagrams: Diagram[];
  /** State 0 is power-on. */
  states: State[];
  /** The ends of `State.moves`: the ways on that an answer leaves, of which a clock tells one. */
  choices: number[][];
  ways: Way[];
  scenes: SceneFacts[];
  halts: Halt[];
  /** The ends of `Way.because`. */
  reasons: Said[][];
  rules: Record<string, Rule>;
  times: TimeQuestion[];
  /** What the scenario answers: lists of which the last repeats. */
  answers: Record<string, string[]>;
  /** What is held as the scenario has it, since it would be too much to open: `faults`, `services`. */
  held: string[];
}

export interface Step {
  id: string;
  kind: "page" | "stage" | "end";
  /** English, as are all words outside `Book.words`; the message `step-<id>` has them in other languages. */
  title: string;
  sees: string;
  note: string;
  /** What a person without instructions presses, the nth time the nth; empty means always the first that is offered. */
  nominal: string[];
}

export interface Question {
  /** `network.connection`, `choices.sign_in.password`, `faults.apps.lab-software`. */
  path: string;
  kind: "leaf" | "choice" | "fault" | "service";
  /** The question in English. */
  words: string;
  /** The message that has the words in every language, and its variables; empty where only English is there. */
  message: string;
  variables: Record<string, string>;
  /** In the order of the diagrams. Those of a leaf are spelt as a moment has them, and the first is what is reckoned with. */
  answers: string[];
  /** What happens where nobody says anything else; empty for choices, which `SceneFacts` tell. */
  nominal: string;
}

export interface App {
  id: string;
  name: string;
}

export interface State {
  step: number;
  /** Ends: `choices`. */
  moves: Ref;
  /** Ends: `scenes`. */
  scene: Ref;
  /** Ends: `halts`. */
  halt: Ref;
}

/** What a page shows that a journey does not tell by itself. */
export interface SceneFacts {
  /** The answers that the page offers here, and those that a person without instructions tries in turn. */
  offers: string[];
  tries: string[];
  /** Empty, or what keeps the step from going on: `app_failed`, `timeout`, a rule's id ... */
  trouble: string;
  /** The place of the app that is in trouble; -1 for none. */
  trouble_app: number;
  /** The Autopilot profile that the device holds; empty without one. */
  profile: string;
  /** The Enrollment Status Page that applies; null where none does. */
  esp: Esp | null;
}

export interface Esp {
  name: string;
  limit_minutes: number;
  /** What the school's own message says where something fails; empty without one. */
  message: string;
  phases: Phase[];
}

export interface Phase {
  step: string;
  /** Whether the phase is left out. */
  omitted: boolean;
  /** The apps that the page counts in this phase, in the order in which they install. */
  apps: number[];
  /** How many of them are dealt with. */
  done: number;
  /** The place of the app whose turn it is, also one that comes along and is not counted; -1 for none. */
  turn: number;
}

/** A way as Python packs it: places in the pools of its story, -1 for none. */
type PackedWay = [to: number, end: number, edge: number, work: number, told: number, events: number, because: Ref];

export interface PackedStory extends Omit<Story, "ways" | "scenes"> {
  ways: PackedWay[];
  edges: Pick<Way, "by" | "label" | "skip" | "reboot" | "starts" | "stops">[];
  works: Work[][];
  told: Way["times"][];
  events: Way["events"][];
  ends: End[];
  /** Lists of apps, to which phases refer. */
  lists: number[][];
  scenes: (Omit<SceneFacts, "esp"> & { esp: (Omit<Esp, "phases"> & { phases: (Omit<Phase, "apps"> & { apps: number })[] }) | null })[];
}

export interface PackedBook extends Omit<Book, "stories"> {
  stories: PackedStory[];
}

const NO_EDGE: PackedStory["edges"][number] = { by: "device", label: "", skip: false, reboot: false, starts: "", stops: "" };

/** The story with each way in one piece. */
export function unpacked({ edges, works, told, events, ends, lists, ...story }: PackedStory): Story {
  return {
    ...story,
    ways: story.ways.map(([to, end, edge, work, times, put, because]) => ({
      to,
      end: ends[end] ?? null,
      halts: edge < 0,
      ...(edges[edge] ?? NO_EDGE),
      work: works[work]!,
      times: told[times]!,
      events: events[put]!,
      because,
    })),
    scenes: story.scenes.map((scene) => ({
      ...scene,
      esp: scene.esp && { ...scene.esp, phases: scene.esp.phases.map((phase) => ({ ...phase, apps: lists[phase.apps]! })) },
    })),
  };
}

export type Pace = "likely" | "slow" | "fast";
/** Minutes at each pace, in this order. */
export const PACES: Pace[] = ["likely", "slow", "fast"];

export interface Work {
  /** The id of a timing, `app.<id>`, `download.<id>` or `wait`. */
  id: string;
  minutes: [number, number, number];
  /** Whoever watches gives up when this timer has run for so many minutes; empty: nobody does. */
  timer: string;
  limit: number;
}

export interface Way {
  /** The state that it leads to, or -1. */
  to: number;
  /** Where it leads to no state: how the journey ends. */
  end: End | null;
  /** No edge is taken: the journey halts where it is. */
  halts: boolean;
  by: "person" | "device" | "service" | "timer";
  label: string;
  skip: boolean;
  reboot: boolean;
  starts: string;
  stops: string;
  work: Work[];
  /** What a clock has to tell for it: places in `times`, and the answers. */
  times: [number, boolean][];
  /** The events that it puts: places in `questions`, and the answers. */
  events: [number, string][];
  /** Ends: `reasons`. */
  because: Ref;
}

export interface End {
  outcome: string;
  /** The id of the step where it ends: the last before an end, or one that leads nowhere. */
  stop: string;
  /** The id of the end that is reached; empty where none is. */
  reached: string;
  /** With `#` for a digit that Windows draws; empty where Windows makes one up, or the journey ends before. */
  device_name: string;
  /** What a person may do who is at the desktop then; empty where nobody is. */
  rights: "administrator" | "standard" | "";
}

/** How a journey ends that does not get away from a state. */
export interface Halt {
  outcome: string;
  /** Whether the step itself says how; otherwise it is only what a page or a stage ends with. */
  decided: boolean;
  because: Said[];
}

export interface Said {
  rule: string;
  /** What the placeholders of its words stand for; empty where nothing says it. `skew` is in minutes. */
  variables: Record<string, string>;
}

export interface Rule {
  family: string;
  title: string;
  /** English, with `{app}` and the like for variables; so are `remedies`. */
  message: string;
  remedies: string[];
  code: string;
  confidence: "documented" | "observed" | "inferred";
  sources: { title: string; address: string; date: string }[];
}

export type TimeQuestion =
  | { kind: "expired"; timer: string; limit: number }
  | { kind: "exceeds"; app: string; minutes: number; answers: [boolean, boolean, boolean] };
