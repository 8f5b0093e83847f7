import type { Facts } from "../../facts/types.ts";
import type { SharePicture } from "../../model/shares/shares.ts";
import type { Standing } from "../../model/then/known.ts";
import type { LayerId } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { legends as words } from "../../words/map/legend.ts";
import { dayWords, periodWords } from "../format/dates.ts";
import { fixed } from "../format/numbers.ts";
import { type Reading, ready } from "../frame/reading.ts";
import { editionYear, methodWords, publisherWords } from "../sources/publisher.ts";
import { layerTraits } from "./layer-traits.ts";

/** The legend's line on what a layer is made from. */
export interface LegendBasis {
  /** `August 2021 · reported by Cambridge CBECI, pool sample` */
  readonly text: string;
  readonly source: string | null;
  /** The age of most values, and of the oldest where it is a year older or more: `6.7 years old, some 11.7`. */
  readonly age: string;
}

/** Period, status, publisher and method of what a layer shows; where it shows nothing, why. */
export function basisOf(layer: LayerId, reading: Reading, facts: Facts, catalogue: Words): LegendBasis {
  const { file, modelled } = layerTraits[layer];
  const missing = missingOf(facts[file]);
  if (missing !== null) return { text: missing, source: null, age: "" };
  if (file !== "hashrate") return tableBasis(file, reading, facts, catalogue);
  const { shares, baseline } = reading;
  if (shares === null) return { text: words.nothing, source: null, age: "" };
  if (layer === "change" && (reading.change === null || baseline === null)) {
    return { text: words.notComparable, source: null, age: "" };
  }
  const age = catalogue.age(shares.ageDays, fixed);
  if (layer === "change" && baseline !== null) {
    const period = (picture: SharePicture) => periodWords(picture.period, catalogue.locale);
    const text = words.changeBasis(period(baseline), period(shares), publisherWords(shares.publisher));
    return { text, source: shares.source, age };
  }
  const text = sharesBasis(shares, catalogue);
  return {
    text: modelled ? words.exposureBasis(text) : text,
    source: shares.source,
    age,
  };
}

function sharesBasis(shares: SharePicture, catalogue: Words): string {
  const by = shares.status === "held" ? words.heldFrom : words.reportedBy;
  const published = shares.dated
    ? words.publishedOn(dayWords(Date.parse(shares.published), catalogue.locale))
    : words.undated;
  return by(
    periodWords(shares.period, catalogue.locale),
    publisherWords(shares.publisher),
    methodWords(shares),
    published,
  );
}

function tableBasis(file: "risk" | "electricity", reading: Reading, facts: Facts, catalogue: Words): LegendBasis {
  const answers = [...(file === "risk" ? reading.risks : reading.prices).values()];
  const common = commonest(answers);
  if (common === undefined) return { text: words.nothing, source: null, age: "" };
  const sources = new Set(answers.map((answer) => answer.source));
  const series = ready(facts.sources)?.series ?? {};
  const publishers = [...sources].map((id) => series[id]?.publisher ?? id);
  const period = periodWords(common.period, catalogue.locale);
  const text =
    file === "risk"
      ? words.riskBasis(common.period, editionYear(common.source), reading.known)
      : words.priceBasis(period, publishers.join(", "));
  // One edition of each series is held, so with known then a period appears on the usual day of publication.
  const usual = reading.known === "then" ? words.usualDate : "";
  return { text: text + usual, source: common.source, age: agesOf(common, answers, catalogue) };
}

/** The answer whose period most places share. */
function commonest<T extends Standing>(answers: readonly T[]): T | undefined {
  const counts = new Map<string, number>();
  for (const { period } of answers) counts.set(period, (counts.get(period) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return answers.find(({ period }) => counts.get(period) === most);
}

function agesOf(common: Standing, answers: readonly Standing[], catalogue: Words): string {
  const oldest = answers.reduce((age, answer) => Math.max(age, answer.ageDays), 0);
  const usual = catalogue.age(common.ageDays, fixed);
  return oldest - common.ageDays < 365 ? usual : words.someOlder(usual, catalogue.age(oldest, fixed));
}

function missingOf({ state }: Facts[keyof Facts]): string | null {
  if (state === "failed") return words.notLoaded;
  return state === "waiting" ? words.loading : null;
}
