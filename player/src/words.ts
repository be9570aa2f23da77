/** The words of the walkthrough, from the message catalogues that the page was given. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { FluentVariable } from "@fluent/bundle";
import { computed, signal } from "@preact/signals";
import { hold, release } from "./marks";
import type { Book, Question, Rule, Said, Step } from "./story";

export type Variables = Record<string, FluentVariable>;

/** A text, and the language that it is in. */
export interface Worded {
  text: string;
  lang: string;
}

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

export const language = signal("en");
export const direction = computed(() => (RIGHT_TO_LEFT.has(language.value) ? "rtl" : "ltr"));

const bundles = signal<Record<string, FluentBundle>>({});

export const languages = computed(() => Object.keys(bundles.value));

/** Take the catalogues of a page. */
export function learn(words: Book["words"]): void {
  bundles.value = Object.fromEntries(
    Object.entries(words).map(([locale, text]) => {
      // names of a school stand in the direction of their own letters
      const bundle = new FluentBundle(locale, { useIsolating: RIGHT_TO_LEFT.has(locale) });
      bundle.addResource(new FluentResource(text));
      return [locale, bundle];
    }),
  );
}

/** A message, `id` or `id.attribute`, in the language that was chosen, else in English; undefined where there is none. */
export function found(id: string, variables: Variables = {}): Worded | undefined {
  const [name, attribute] = id.split(".", 2);
  for (const lang of new Set([language.value, "en"])) {
    const bundle = bundles.value[lang];
    const message = bundle?.getMessage(name!);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (bundle && pattern) return { text: bundle.formatPattern(pattern, held(variables), []), lang };
  }
  return undefined;
}

const held = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, typeof value === "string" ? hold(value) : value]));

export function say(id: string, variables: Variables = {}, otherwise = ""): Worded {
  return found(id, variables) ?? { text: otherwise || id, lang: "en" };
}

/** The text of a message. */
export function t(id: string, variables: Variables = {}, otherwise = ""): string {
  return release(say(id, variables, otherwise).text);
}

/** What is called so in the model as a part of a message's id; Python has the same (`words/ids.py`). */
export const dashed = (id: string): string => id.replace(/[^A-Za-z0-9_]+/g, "-");

export const stepTitle = (step: Step): Worded => say(`step-${dashed(step.id)}.title`, {}, step.title);
export const stepSees = (step: Step): Worded => say(`step-${dashed(step.id)}.sees`, {}, step.sees);
export const stepNote = (step: Step): Worded => say(`step-${dashed(step.id)}.note`, {}, step.note);
export const choiceWords = (stepId: string, label: string): Worded =>
  say(`choice-${dashed(stepId)}-${label}`, {}, label.replaceAll("_", " "));

/** What a rule says of this world. */
export const ruleWords = (said: Said, rule: Rule): Worded => named(`rule-${dashed(said.rule)}.message`, said, rule.message);

/** What would help, in the order of the rule. */
export const remedyWords = (said: Said, rule: Rule): Worded[] =>
  rule.remedies.map((remedy, at) => named(`rule-${dashed(said.rule)}.remedy-${at + 1}`, said, remedy));

/** A message about things that have names; one without a name stands for a word, in some languages for none. */
function named(id: string, said: Said, otherwise: string): Worded {
  const variables = Object.fromEntries(Object.entries(said.variables).map(([word, name]) => [word, meant(word, name)]));
  const { text, lang } = say(id, variables, filled(otherwise, held(variables) as typeof variables));
  return { text: text.replace(/ +/g, " "), lang };
}

function meant(word: string, name: string): string {
  if (!name) return t(`unnamed-${word}`);
  if (word === "skew") return duration(Number(name));
  return word === "tpm" ? t(`value-${dashed(name)}`, {}, name) : name;
}

export const outcomeTitle = (outcome: string): Worded => say(`outcome-${outcome}.title`, {}, outcome.replaceAll("_", " "));
export const outcomeMeaning = (outcome: string): Worded => say(`outcome-${outcome}.meaning`, {}, outcome);

export function questionWords(question: Question): Worded {
  const attribute = question.message.startsWith("doubt-") ? ".question" : "";
  if (!question.message) return { text: hold(question.words), lang: "en" };
  const { text, lang } = say(`${question.message}${attribute}`, question.variables, hold(question.words));
  const { app } = question.variables;
  // its name stands alone, in the direction of its own letters
  return { text: app ? `\u2068${hold(app)}\u2069: ${text}` : text, lang };
}

/** An answer to a question, in words. */
export function answerWords(question: Question, answer: string): Worded {
  const { kind, message } = question;
  const otherwise = answer.replaceAll("_", " ");
  if (kind === "choice") return choiceWords(question.path.replace(/^choices\./, ""), answer);
  if (kind === "leaf") {
    const value = decodeURIComponent(answer);
    return say(message.startsWith("doubt-") ? `${message}.${answer}` : `value-${dashed(value)}`, {}, value);
  }
  return say(`${message.replace(/^event-/, "answer-")}-${answer}`, question.variables, otherwise);
}

function filled(text: string, variables: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => variables[name] ?? whole);
}

/** A number or a length of time in the language that was chosen. */
export const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(language.value, options).format(value);

/** Minutes as people say them. */
export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 1) return t("ui-less-than-a-minute");
  const hours = Math.floor(whole / 60);
  const unit = (value: number, name: string): string => number(value, { style: "unit", unit: name, unitDisplay: "long" });
  if (whole < 120) return unit(whole, "minute");
  return `${unit(hours, "hour")} ${whole % 60 ? unit(whole % 60, "minute") : ""}`.trim();
}
