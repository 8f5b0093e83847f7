import "./scene.css";
import { useLayoutEffect } from "preact/hooks";
import { layerTraits } from "../../../display/map/layer-traits.ts";
import { dayIn } from "../../../display/scenario/limits.ts";
import type { ScenarioChart } from "../../../display/scenario/time/axis.ts";
import { scenarioClock } from "../../../display/scenario/time/clock.ts";
import { scenarioAxisShown, scenarioNameShown } from "../../../display/scenario/time/shown.ts";
import type { SceneTime } from "../../../display/scenario/types.ts";
import { languageIn } from "../../../display/timeline/shown.ts";
import type { Change } from "../../../state/choices.ts";
import { inScenarioTime, leaveScenarioTime } from "../../../state/scenario/scenario-time.ts";
import { whatIf } from "../../../words/scenario/answer.ts";
import { scenarioTimeWords as words } from "../../../words/scenario/time.ts";
import type { Page } from "../../shared/page.ts";
import { Scale } from "../../timeline/Scale.tsx";

/** The props of the clock in scenario time; null while the facts are shown. */
export function clockScene(page: Page) {
  const { frame } = page;
  const time = frame.scenario?.time ?? null;
  if (time === null) return null;
  const act = actIn(page, time);
  const view = scenarioClock(frame.choices, time, languageIn(page.words));
  return { view, act, instead: <Choices page={page} time={time} act={act} /> };
}

/** The props of the axis in scenario time, `width` px wide; null while the facts are shown. */
export function axisScene(page: Page, width: number) {
  const time = page.frame.scenario?.time ?? null;
  const axis = scenarioAxisShown(page, width);
  if (time === null || axis === null) return null;
  const { view, chart } = axis;
  return { view, act: actIn(page, time), chart: <Chart chart={chart} now={view.now} ticks={view.ticks} /> };
}

/** Applies changes of time to scenario time instead of the moment of the facts. */
const actIn = (page: Page, time: SceneTime) => (change: Change) => page.act(inScenarioTime(change, time));

/** The name of the scenario. */
const nameOf = (page: Page): string => scenarioNameShown(page) || whatIf.own;

/** Leaves scenario time. The pressed button disappears with it, so the focus moves to the clock's Play button. */
function leave(page: Page): void {
  document.querySelector<HTMLElement>("#clock .play")?.focus();
  page.act(leaveScenarioTime());
}

interface ChoicesProps {
  readonly page: Page;
  readonly time: SceneTime;
  act(change: Change): void;
}

function Choices({ page, time, act }: ChoicesProps) {
  const { layer } = page.frame.choices;
  useMapNote(layerTraits[layer].followsShares ? words.note : words.factualNote);
  const spans = [
    { label: words.near, span: time.near },
    { label: words.whole, span: time.whole },
  ];
  return (
    <>
      <p class="scene-chip">
        <b>{words.chip}</b> {words.named(nameOf(page), dayIn(time))}
      </p>
      <button type="button" class="pill scene-leave" onClick={() => leave(page)}>
        {words.facts}
      </button>
      {time.near === time.whole ? null : (
        <fieldset class="segmented">
          <legend class="unseen">{words.spans}</legend>
          {spans.map(({ label, span }) => (
            <button
              key={label}
              type="button"
              class="segment"
              aria-pressed={span.from === time.span.from && span.to === time.span.to}
              onClick={() => act(() => ({ span }))}
            >
              {label}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}

interface ChartProps {
  readonly chart: ScenarioChart;
  readonly now: { readonly x: string; readonly width: string };
  readonly ticks: readonly { readonly x: string }[];
}

/** The axis's chart: measured hashrate up to the scenario's start, and hatched from there on, where all is modelled. */
function Chart({ chart, now, ticks }: ChartProps) {
  const { ground, past, scale, retargets } = chart;
  const box = { viewBox: "0 0 1000 100", preserveAspectRatio: "none", width: "100%", height: "100%" };
  return (
    <svg class="chart scene-chart" aria-hidden="true">
      <defs>
        <pattern id="scene-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V7" />
        </pattern>
      </defs>
      <rect class="scene-ground" x={ground.x} width={ground.width} height="100%" fill="url(#scene-hatch)" />
      <rect class="now" x={now.x} width={now.width} height="100%" />
      {ticks.map(({ x }) => (
        <line key={x} class="grid" x1={x} x2={x} y1="0" y2="100%" />
      ))}
      <svg aria-hidden="true" {...box}>
        <path class="band" d={past.band} />
        <path class="line" d={past.path} />
        <path class="scene-band" d={chart.band} />
        <path class="scene-steady" d={chart.steady} />
        <path class="scene-line" d={chart.path} />
      </svg>
      <Scale lines={scale} />
      <line class="scene-start" x1={ground.x} x2={ground.x} y1="0" y2="100%" />
      {retargets.map(({ x, text, modelled, anchor, inFull }) => (
        <g key={x} class={modelled ? "scene-retarget" : "retarget"}>
          <line x1={x} x2={x} y1="0" y2="100%" />
          <text x={x} dx={anchor === "end" ? -4 : 4} y="100%" dy="-6" text-anchor={anchor}>
            {inFull ? <tspan class="scene-words">{words.retarget.before}</tspan> : null}
            {text}
            {inFull && modelled ? <tspan class="scene-words">{words.retarget.after}</tspan> : null}
          </text>
        </g>
      ))}
    </svg>
  );
}

/**
 * Writes the note on scenario time onto the map, and hatches the map's edge, by attributes that the style sheets read.
 */
function useMapNote(note: string): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset["scenario"] = "time";
    root.style.setProperty("--scenario-note", JSON.stringify(note));
    root.style.setProperty("--scenario-short", JSON.stringify(words.shortNote));
    return () => {
      delete root.dataset["scenario"];
      root.style.removeProperty("--scenario-note");
      root.style.removeProperty("--scenario-short");
    };
  }, [note]);
}
