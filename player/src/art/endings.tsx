/** The pictures of how a journey ends. */
import { Laptop, Picture } from "./Picture";

export function Done() {
  return (
    <Picture>
      <circle class="sun" cx="236" cy="92" r="44" />
      <Laptop>
        <path class="mid" d="M76 178c30-34 56-34 84-10s54 10 84-18v48a6 6 0 0 1-6 6H82a6 6 0 0 1-6-6Z" />
        <path class="stroke-deep" d="m136 138 18 18 34-40" />
      </Laptop>
    </Picture>
  );
}

export function Partly() {
  return (
    <Picture>
      <circle class="sun" cx="226" cy="92" r="42" />
      <path class="paper" d="M204 128a26 26 0 0 1 6-51 36 36 0 0 1 66 12 20 20 0 0 1-2 39Z" />
      <Laptop>
        <path class="stroke-mid" d="M104 130h60M104 156h84" />
        <path class="stroke-warm" d="M210 122v26M210 166v1" />
      </Laptop>
    </Picture>
  );
}

export function OpenDoor() {
  return (
    <Picture>
      <rect class="deep" x="98" y="62" width="124" height="204" rx="12" />
      <rect class="sun" x="110" y="74" width="100" height="192" rx="4" />
      <path class="mid" d="m110 74 62 26v192l-62-26Z" />
      <circle class="paper" cx="156" cy="186" r="7" />
      <path class="stroke-warm" d="M236 190h40m-16-16 16 16-16 16" />
    </Picture>
  );
}

export function Barrier() {
  return (
    <Picture>
      <path class="stroke-deep" d="M82 270V150M238 270V150" />
      <rect class="paper" x="54" y="116" width="212" height="50" rx="14" />
      <path class="warm" d="M84 116h36l-32 50H54ZM156 116h36l-32 50h-36ZM228 116h36l-32 50h-36Z" />
      <path class="stroke-line" d="M58 270h48M214 270h48" />
      <circle class="mid" cx="160" cy="76" r="26" />
    </Picture>
  );
}

export function Hourglass() {
  return (
    <Picture>
      <path class="paper" d="M104 62h112c0 52-18 70-42 98 24 28 42 46 42 98H104c0-52 18-70 42-98-24-28-42-46-42-98Z" />
      <path class="warm" d="M122 258c0-26 14-40 38-40s38 14 38 40ZM132 104h56c-6 20-16 32-28 46-12-14-22-26-28-46Z" />
      <path class="stroke-deep" d="M90 60h140M90 260h140" />
      <path class="stroke-warm" d="M160 160v40" />
    </Picture>
  );
}

export function Reset() {
  return (
    <Picture>
      <Laptop>
        <path class="stroke-mid" d="M126 146a36 36 0 1 0 12-26l-14 12m0-22v22h22" />
      </Laptop>
      <circle class="warm" cx="252" cy="70" r="18" />
    </Picture>
  );
}

export function Night() {
  return (
    <Picture>
      <path class="sun" d="M212 30a28 28 0 1 0 36 36 32 32 0 0 1-36-36Z" />
      <Laptop>
        <circle class="rule" cx="130" cy="147" r="9" />
        <circle class="rule" cx="160" cy="147" r="9" />
        <circle class="rule" cx="190" cy="147" r="9" />
      </Laptop>
    </Picture>
  );
}

export function Unknown() {
  return (
    <Picture>
      <Laptop>
        <path class="stroke-mid" d="M138 128c0-30 46-28 46-2 0 20-24 18-24 38" />
        <circle class="warm" cx="160" cy="184" r="7" />
      </Laptop>
    </Picture>
  );
}
