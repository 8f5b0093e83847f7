import type { ExposureDesk } from "../../display/exposure/desk.ts";
import { holdingsView, type Mine, type Reckoning } from "../../display/exposure/holdings.ts";
import { breakEvenView, exportText, outageView } from "../../display/exposure/holdings-effects.ts";
import type { Facts } from "../../facts/types.ts";
import { holdingsWords as words } from "../../words/holdings.ts";
import { Figures, GridTable } from "./parts.tsx";
import { saveCsv } from "./save.ts";

/** The report: the one thing that is printed. */
export function HoldingsReport({
  desk,
  facts,
  mine,
  reckoning,
}: {
  readonly desk: ExposureDesk;
  readonly facts: Facts;
  readonly mine: Mine;
  readonly reckoning: Reckoning;
}) {
  const view = holdingsView(desk, reckoning);
  const outage = outageView(desk, mine, reckoning);
  const breakEven = breakEvenView(desk, facts, mine);
  return (
    <section class="report" aria-label={words.report}>
      <h4>{words.report}</h4>
      <p class="note">{view.date}</p>
      <Figures figures={view.figures} />
      <h4>{words.countries}</h4>
      <GridTable grid={view.countries} />
      {outage === null ? null : (
        <>
          <h4>{outage.title}</h4>
          <p>{outage.text}</p>
          <Figures figures={outage.figures} />
        </>
      )}
      <h4>{words.breakEven}</h4>
      {breakEven.grid === null ? null : <GridTable grid={breakEven.grid} />}
      {breakEven.losing === null ? null : <p class="miss">{breakEven.losing}</p>}
      <p class="note">{breakEven.text}</p>
      <p class="note">{view.sources}</p>
      <p class="report-acts holdings-input">
        <button type="button" class="pill" onClick={() => saveCsv(words.fileName, exportText(desk, reckoning))}>
          {words.export}
        </button>{" "}
        <button type="button" class="pill" onClick={print}>
          {words.print}
        </button>
      </p>
    </section>
  );
}

function print(): void {
  const root = document.documentElement;
  root.dataset["print"] = "holdings";
  addEventListener("afterprint", () => delete root.dataset["print"], { once: true });
  window.print();
}
