import type { Blocks, Moment } from "../../facts/types.ts";
import { DAY, HOUR } from "../../kit/time.ts";
import type { Choices } from "../../state/choices.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { dayWords, momentWords } from "../format/dates.ts";
import type { Chosen } from "../frame/shown.ts";
import { exodusOf } from "../replays/exodus.ts";
import { type ClaimsContext, claimsContext } from "./context.ts";
import { claimView, ledgerOf } from "./ledger.ts";
import { lensOf, luckRows } from "./lens.ts";
import { priceOf } from "./price.ts";
import { startRows, statedRows } from "./stated.ts";
import type { ClaimsView } from "./types.ts";
import { outlookOf, withoutOf } from "./without.ts";

/** The claims section for the shock that the moment is about; without a shock, the lens and the running epoch alone. */
export function claimsView(shown: Chosen): ClaimsView {
  const context = claimsContext(shown);
  const { locale } = context;
  const { shock, claims } = context;
  return {
    about: shock === null ? words.aboutNone : words.about(shock.title, momentWords(shock.start, locale)),
    note: noteOf(context),
    ledger: ledgerOf(context),
    pools: claims
      .filter(({ quantity, subject }) => quantity === "pool-loss" && subject !== "pools")
      .map((claim) => claimView(claim, context)),
    levels: claims.filter(({ unit }) => unit === "EH/s").map((claim) => claimView(claim, context)),
    luck: luckRows(context),
    lens: lensOf(context),
    without: withoutOf(context),
    outlook: outlookOf(context),
    starts: startRows(context),
    statements: statedRows(context),
    price: priceOf(context),
    exodus: exodusOf(context),
  };
}

function noteOf({ facts, shock, choices, locale }: ClaimsContext): string {
  if (facts.blocks.state === "failed") return words.failed(facts.blocks.reason);
  if (facts.claims.state === "failed") return words.claimsFailed(facts.claims.reason);
  if (facts.blocks.state === "waiting" || facts.claims.state === "waiting") return words.waiting;
  if (shock === null || isHeld(facts.blocks.value, shock.start)) return "";
  return outsideWords(facts.blocks.value, choices, locale);
}

/** Whether the block file holds the first hour of a shock and the fortnight before it. */
const isHeld = ({ times }: Blocks, start: Moment): boolean =>
  start - 14 * DAY >= secondsOf(times[0]) && start + HOUR <= secondsOf(times.at(-1));

const secondsOf = (time: number | undefined): Moment => 1000 * (time ?? Number.NaN);

/** The first and the last day of the block file; with known then the first alone, since its end was not known. */
const outsideWords = ({ times }: Blocks, { known }: Choices, locale: string): string =>
  words.outside(
    dayWords(secondsOf(times[0]), locale),
    known === "then" ? "" : dayWords(secondsOf(times.at(-1)), locale),
  );
