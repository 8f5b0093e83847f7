import "./charts.css";
import "../holdings/holdings.css";
import "./exposure.css";
import { useEffect, useState } from "preact/hooks";
import { concentrationView } from "../../display/concentration/concentration-view.ts";
import { type ExposureContext, exposureContext } from "../../display/exposure/context.ts";
import { exposureHeadlineOf } from "../../display/exposure/headline.ts";
import { atRiskView, type Drawn } from "../../display/hazard/at-risk.ts";
import { refitsFor } from "../../display/hazard/refit.ts";
import type { ShutdownReading } from "../../facts/types.ts";
import { exposureWords as words } from "../../words/exposure.ts";
import { hazardWords } from "../../words/hazard/hazard.ts";
import { Backtest } from "../backtest/Backtest.tsx";
import { ConcentrationPart } from "../concentration/Concentration.tsx";
import { AtRiskPart } from "../hazard/AtRisk.tsx";
import { HoldingsPart } from "../holdings/Holdings.tsx";
import { ScorePart } from "../score/Score.tsx";
import { type Page, useFile, usePage } from "../shared/page.ts";
import { useLead } from "../shared/useLead.ts";
import { OpenPart } from "./parts.tsx";

/** The Exposure tab. It loads its file, and says so while it is loading and when that fails. */
export function Exposure() {
  const page = usePage();
  const exposure = useFile("exposure");
  if (exposure.state === "failed") {
    return (
      <p role="alert">
        {words.failed} {exposure.reason}{" "}
        <button type="button" class="pill" onClick={() => page.retry("exposure")}>
          {words.again}
        </button>
      </p>
    );
  }
  if (exposure.state === "waiting") return <p class="quiet">{words.loading}</p>;
  const context = exposureContext(page);
  return context === null ? <p class="quiet">{words.nothing}</p> : <Parts context={context} page={page} />;
}

function Parts({ context, page }: { readonly context: ExposureContext; readonly page: Page }) {
  const { shutdowns: reading, riskLevel, story } = context.frame.choices;
  // Holdings are computed with full shutdowns, whichever reading the tab shows.
  const drawn = useRefits(context, page, [reading, "full"]);
  const atRisk = atRiskView(context, reading, drawn(reading));
  const { title, basis } = exposureHeadlineOf(context, atRisk?.expected ?? null);
  // The step of a story has a title of its own.
  useLead(story === null ? words.lead(title) : null);
  return (
    <div class="exposure">
      <div class="headline">
        <h2 class={story === null ? "beside" : undefined}>{title}</h2>
        <p>{basis}</p>
      </div>
      <OpenPart id="concentration">
        <ConcentrationPart view={concentrationView(context, riskLevel)} level={riskLevel} />
      </OpenPart>
      <OpenPart id="score">
        <ScorePart context={context} />
      </OpenPart>
      <OpenPart id="atRisk">
        {atRisk === null ? <p>{hazardWords.noFit}</p> : <AtRiskPart view={atRisk} reading={reading} />}
      </OpenPart>
      <OpenPart id="backtest">
        <Backtest context={context} />
      </OpenPart>
      <OpenPart id="holdings">
        <HoldingsPart context={context} drawn={drawn("full")} />
      </OpenPart>
    </div>
  );
}

/** The refits of each reading's fit: the worker computes each once, and leaving the tab forgets them. */
function useRefits(
  context: ExposureContext,
  { refit }: Page,
  readings: readonly ShutdownReading[],
): (reading: ShutdownReading) => Drawn {
  const [all, setAll] = useState<Readonly<Record<string, Drawn>>>({});
  const wanted = readings.map((reading) => refitsFor(context, reading));
  useEffect(() => {
    for (const { key, request } of new Map(wanted.map((one) => [one.key, one])).values()) {
      if (all[key] !== undefined || request === null) continue;
      const put = (drawn: Drawn) => setAll((before) => ({ ...before, [key]: drawn }));
      put("waiting");
      refit(request()).then(put, () => put("failed"));
    }
  }, [wanted.map(({ key }) => key).join(" "), refit]);
  return (reading) => all[refitsFor(context, reading).key] ?? "waiting";
}
