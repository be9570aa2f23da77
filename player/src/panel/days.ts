/** A day, written as `2026-04-25`, in words of a language; as it is where it is no day. */
export function day(written: string, language: string): string {
  const date = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(date.valueOf())) return written;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(date);
}
