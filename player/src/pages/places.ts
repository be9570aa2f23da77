/** What the lists of languages, regions and keyboards hold: a choice of ours, named by the browser. */
import { languages } from "../words";
import type { Pick } from "./parts/Picks";

const REGIONS = [
  "AT", "AU", "BE", "BR", "CA", "CH", "DE", "EG", "ES", "FR", "GB", "IE", "IN", "IT", "JP", "MA", "MX", "NL", "PL", "SA",
  "SE", "TR", "US", "ZA",
];
const LAYOUTS = ["en", "en-GB", "de", "de-CH", "es", "es-MX", "fr", "it", "nl", "pl", "sv", "tr", "ar"];
const HOMES: Record<string, string> = { en: "US", de: "DE", es: "ES", ar: "SA" };

export const homeRegion = (locale: string): string => HOMES[locale] ?? "US";

/** Each language by the name that it has for itself. */
export const languagePicks = (): Pick[] =>
  languages.value.map((id) => ({ id, lang: id, name: capital(named(id, "language")(id), id) }));

export const regionPicks = (locale: string): Pick[] => sorted(REGIONS, locale, named(locale, "region"));

export const layoutPicks = (locale: string): Pick[] => {
  const name = named(locale, "language");
  return sorted(LAYOUTS, locale, (id) => capital(name(id), locale));
};

function sorted(ids: readonly string[], locale: string, name: (id: string) => string): Pick[] {
  const compare = new Intl.Collator(locale).compare;
  return ids.map((id) => ({ id, name: name(id) })).sort((a, b) => compare(a.name, b.name));
}

function named(locale: string, type: "language" | "region"): (id: string) => string {
  const names = new Intl.DisplayNames([locale, "en"], { type, languageDisplay: "standard" });
  return (id) => names.of(id) ?? id;
}

const capital = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
