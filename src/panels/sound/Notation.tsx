import type { NotationView } from "../../display/sound/notation.ts";

const column = 10;
const [top, strip] = [100, 14];

/**
 * The drawing of the sound: a bar for the blocks of each step, a line for the tone, and a strip for the country below.
 */
export function Notation({ view: { steps, lines, drawn } }: { readonly view: NotationView }) {
  const points = steps.flatMap(({ tone }, index) => (tone === null ? [] : [`${(index + 0.5) * column},${top - tone}`]));
  return (
    <div class="sound-score">
      <svg
        viewBox={`0 0 ${steps.length * column} ${top + strip}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={drawn}
      >
        {steps.map(({ at, bar, voice }, index) => (
          <g key={at} transform={`translate(${index * column} 0)`}>
            <rect class="sound-bar" x="2" width="6" y={top - bar} height={bar} />
            {voice === null ? null : (
              <rect class="sound-voice" data-voice={voice} width={column} y={top + 4} height="10" />
            )}
          </g>
        ))}
        <polyline class="sound-tone" points={points.join(" ")} />
      </svg>
      <p class="quiet">{drawn}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
