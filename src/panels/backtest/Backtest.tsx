import { backtestView, isTested } from "../../display/backtest/backtest.ts";
import type { ExposureContext } from "../../display/exposure/context.ts";
import { backtestWords as words } from "../../words/backtest/backtest.ts";
import { CellsTable } from "../exposure/parts.tsx";
import { RanksPart } from "./Ranks.tsx";

/** The backtest: a summary, the answer for Kazakhstan, one country's ranks, then hits, misses and false alarms. */
export function Backtest({ context }: { readonly context: ExposureContext }) {
  const view = backtestView(context);
  if (!isTested(context)) return <p>{words.backtestNothing}</p>;
  return (
    <>
      <p>{view.text}</p>
      {view.until === null ? null : <p class="note">{view.until}</p>}
      {view.missedCase.length === 0 ? null : <h4>{words.missedCase.title}</h4>}
      {view.missedCase.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <RanksPart context={context} />
      <h4>{words.verdicts}</h4>
      <p class="note">{view.intro}</p>
      <CellsTable table={view.verdicts} wrap={true} />
      <p>{view.smallNumber}</p>
      <h4>{words.outcomes}</h4>
      <p class="note">{words.outcomesNote}</p>
      <CellsTable table={view.outcomes} />
      <p class="note">{view.counted}</p>
      <p class="note">{words.notRankedNote}</p>
      {view.older === null ? null : <p class="miss">{view.older}</p>}
      <h4>{words.falseAlarms}</h4>
      <p class="note">{words.falseAlarmsNote}</p>
      <CellsTable table={view.falseAlarms} />
      <p class="note">{words.limitsBacktest}</p>
    </>
  );
}
