import { useEffect, useRef, useState } from "preact/hooks";
import { fileState } from "../../display/frame/shown.ts";
import { curveOf } from "../../display/scenario/chart/curve.ts";
import { fanWords } from "../../display/scenario/chart/fan-words.ts";
import { comparedNamesOf } from "../../display/scenario/compare/compare.ts";
import { differenceCurve } from "../../display/scenario/compare/difference.ts";
import { answerWordsOf } from "../../display/scenario/figures.ts";
import type { Simulator } from "../../display/scenario/simulator.ts";
import { beginningLines, retargetsTable, sharesTable } from "../../display/scenario/tables.ts";
import type { Fan, FanRequest, Outcome } from "../../display/scenario/types.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { useFile, usePage } from "../shared/page.ts";
import { drawnAt } from "../take/chart/drawn-at.ts";
import { AnswerFigures, mostInHead } from "./AnswerHead.tsx";
import { IntervalChart } from "./Chart.tsx";
import { Difference } from "./compare/Difference.tsx";
import { WordTable } from "./Table.tsx";
import { SceneReplay } from "./time/Replay.tsx";
import { useWidth } from "./useWidth.ts";

/** The state of a fan's drawing. */
type FanState =
  | { readonly state: "drawing" | "cancelled" | "failed" }
  | { readonly state: "drawn"; readonly fan: Fan; readonly request: FanRequest };

/** What an answer rests on, to be read under its headline: curves with their fan, the figures after the first three, tables, and how the world began. */
export function Answered({ simulator, outcome }: { readonly simulator: Simulator; readonly outcome: Outcome }) {
  const page = usePage();
  const { frame } = page;
  // The blocks will say exactly how far the epoch had come, and runs drawn before they are loaded would be drawn twice.
  const settled = outcome.world.position !== "daily counts" || fileState(page, "blocks").state !== "waiting";
  const { drawing, draw, stop } = useFan(settled ? simulator.request : null);
  const fan =
    drawing.state === "drawn" &&
    drawing.request.scenario === outcome.scenario &&
    drawing.request.rival?.scenario === simulator.rival?.scenario
      ? drawing.fan
      : null;
  const time = frame.scenario?.time ?? null;
  const now = time === null ? null : (time.at - outcome.world.at) / 1000;
  return (
    <>
      <SceneReplay outcome={outcome} />
      <Curves outcome={outcome} rival={simulator.rival} fan={fan} now={now} />
      <FanLine drawing={drawing} draw={draw} stop={stop} fan={fan} simulator={simulator} />
      <AnswerFigures figures={answerWordsOf(outcome, simulator.voice).figures.slice(mostInHead)} />
      <WordTable table={retargetsTable(outcome, fan, simulator.voice.locale)} />
      <WordTable table={sharesTable(outcome, simulator.voice)} />
      <Beginning outcome={outcome} simulator={simulator} />
    </>
  );
}

/** The curve and, with a second scenario, the curve of the difference, as wide as the panel. */
function Curves({
  outcome,
  rival,
  fan,
  now,
}: {
  readonly outcome: Outcome;
  readonly rival: Outcome | null;
  readonly fan: Fan | null;
  readonly now: number | null;
}) {
  const { ref, width, letters } = useWidth<HTMLDivElement>();
  const names = rival === null ? null : comparedNamesOf(outcome, rival);
  // Drawn narrower and then scaled by the browser, the margins have room for letters that are larger than usual.
  const draw = (room: number | null) => {
    const wide = room === null ? undefined : Math.round(room / letters);
    return (
      <>
        <IntervalChart curve={curveOf(outcome, fan, rival, now, wide)} names={names} fan={fan !== null} />
        {rival === null ? null : <Difference curve={differenceCurve(outcome, rival, fan, now, wide)} />}
      </>
    );
  };
  useEffect(() => {
    if (ref.current !== null) drawnAt.set(ref.current, draw);
  });
  return (
    <div ref={ref} class="what-if-curves">
      {draw(width)}
    </div>
  );
}

function Beginning({ outcome, simulator }: { readonly outcome: Outcome; readonly simulator: Simulator }) {
  // Only the blocks say exactly how far the epoch had come.
  useFile("blocks", outcome.world.position === "daily counts");
  return (
    <footer class="table-notes">
      <p>{words.state.title}:</p>
      {beginningLines(outcome, simulator.voice).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </footer>
  );
}

function FanLine({
  drawing,
  draw,
  stop,
  fan,
  simulator,
}: {
  readonly drawing: FanState;
  readonly draw: () => void;
  readonly stop: () => void;
  readonly fan: Fan | null;
  readonly simulator: Simulator;
}) {
  const button = (text: string, act: () => void) => (
    <button type="button" class="source-link" onClick={act}>
      {text}
    </button>
  );
  if (simulator.request === null) return null;
  if (drawing.state === "cancelled" || drawing.state === "failed") {
    return (
      <p class="what-if-fan" role="status">
        {words.curve[drawing.state]} {button(words.curve.again, draw)}
      </p>
    );
  }
  if (fan === null) {
    return (
      <p class="what-if-fan" role="status">
        {words.curve.drawing} {button(words.curve.cancel, stop)}
      </p>
    );
  }
  return <p class="what-if-fan">{fanWords(fan, simulator.voice.numbers)}</p>;
}

/** Milliseconds for which a question must not change before its runs are drawn, while earlier ones are being drawn. */
const settleTime = 150;

/** The fan of a request. It is drawn when the scenario or its world changes, and by `draw`; `stop` cancels it. */
function useFan(request: FanRequest | null) {
  const { drawFan, cancelFan, frame } = usePage();
  const word = frame.choices.asked.scenario;
  const [drawing, setDrawing] = useState<FanState>({ state: "drawing" });
  const newest = useRef<FanRequest | null>(null);
  // The word of the scenario whose runs the visitor stopped: a file that arrives must not start them again.
  const stopped = useRef<string | null>(null);
  const draw = () => {
    newest.current = request;
    stopped.current = null;
    if (request === null) return;
    setDrawing({ state: "drawing" });
    // The result of a request that a newer one has replaced is dropped.
    const settle = (next: FanState) => newest.current === request && setDrawing(next);
    drawFan(request).then(
      (fan) => settle(fan === null ? { state: "cancelled" } : { state: "drawn", fan, request }),
      () => settle({ state: "failed" }),
    );
  };
  const stop = () => {
    stopped.current = word;
    cancelFan();
    setDrawing({ state: "cancelled" });
  };
  useEffect(() => {
    if (stopped.current === word) return;
    // A moving slider makes a new request at each step; those that are soon replaced are not started.
    const busy = drawing.state === "drawing" && newest.current !== null;
    const soon = setTimeout(() => stopped.current !== word && draw(), busy ? settleTime : 0);
    return () => clearTimeout(soon);
  }, [request?.scenario, request?.world, request?.rival?.scenario, request?.rival?.world]);
  return { drawing, draw, stop };
}
