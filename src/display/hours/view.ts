import type { Facts } from "../../facts/types.ts";
import type { Choices } from "../../state/choices.ts";
import { hours as words } from "../../words/hours.ts";
import { momentWords } from "../dates.ts";
import { type HoursDesk, hoursDesk } from "./desk.ts";
import { exodusOf } from "./exodus.ts";
import { claimView, ledgerOf } from "./ledger.ts";
import { lensOf, luckRows } from "./lens.ts";
import { priceOf } from "./price.ts";
import { startRows, statedRows } from "./stated.ts";
import type { HoursView } from "./types.ts";
import { outlookOf, withoutOf } from "./without.ts";

/** Claims beside the chain for the shock that the moment is about; without one, the lens and the running epoch alone. */
export function hoursView(facts: Facts, choices: Choices, locale: string): HoursView {
  const desk = hoursDesk(facts, choices, locale);
  const { shock, claims } = desk;
  return {
    about: shock === null ? words.aboutNone : words.about(shock.title, momentWords(shock.start, locale)),
    note: noteOf(desk),
    ledger: ledgerOf(desk),
    pools: claims
      .filter(({ quantity, subject }) => quantity === "pool-loss" && subject !== "pools")
      .map((claim) => claimView(claim, desk)),
    levels: claims.filter(({ unit }) => unit === "EH/s").map((claim) => claimView(claim, desk)),
    luck: luckRows(desk),
    lens: lensOf(desk),
    without: withoutOf(desk),
    outlook: outlookOf(desk),
    starts: startRows(desk),
    statements: statedRows(desk),
    price: priceOf(desk),
    exodus: exodusOf(desk),
  };
}

function noteOf({ facts, shock, measure }: HoursDesk): string {
  if (facts.blocks.state === "failed") return words.failed(facts.blocks.reason);
  if (facts.claims.state === "failed") return words.claimsFailed(facts.claims.reason);
  if (facts.blocks.state === "waiting" || facts.claims.state === "waiting") return words.waiting;
  return shock !== null && measure(shock.start, shock.start + 3_600_000) === null ? words.outside : "";
}
