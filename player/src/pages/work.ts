import type { Scene } from "../engine/scene";
import type { Work } from "../story";

/** Which piece of the next move's work is being done when so much of the move is over, and how much of that piece. */
export function doing({ work, minutes }: Scene, over: number): { work: Work | null; share: number } {
  let left = over * minutes;
  for (const piece of work) {
    if (left < piece.minutes) return { work: piece.work, share: left / piece.minutes };
    left -= piece.minutes;
  }
  return { work: work.at(-1)?.work ?? null, share: 1 };
}
