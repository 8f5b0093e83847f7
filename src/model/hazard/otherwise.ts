import type { DoubtfulFit, DoubtId, ExposureFacts, OtherYear, ShutdownReading } from "../../facts/types.ts";
import type { SharePicture } from "../shares/shares.ts";
import { beforeMoment, type HazardFacts, hazards, type KnownAt } from "./before.ts";

/** What is expected to go dark of a picture, in points of the network, had the rows of one doubt been read otherwise. */
export interface ExpectedOtherwise {
  readonly doubt: DoubtId;
  /** Rows of the lists that it is about. */
  readonly rows: number;
  readonly expected: number;
}

/**
 * Σ share × P of a picture under each doubtful reading, in the order of the doubts. The other reading changes the fit
 * and, in the two years before the moment, who had a shutdown.
 */
export function expectedOtherwise(
  facts: Pick<ExposureFacts, "governance" | "shutdowns" | "doubts">,
  reading: ShutdownReading,
  picture: Pick<SharePicture, "share">,
  known: KnownAt,
): readonly ExpectedOtherwise[] {
  return chancesOtherwise(facts, reading, known).map(({ doubt, rows, chances }) => {
    let expected = 0;
    for (const [place, share] of picture.share) expected += share * (chances.get(place) ?? 0);
    return { doubt, rows, expected };
  });
}

type DoubtChances = Pick<DoubtfulFit, "doubt" | "rows"> & { readonly chances: ReturnType<typeof hazards> };
const reckoned = new WeakMap<ExposureFacts["doubts"], Map<string, readonly DoubtChances[]>>();

/** Each economy's chance under each doubt. They are those of a year: a replay of the layer would reckon them each step. */
function chancesOtherwise(
  facts: Pick<ExposureFacts, "governance" | "shutdowns" | "doubts">,
  reading: ShutdownReading,
  known: KnownAt,
): readonly DoubtChances[] {
  const moment = known.vintage === "now" ? new Date(known.at).getUTCFullYear() : known.at;
  const years = reckoned.get(facts.doubts) ?? new Map<string, readonly DoubtChances[]>();
  reckoned.set(facts.doubts, years);
  const key = `${reading} ${known.vintage} ${moment}`;
  const chances =
    years.get(key) ??
    facts.doubts.map(({ doubt, rows, fits, otherwise }) => {
      const before = beforeMoment(withYears(facts, otherwise), reading, known);
      return { doubt, rows, chances: hazards(before, fits[reading].coefficients) };
    });
  years.set(key, chances);
  return chances;
}

/** A doubt that moves the published figure by this part of it or more is told beside it. */
const largeChange = 0.1;

/** The doubt that moves the published figure most, or null where none moves it by a tenth: from 6.9 to 2.8, but not to 7.1. */
export function decisiveDoubt(expected: number, others: readonly ExpectedOtherwise[]): ExpectedOtherwise | null {
  const moved = (one: ExpectedOtherwise) => Math.abs(one.expected - expected);
  const [first] = [...others].sort((a, b) => moved(b) - moved(a));
  return first === undefined || moved(first) < largeChange * expected ? null : first;
}

/** The facts with some years of the lists as another reading has them. */
function withYears({ governance, shutdowns }: HazardFacts, otherwise: DoubtfulFit["otherwise"]): HazardFacts {
  const isOther = ({ place, year }: Pick<OtherYear, "place" | "year">) =>
    otherwise.some((one) => one.place === place && one.year === year);
  const added = otherwise.flatMap(({ any, ...row }) => (any === null ? [] : [{ ...row, any }]));
  const rows = [...shutdowns.rows.filter((row) => !isOther(row)), ...added];
  return { governance, shutdowns: { ...shutdowns, rows } };
}
