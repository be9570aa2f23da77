/** Small signs beside words, drawn in the colour of their text. */
import type { ComponentChildren } from "preact";

function Icon({ children, spins = false }: { children: ComponentChildren; spins?: boolean }) {
  return (
    <svg
      class={spins ? "spin" : undefined}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const Check = () => (
  <Icon>
    <circle cx="12" cy="12" r="9.5" />
    <path d="m8 12.5 2.8 2.8L16 9.5" />
  </Icon>
);
export const Cross = () => (
  <Icon>
    <circle cx="12" cy="12" r="9.5" />
    <path d="m9 9 6 6m0-6-6 6" />
  </Icon>
);
export const Circle = () => (
  <Icon>
    <circle cx="12" cy="12" r="9.5" stroke-dasharray="3 3.6" />
  </Icon>
);
export const Skipped = () => (
  <Icon>
    <circle cx="12" cy="12" r="9.5" />
    <path d="M8 12h8" />
  </Icon>
);
export const Working = () => (
  <Icon spins>
    <circle cx="12" cy="12" r="9.5" opacity="0.3" />
    <path d="M12 2.5A9.5 9.5 0 0 1 21.5 12" />
  </Icon>
);
export const Warning = () => (
  <Icon>
    <path d="M12 3.5 22 20.5H2ZM12 10v4.5M12 17.5v.01" />
  </Icon>
);
export const WaveBars = () => (
  <Icon>
    <path d="M3.5 9.5c5-4.6 12-4.6 17 0M6.8 13.2c3.1-2.8 7.3-2.8 10.4 0M10 16.8c1.2-1 2.8-1 4 0M12 19.5v.01" />
  </Icon>
);
export const Cable = () => (
  <Icon>
    <rect x="5" y="4" width="14" height="10" rx="2" />
    <path d="M9 4v3m3-3v3m3-3v3M12 14v6" />
  </Icon>
);
export const Home = () => (
  <Icon>
    <path d="m3 11 9-7.5L21 11M5.5 9.5V20h13V9.5M10 20v-5h4v5" />
  </Icon>
);
export const School = () => (
  <Icon>
    <path d="M2 9.5 12 5l10 4.5L12 14ZM6 11.5V17c3.5 2.6 8.5 2.6 12 0v-5.5M22 9.5V15" />
  </Icon>
);
export const Pause = () => (
  <Icon>
    <path d="M9 5v14M15 5v14" />
  </Icon>
);
export const Play = () => (
  <Icon>
    <path d="M8 5v14l11-7Z" />
  </Icon>
);
export const Moon = () => (
  <Icon>
    <path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5Z" />
  </Icon>
);
