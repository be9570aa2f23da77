/** A landscape in which day breaks: 0 is before dawn, 4 is broad day. */
export function Backdrop({ light }: { light: number }) {
  return (
    <div class="backdrop" data-light={light} aria-hidden="true">
      <svg viewBox="0 0 1600 900" preserveAspectRatio="xMidYMax slice" focusable="false">
        <defs>
          <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
            <stop class="sky-top" offset="0" />
            <stop class="sky-low" offset="0.78" />
          </linearGradient>
        </defs>
        <rect width="1600" height="900" fill="url(#sky)" />
        <g class="stars">
          {STARS.map(([x, y, r]) => (
            <circle key={x} cx={x} cy={y} r={r} />
          ))}
        </g>
        <circle class="glow" cx="1180" cy="560" r="190" />
        <circle class="day-star" cx="1180" cy="560" r="92" />
        <path class="hill-far" d="M0 640C180 560 320 590 480 630S800 540 980 600s360 20 620-50v350H0Z" />
        <path class="hill-mid" d="M0 720c220-70 420-20 640 10s420-110 640-50 220 40 320 10v210H0Z" />
        <path class="hill-near" d="M0 820c260-80 520-30 760-10s520-90 840-20v110H0Z" />
      </svg>
    </div>
  );
}

const STARS: [number, number, number][] = [
  [90, 120, 2], [210, 60, 1.5], [330, 190, 2], [470, 90, 1.5], [590, 210, 1.5], [700, 50, 2], [820, 150, 1.5],
  [930, 80, 2], [1040, 220, 1.5], [1150, 110, 1.5], [1290, 60, 2], [1400, 180, 1.5], [1510, 100, 2],
];
