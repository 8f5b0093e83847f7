import { useLayoutEffect, useRef } from "preact/hooks";
import { lightBand } from "../../state/actions.ts";
import { FreshLine } from "../shared/Newest.tsx";
import { usePage } from "../shared/page.ts";
import { SourceLink } from "../shared/SourceLink.tsx";

/** The legend: bands that highlight their countries, the hatching for no data, and the swatch for held values. */
export function Legend() {
  const { frame, act } = usePage();
  const { legend } = frame;
  const keys = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    // On a phone the keys scroll sideways, so the keyboard must reach them too.
    if (keys.current !== null && matchMedia("(max-width: 520px)").matches) keys.current.tabIndex = 0;
  }, []);
  const here = frame.hovered === null ? null : (frame.marks.get(frame.hovered)?.band ?? null);
  return (
    <section class="legend" aria-label={legend.quantity}>
      <p class="legend-title">
        <span>
          {legend.quantity}
          {/* The eye has the gap, or the line, between the two. */}
          <span class="unseen">,</span>
        </span>{" "}
        <SourceLink source={legend.source}>{legend.basis}</SourceLink>
      </p>
      <div class="legend-row">
        <ul class="legend-bands" data-ramp={legend.ramp} onPointerLeave={() => act(lightBand(null))}>
          {legend.bands.map((band) => (
            <li key={band.band}>
              <button
                type="button"
                class="legend-band"
                aria-label={band.spoken}
                aria-pressed={frame.choices.band === band.band}
                data-here={band.band === here}
                onPointerEnter={() => act(lightBand(band.band))}
                onFocus={() => act(lightBand(band.band))}
                onBlur={() => act(lightBand(null))}
              >
                <svg class="swatch" viewBox="0 0 10 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="10" height="4" data-fill={`${band.band}-${legend.age}`} />
                  {band.reference === null ? null : (
                    <path class="reference" d={`M${band.reference / 10},1l0.5,3h-1z`} />
                  )}
                </svg>
                <span aria-hidden="true">{band.label}</span>
              </button>
            </li>
          ))}
        </ul>
        <ul class="legend-keys" ref={keys} data-ramp={legend.ramp}>
          <li>
            <svg class="swatch-small" viewBox="0 0 12 12" aria-hidden="true">
              <rect width="12" height="12" class="land" />
              <path d="M-1,5L5,-1M-1,13L13,-1M7,13L13,7" class="hatch-line" />
            </svg>
            {legend.noData}
          </li>
          {legend.heldAge === 0 ? null : (
            <li>
              <svg class="swatch-small" viewBox="0 0 12 12" aria-hidden="true">
                <rect width="12" height="12" data-fill={`5-${legend.heldAge}`} />
              </svg>
              {legend.held}
            </li>
          )}
          {legend.reference === "" ? null : <li>{legend.reference}</li>}
          {frame.overlayKeys.map((key) => (
            <li key={key}>{key}</li>
          ))}
          <li>
            <FreshLine parts={legend.newest} />
          </li>
        </ul>
      </div>
    </section>
  );
}
