import type { AtRiskView } from "../../display/hazard/at-risk.ts";
import type { ShutdownReading } from "../../facts/types.ts";
import { countShutdowns } from "../../state/exposure/actions.ts";
import { hazardWords as words } from "../../words/hazard/hazard.ts";
import { CellsTable, Figures } from "../exposure/parts.tsx";
import { usePage } from "../shared/page.ts";

const readings: readonly ShutdownReading[] = ["full", "any"];

/** Hashrate at risk with the regression behind it, what it missed, precedents and limits. */
export function AtRiskPart({ view, reading }: { readonly view: AtRiskView; readonly reading: ShutdownReading }) {
  const { act } = usePage();
  return (
    <>
      <p>{view.text}</p>
      <fieldset class="readings">
        <legend>{words.reading}</legend>
        {readings.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="shutdown-reading"
              checked={one === reading}
              onChange={() => act(countShutdowns(one))}
            />{" "}
            {words.readings[one]}
          </label>
        ))}
      </fieldset>
      <Figures figures={view.figures} />
      {view.held === null ? null : <p class="note">{view.held}</p>}
      <CellsTable table={view.table} />
      {view.worked === null ? null : <p class="note">{view.worked}</p>}
      {view.unscored === null ? null : <p class="note">{view.unscored}</p>}
      {view.proof === null ? null : <p class="miss">{view.proof.miss}</p>}
      <h4>{view.fitTitle}</h4>
      <p class="note">{view.fitNote}</p>
      <CellsTable table={view.fit} />
      {view.proof === null ? (
        <p class="note">{words.proofThen}</p>
      ) : (
        <>
          <h4>{view.proof.calibration.label}</h4>
          <CellsTable table={view.proof.calibration} />
          <p>{view.proof.area}</p>
          <h4>{words.doubts}</h4>
          <p class="note">{words.doubtsNote}</p>
          <CellsTable table={view.proof.doubts} wrap={true} />
        </>
      )}
      <h4>{words.precedents}</h4>
      <p class="note">{words.precedentsNote}</p>
      <ul class="exposure-precedents">
        {view.precedents.map(({ key, date, text }) => (
          <li key={key}>
            <span class="quiet">{date}</span> {text}
          </li>
        ))}
      </ul>
      <h4>{words.limits}</h4>
      <ul class="limits">
        {view.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </>
  );
}
