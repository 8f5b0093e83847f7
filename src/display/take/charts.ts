import type { SourceId, Status } from "../../facts/types.ts";
import { stepOf } from "../../state/step.ts";
import { backtestWords } from "../../words/backtest/backtest.ts";
import { claimsWords } from "../../words/claims.ts";
import type { TextPart } from "../../words/headline.ts";
import { listed } from "../../words/list.ts";
import { whatIf } from "../../words/scenario/answer.ts";
import { questionWords } from "../../words/scenario/question.ts";
import { scenarioTimeWords } from "../../words/scenario/time.ts";
import { chartWords as words } from "../../words/take/chart.ts";
import { pictureWords } from "../../words/take/picture.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { ranksView } from "../backtest/ranks.ts";
import { claimsContext } from "../claims/context.ts";
import { precedentsView } from "../claims/precedents.ts";
import { exposureContext } from "../exposure/context.ts";
import { dayWords, momentWords } from "../format/dates.ts";
import type { Shown } from "../frame/shown.ts";
import { curveOf } from "../scenario/chart/curve.ts";
import { questionShown } from "../scenario/question.ts";
import { simulatorOf } from "../scenario/simulator.ts";
import { axisShown } from "../timeline/axis.ts";
import { sourceLine } from "./behind/line.ts";
import { worldSources } from "./behind/scenario.ts";
import { type Used, usedFrom } from "./behind/used.ts";
import { type PictureText, pictureText, versionWords } from "./picture.ts";

/** A chart of the page that can become a picture. */
export type ChartId = keyof typeof pictureWords.charts;

/** What a picture of a chart says of it, in finished words. */
interface ChartAbout {
  /** The name of the chart, where it alone does not tell what is shown. */
  readonly title?: string;
  /** What the chart shows; empty where nothing of it is on the page. */
  readonly subtitle: string;
  /** The scales with their units, and the part of the key that the chart does not draw itself. */
  readonly caption: string;
  /** The key that the chart draws itself and what it shows, for those who do not see it. */
  readonly drawn: string;
  /** What it shows beyond the table that has its figures. */
  readonly beside?: readonly Used[];
}

/**
 * The words of a picture of a chart, with the sources of the table that has its figures. Each chart has words of its
 * own, since the headline of the moment speaks of the map.
 */
export function chartText(
  shown: Shown,
  link: string,
  id: ChartId,
  { sources: own, statuses }: { readonly sources: readonly SourceId[]; readonly statuses: readonly Status[] },
): PictureText {
  const { facts, words: catalogue } = shown;
  const { title = pictureWords.charts[id], subtitle, caption, drawn, beside = [] } = abouts[id](shown);
  const sources = sourceLine(facts, [...own.map(usedFrom), ...beside], catalogue);
  const status = pictureWords.chartStatus(listed(statuses.map((one) => catalogue.status[one])));
  return {
    ...pictureText(shown, link),
    title,
    subtitle,
    caption,
    status,
    figures: versionWords(facts, catalogue),
    sources,
    alternative: [pictureWords.chart(title), subtitle, caption, drawn, status, sources]
      .filter((part) => part !== "")
      .join(" "),
  };
}

const nothing: ChartAbout = { subtitle: "", caption: "", drawn: "" };

const abouts: Readonly<Record<ChartId, (shown: Shown) => ChartAbout>> = {
  timeline: axisAbout,
  ledger: ledgerAbout,
  precedents: precedentsAbout,
  scenario: scenarioAbout,
  ranks: ranksAbout,
};

function axisAbout(shown: Shown): ChartAbout {
  const { facts, frame, words: catalogue } = shown;
  const time = frame.scenario?.time ?? null;
  const ends = ({ from, to }: { readonly from: number; readonly to: number }) =>
    [dayWords(from, catalogue.locale), dayWords(to, catalogue.locale)] as const;
  if (time !== null) {
    const { band, steady } = scenarioTimeWords;
    const question = frame.scenario?.question ?? "";
    return {
      subtitle: words.scenarioAxis(...ends(time.span), frame.moment, question),
      caption: words.scenarioRows(band, steady),
      drawn: "",
      beside: frame.scenario === null ? [] : worldSources(facts, frame.scenario.world).map(usedFrom),
    };
  }
  const { span } = frame.choices;
  const step = stepOf(span);
  const { shares, rates, retargets, price } = words.axisRows;
  // By the hour the axis has no room for shares.
  const rows = [...(step === "hour" ? [] : [shares]), rates[step], retargets, price];
  const key = axisShown(shown, null).key.map(({ text }) => text);
  return {
    subtitle: words.axis(...ends(span), timeline.steps[step], frame.moment),
    caption: words.rows(rows.join("; ")),
    drawn: key.length === 0 ? "" : `${timeline.key}: ${key.join(", ")}.`,
  };
}

function ledgerAbout(shown: Shown): ChartAbout {
  const { shock, locale } = claimsContext(shown);
  if (shock === null) return nothing;
  const { findings, glyphs, ledger, about } = claimsWords;
  const signs = (["cannot be told", "compatible", "not compatible", "another quantity"] as const).map(
    (finding) => `${glyphs[finding]} ${findings[finding]}`,
  );
  return {
    subtitle: about(shock.title, momentWords(shock.start, locale)),
    caption: words.ledgerScale,
    drawn: `${ledger.legend} ${signs.join(", ")}.`,
  };
}

function precedentsAbout(shown: Shown): ChartAbout {
  const view = precedentsView(shown);
  if (view === null) return nothing;
  return {
    subtitle: plain(view.intro),
    caption: claimsWords.precedents.curveNote,
    drawn: words.precedents(view.curves.map(({ name, when }) => `${name}, ${when}`).join("; ")),
  };
}

function scenarioAbout(shown: Shown): ChartAbout {
  const asked = questionShown(shown);
  const { answer } = simulatorOf(shown);
  if (asked === null || answer.state !== "answered") return nothing;
  const { path, steady, retarget, inner, outer } = whatIf.curve.key;
  return {
    title: questionWords.chart(pictureWords.charts.scenario, asked.name),
    subtitle: asked.text,
    caption: words.scenarioScale,
    drawn: `${curveOf(answer.outcome, null, null, null).label}. ${words.scenarioKey(path, steady, retarget, inner, outer)}`,
  };
}

function ranksAbout({ facts, frame, factual, axis, words: catalogue }: Shown): ChartAbout {
  const context = exposureContext({ facts, frame: factual, axis, words: catalogue });
  if (context === null) return nothing;
  const { chart, chosen, text } = ranksView(context, frame.choices.ranked);
  if (chart === null) return nothing;
  const began = chart.events.toSorted((one, other) => one.x - other.x).map((event) => event.text);
  return {
    title: questionWords.chart(pictureWords.charts.ranks, context.nameOf(chosen)),
    subtitle: text,
    caption: [
      words.ranksScale,
      backtestWords.ranksNote,
      began.length === 0 ? backtestWords.beganNone : words.ranksBegan(began.join("; ")),
    ].join(" "),
    drawn: chart.lines.map(({ name, last }) => `${backtestWords.keyLast(name, last)}.`).join(" "),
  };
}

const plain = (parts: readonly TextPart[]): string =>
  parts.map((part) => (typeof part === "string" ? part : part.strong)).join("");
