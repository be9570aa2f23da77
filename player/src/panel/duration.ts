/** Minutes in words of a language: seconds below a minute, and hours from 60 on. */
export function duration(minutes: number, language: string, none: string): string {
  const seconds = Math.round(minutes * 60);
  if (seconds === 0) return none;
  if (seconds < 60) return unit(seconds, "second", language);
  const whole = Math.round(minutes);
  const parts = [unit(Math.floor(whole / 60), "hour", language), unit(whole % 60, "minute", language)];
  if (whole < 60) return parts[1]!;
  if (whole % 60 === 0) return parts[0]!;
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(parts);
}

function unit(count: number, name: "second" | "minute" | "hour", language: string): string {
  return new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short" }).format(count);
}

/** A day, written as `2026-04-25`, in words of a language; as it is where it is no day. */
export function day(written: string, language: string): string {
  const date = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(date.valueOf())) return written;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(date);
}
