import type { DoubtfulFit, DoubtId, ExposureFacts, OtherYear, ShutdownReading } from "../../facts/types.ts";
import { rememberingFor } from "../../kit/remember.ts";
import type { SharePicture } from "../shares/shares.ts";
import { beforeMoment, type HazardFacts, hazards, type KnownAt } from "./before.ts";

/**
 * A picture's expected hashrate at risk, in percentage points of the network, if the rows of one doubt were read the
 * other way.
 */
export interface ExpectedOtherwise {
  readonly doubt: DoubtId;
  /** Number of rows in the lists that the doubt is about. */
  readonly rows: number;
  readonly expected: number;
}

/**
 * Σ share × P of a picture under each doubt's other reading, in the order of the doubts. The other reading changes the
 * fit and the shutdowns of the two years before the moment.
 */
export function expectedOtherwise(
  facts: Pick<ExposureFacts, "governance" | "shutdowns" | "doubts">,
  reading: ShutdownReading,
  picture: Pick<SharePicture, "share">,
  view: KnownAt,
): readonly ExpectedOtherwise[] {
  return chancesOtherwise(facts, reading, view).map(({ doubt, rows, chances }) => {
    let expected = 0;
    for (const [place, share] of picture.share) expected += share * (chances.get(place) ?? 0);
    return { doubt, rows, expected };
  });
}

type DoubtChances = Pick<DoubtfulFit, "doubt" | "rows"> & { readonly chances: ReturnType<typeof hazards> };
const chancesKept = rememberingFor((_: ExposureFacts["doubts"]) => new Map<string, readonly DoubtChances[]>());

/**
 * Each economy's chance under each doubt, remembered: in the vintage `now` the chances change only with the year, and a
 * playing timeline asks at every step.
 */
function chancesOtherwise(
  facts: Pick<ExposureFacts, "governance" | "shutdowns" | "doubts">,
  reading: ShutdownReading,
  view: KnownAt,
): readonly DoubtChances[] {
  const moment = view.vintage === "now" ? new Date(view.at).getUTCFullYear() : view.at;
  const years = chancesKept(facts.doubts);
  const key = `${reading} ${view.vintage} ${moment}`;
  const chances =
    years.get(key) ??
    facts.doubts.map(({ doubt, rows, fits, otherwise }) => {
      const before = beforeMoment(withYears(facts, otherwise), reading, view);
      return { doubt, rows, chances: hazards(before, fits[reading].coefficients) };
    });
  years.set(key, chances);
  return chances;
}

/** Part of the published figure by which a doubt must move it to be named beside it. */
const largeChange = 0.1;

/**
 * The doubt that moves the published figure most; null where none moves it by a tenth (from 6.9 to 2.8 counts, to 7.1
 * does not).
 */
export function decisiveDoubt(expected: number, others: readonly ExpectedOtherwise[]): ExpectedOtherwise | null {
  const moved = (one: ExpectedOtherwise) => Math.abs(one.expected - expected);
  const [first] = [...others].sort((a, b) => moved(b) - moved(a));
  return first === undefined || moved(first) < largeChange * expected ? null : first;
}

/** The facts with some rows of the lists replaced by their other reading. */
function withYears({ governance, shutdowns }: HazardFacts, otherwise: DoubtfulFit["otherwise"]): HazardFacts {
  const isOther = ({ place, year }: Pick<OtherYear, "place" | "year">) =>
    otherwise.some((one) => one.place === place && one.year === year);
  const added = otherwise.flatMap(({ any, ...row }) => (any === null ? [] : [{ ...row, any }]));
  const rows = [...shutdowns.rows.filter((row) => !isOther(row)), ...added];
  return { governance, shutdowns: { ...shutdowns, rows } };
}
