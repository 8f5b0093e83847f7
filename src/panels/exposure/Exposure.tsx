import "./charts.css";
import "../holdings/holdings.css";
import "./exposure.css";
import { useEffect, useState } from "preact/hooks";
import { concentrationView } from "../../display/concentration/view.ts";
import { type ExposureDesk, exposureDesk } from "../../display/exposure/desk.ts";
import { exposureHeadlineOf } from "../../display/exposure/headline.ts";
import { atRiskView, type Drawn } from "../../display/hazard/at-risk.ts";
import { refitsFor } from "../../display/hazard/refit.ts";
import type { ShutdownReading } from "../../facts/types.ts";
import { exposureWords as words } from "../../words/exposure.ts";
import { hazardWords } from "../../words/hazard/hazard.ts";
import { ConcentrationPart } from "../concentration/Concentration.tsx";
import { AtRiskPart } from "../hazard/AtRisk.tsx";
import { Backtest } from "../hazard/Backtest.tsx";
import { HoldingsPart } from "../holdings/Holdings.tsx";
import { type Page, usePage } from "../shared/page.ts";
import { OpenPart } from "./parts.tsx";
import { ScorePart } from "./Score.tsx";

/** The Exposure tab: how much hangs on which government, and would we have known? */
export function Exposure() {
  const page = usePage();
  const { facts, frame, retry } = page;
  const { exposure } = facts;
  useEffect(() => {
    if (exposure.state === "waiting") retry("exposure");
  }, [exposure.state, retry]);
  if (exposure.state === "failed") {
    return (
      <p role="alert">
        {words.failed} {exposure.reason}{" "}
        <button type="button" class="pill" onClick={() => retry("exposure")}>
          {words.again}
        </button>
      </p>
    );
  }
  if (exposure.state === "waiting") return <p class="quiet">{words.loading}</p>;
  const desk = exposureDesk(facts, frame, page.words.locale);
  return desk === null ? <p class="quiet">{words.nothing}</p> : <Parts desk={desk} page={page} />;
}

function Parts({ desk, page }: { readonly desk: ExposureDesk; readonly page: Page }) {
  const { shutdowns: reading, riskLevel } = desk.frame.choices;
  // Holdings are reckoned with full shutdowns, whatever is read above them.
  const drawn = useRefits(desk, page, [reading, "full"]);
  const atRisk = atRiskView(desk, reading, drawn(reading));
  const { title, basis } = exposureHeadlineOf(desk, atRisk?.expected ?? null);
  return (
    <div class="exposure">
      <div class="headline">
        <h2>{title}</h2>
        <p>{basis}</p>
      </div>
      <OpenPart id="concentration">
        <ConcentrationPart view={concentrationView(desk, riskLevel)} level={riskLevel} />
      </OpenPart>
      <OpenPart id="score">
        <ScorePart desk={desk} />
      </OpenPart>
      <OpenPart id="atRisk">
        {atRisk === null ? <p>{hazardWords.noFit}</p> : <AtRiskPart view={atRisk} reading={reading} />}
      </OpenPart>
      <OpenPart id="backtest">
        <Backtest desk={desk} />
      </OpenPart>
      <OpenPart id="holdings">
        <HoldingsPart desk={desk} drawn={drawn("full")} />
      </OpenPart>
    </div>
  );
}

/** Refits of the fits that are shown: asked of the worker once each, and forgotten with the tab. */
function useRefits(
  desk: ExposureDesk,
  { refit }: Page,
  readings: readonly ShutdownReading[],
): (reading: ShutdownReading) => Drawn {
  const [all, setAll] = useState<Readonly<Record<string, Drawn>>>({});
  const wanted = readings.map((reading) => refitsFor(desk, reading));
  useEffect(() => {
    for (const { key, request } of new Map(wanted.map((one) => [one.key, one])).values()) {
      if (all[key] !== undefined || request === null) continue;
      const put = (drawn: Drawn) => setAll((before) => ({ ...before, [key]: drawn }));
      put("waiting");
      refit(request()).then(put, () => put("failed"));
    }
  }, [wanted.map(({ key }) => key).join(" "), refit]);
  return (reading) => all[refitsFor(desk, reading).key] ?? "waiting";
}
