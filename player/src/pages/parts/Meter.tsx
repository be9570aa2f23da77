import { progress } from "../../store";

/** How far the present move has come; the only part of a page that is drawn again with every tick. */
export function Meter({ label, share = (now) => now }: { label: string; share?: (now: number) => number }) {
  return <progress class="meter" max={1} value={share(progress.value)} aria-label={label} />;
}
