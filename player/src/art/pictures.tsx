/** The pictures of the pages. */
import { Laptop, Picture } from "./Picture";

export function Languages() {
  return (
    <Picture>
      <path class="paper" d="M62 76h118a18 18 0 0 1 18 18v62a18 18 0 0 1-18 18h-66l-28 28v-28H62a18 18 0 0 1-18-18V94a18 18 0 0 1 18-18Z" />
      <path class="stroke-mid" d="M72 108h86M72 134h54" />
      <path class="deep" d="M150 158h110a18 18 0 0 1 18 18v60a18 18 0 0 1-18 18h-14v28l-28-28h-68a18 18 0 0 1-18-18v-60a18 18 0 0 1 18-18Z" />
      <path class="stroke-soft" d="M160 190h90M190 218h60" />
      <circle class="warm" cx="244" cy="92" r="20" />
    </Picture>
  );
}

export function Globe() {
  return (
    <Picture>
      <circle class="paper" cx="160" cy="152" r="88" />
      <path class="mid" d="M84 196c30-6 34-30 62-30s24 26 52 30-2 44-38 44c-32 0-60-18-76-44ZM126 72c30 0 34 16 20 28s-40 4-46 22-22 12-26 2c8-30 28-48 52-52ZM206 78c26 16 40 40 42 70-18 4-40-2-44-18s-14-14-12-30 6-16 14-22Z" />
      <path class="stroke-deep" d="M160 240v34M110 276h100" />
      <path class="warm" d="M206 96c18 0 32 14 32 31 0 24-32 51-32 51s-32-27-32-51c0-17 14-31 32-31Z" />
      <circle class="paper" cx="206" cy="127" r="11" />
    </Picture>
  );
}

export function Keys() {
  const keys = [0, 1, 2, 3, 4];
  return (
    <Picture>
      <rect class="deep" x="44" y="106" width="232" height="120" rx="20" />
      {keys.map((at) => (
        <rect key={at} class={at === 3 ? "warm" : "paper"} x={60 + at * 41} y="122" width="34" height="26" rx="7" />
      ))}
      {keys.map((at) => (
        <rect key={at} class={at === 1 ? "sun" : "paper"} x={60 + at * 41} y="154" width="34" height="26" rx="7" />
      ))}
      <rect class="paper" x="60" y="186" width="34" height="26" rx="7" />
      <rect class="soft" x="101" y="186" width="116" height="26" rx="7" />
      <rect class="paper" x="224" y="186" width="34" height="26" rx="7" />
      <path class="stroke-mid" d="M160 106V82c0-22 34-14 34-40" />
    </Picture>
  );
}

export function Waves({ wired }: { wired: boolean }) {
  return (
    <Picture>
      <Laptop>
        {wired ? (
          <g>
            <rect class="mid" x="136" y="124" width="48" height="42" rx="8" />
            <path class="stroke-mid" d="M148 124v-12m12 12v-12m12 12v-12" />
          </g>
        ) : (
          <g>
            <path class="stroke-mid" d="M118 138c24-22 60-22 84 0" />
            <path class="stroke-mid" d="M135 157c14-13 36-13 50 0" />
            <circle class="warm" cx="160" cy="176" r="9" />
          </g>
        )}
      </Laptop>
      {wired ? (
        <path class="stroke-deep" d="M278 228c24 0 24 30 0 30h-70c-30 0-30 26-64 26" />
      ) : (
        <g>
          <path class="stroke-warm" d="M256 62c14 12 14 34 0 46" />
          <path class="stroke-warm" d="M276 46c24 22 24 56 0 78" />
        </g>
      )}
    </Picture>
  );
}

export function Paper() {
  return (
    <Picture>
      <path class="paper" d="M92 54h96l48 48v158a14 14 0 0 1-14 14H92a14 14 0 0 1-14-14V68a14 14 0 0 1 14-14Z" />
      <path class="rule" d="M188 54l48 48h-38a10 10 0 0 1-10-10Z" />
      <path class="stroke-line" d="M106 130h100M106 158h100M106 186h64" />
      <circle class="deep" cx="222" cy="234" r="38" />
      <path class="stroke-soft" d="m205 235 12 12 23-26" />
    </Picture>
  );
}

export function House() {
  return (
    <Picture>
      <path class="paper" d="M70 160h180v104a10 10 0 0 1-10 10H80a10 10 0 0 1-10-10Z" />
      <path class="deep" d="M160 76 266 160a10 10 0 0 1-6 18H60a10 10 0 0 1-6-18Z" />
      <path class="mid" d="M138 214a22 22 0 0 1 44 0v60h-44Z" />
      <rect class="sun" x="88" y="200" width="32" height="32" rx="6" />
      <rect class="sun" x="200" y="200" width="32" height="32" rx="6" />
      <path class="stroke-deep" d="M160 78V44" />
      <path class="warm" d="M160 42h38l-10 13 10 13h-38Z" />
      <circle class="paper" cx="160" cy="140" r="16" />
    </Picture>
  );
}

export function Person() {
  return (
    <Picture>
      <path class="deep" d="M74 268c0-54 36-84 86-84s86 30 86 84a10 10 0 0 1-10 10H84a10 10 0 0 1-10-10Z" />
      <circle class="paper" cx="160" cy="122" r="54" />
      <path class="stroke-deep" d="M140 118v4M180 118v4M142 142c10 10 26 10 36 0" />
      <circle class="warm" cx="246" cy="84" r="22" />
      <path class="stroke-soft" d="M130 228h60" />
    </Picture>
  );
}

export function Key() {
  return (
    <Picture>
      <Laptop>
        <rect class="soft" x="96" y="128" width="128" height="38" rx="10" />
        <circle class="deep" cx="118" cy="147" r="7" />
        <circle class="deep" cx="142" cy="147" r="7" />
        <circle class="deep" cx="166" cy="147" r="7" />
        <circle class="mid" cx="190" cy="147" r="7" />
      </Laptop>
      <path class="stroke-warm" d="M232 78l28-28m-12 12 14 14m-28 0 10 10" />
      <circle class="stroke-warm" cx="218" cy="92" r="18" />
    </Picture>
  );
}

export function Card() {
  return (
    <Picture>
      <rect class="deep" x="58" y="90" width="178" height="116" rx="16" transform="rotate(-7 147 148)" />
      <rect class="sun" x="80" y="126" width="40" height="32" rx="7" transform="rotate(-7 147 148)" />
      <path class="stroke-soft" d="M146 128l60-7M92 188l110-13" />
      <path class="paper" d="M232 156c18 12 32 14 46 14 0 56-12 92-46 112-34-20-46-56-46-112 14 0 28-2 46-14Z" />
      <path class="stroke-mid" d="m214 218 14 14 24-28" />
    </Picture>
  );
}

export function Phone() {
  return (
    <Picture>
      <rect class="deep" x="102" y="40" width="116" height="220" rx="24" />
      <rect class="paper" x="112" y="58" width="96" height="184" rx="12" />
      <path class="soft" d="M160 86c14 9 25 11 36 11 0 44-9 68-36 84-27-16-36-40-36-84 11 0 22-2 36-11Z" />
      <path class="stroke-mid" d="m145 132 11 11 19-22" />
      <rect class="mid" x="124" y="202" width="34" height="22" rx="8" />
      <rect class="rule" x="164" y="202" width="34" height="22" rx="8" />
      <path class="stroke-warm" d="M242 84c16 18 16 46 0 64M78 84c-16 18-16 46 0 64" />
    </Picture>
  );
}

export function Hello() {
  return (
    <Picture>
      <path class="stroke-deep" d="M76 118V92a16 16 0 0 1 16-16h26M202 76h26a16 16 0 0 1 16 16v26M244 202v26a16 16 0 0 1-16 16h-26M118 244H92a16 16 0 0 1-16-16v-26" />
      <circle class="paper" cx="160" cy="160" r="62" />
      <path class="stroke-mid" d="M138 142v8M182 142v8M134 178c14 16 38 16 52 0" />
      <circle class="warm" cx="252" cy="70" r="16" />
    </Picture>
  );
}

export function Curtain() {
  return (
    <Picture>
      <rect class="paper" x="66" y="70" width="188" height="180" rx="16" />
      <circle class="sun" cx="160" cy="160" r="38" />
      <path class="mid" d="M66 84a14 14 0 0 1 14-14h70c0 78-26 112-84 122Z" />
      <path class="deep" d="M254 84a14 14 0 0 0-14-14h-70c0 78 26 112 84 122Z" />
      <path class="stroke-deep" d="M50 70h220" />
      <path class="stroke-warm" d="M74 194h30M216 194h30" />
    </Picture>
  );
}

export function Kiosk() {
  return (
    <Picture>
      <path class="stroke-deep" d="M160 214v58M104 274h112" />
      <rect class="deep" x="58" y="64" width="204" height="152" rx="16" />
      <rect class="sun" x="68" y="74" width="184" height="132" rx="8" />
      <path class="warm" d="M68 172c40-34 64-34 98-6s56 14 86-16v48a8 8 0 0 1-8 8H76a8 8 0 0 1-8-8Z" />
      <path class="paper" d="M140 108a8 8 0 0 1 12-7l44 25a8 8 0 0 1 0 14l-44 25a8 8 0 0 1-12-7Z" />
    </Picture>
  );
}

export function Anybody() {
  return (
    <Picture>
      <Laptop>
        <circle class="mid" cx="160" cy="124" r="18" />
        <path class="mid" d="M126 176c0-22 14-30 34-30s34 8 34 30Z" />
        <rect class="soft" x="118" y="182" width="84" height="12" rx="6" />
      </Laptop>
      <circle class="warm" cx="236" cy="58" r="18" />
    </Picture>
  );
}

export function Gears() {
  return (
    <Picture>
      <Laptop>
        <rect class="mid" x="94" y="110" width="40" height="32" rx="8" />
        <rect class="sun" x="140" y="110" width="40" height="32" rx="8" />
        <rect class="warm" x="186" y="110" width="40" height="32" rx="8" />
        <path class="stroke-soft" d="M98 172h124" />
        <path class="stroke-deep" d="M98 172h70" />
      </Laptop>
      <circle class="paper" cx="246" cy="74" r="30" />
      <path class="stroke-mid" d="m233 75 9 9 17-19" />
    </Picture>
  );
}
