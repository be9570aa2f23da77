import type { ComponentChildren } from "preact";

/** The ground on which every picture stands. Pictures say nothing that the page does not say in words. */
export function Picture({ children }: { children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 320 320" aria-hidden="true" focusable="false">
      <path class="soft" d="M160 26c74-6 132 44 136 118s-44 146-126 150S22 246 24 162 86 32 160 26Z" />
      {children}
    </svg>
  );
}

/** A laptop; what is drawn inside it stands on its screen, whose middle is at 160, 146. */
export function Laptop({ children }: { children?: ComponentChildren }) {
  return (
    <g>
      <rect class="deep" x="66" y="80" width="188" height="134" rx="14" />
      <rect class="paper" x="76" y="90" width="168" height="114" rx="7" />
      {children}
      <path class="mid" d="M42 220h236l-9 17a12 12 0 0 1-11 7H62a12 12 0 0 1-11-7Z" />
      <path class="deep" d="M132 220h56c0 6-4 9-9 9h-38c-5 0-9-3-9-9Z" />
    </g>
  );
}
