import { claimedAmount } from "../../../src/display/claims/ledger.ts";
import { numberPrinter } from "../../../src/display/format/numbers.ts";
import type { ChronicleItem, Claim, MiningEvent } from "../../../src/facts/types.ts";
import { DAY } from "../../../src/kit/time.ts";
import { verdictsOn } from "../../../src/model/claims/verdict.ts";
import { hashrateBand, netLoss } from "../../../src/model/network/hashrate.ts";
import { claimsWords as claimWords } from "../../../src/words/claims.ts";
import { en } from "../../../src/words/en.ts";
import type { StoryFacts } from "../facts.ts";
import type { Reference } from "../grammar.ts";
import { atWords, dayOf, days, demanded, fieldOf, type Kind, numbers, publishedOf, withUnit } from "./kind.ts";

/** `{claim:kz-getblock}`: what somebody said of a loss; `{claim:kz-zhang@72.finding}`: what 72 hours of blocks say. */
export const claim: Kind = (reference, facts) => {
  const { subject, field } = reference;
  const found: Claim = demanded(
    facts.claims.claims.find(({ id }) => id === subject),
    reference,
  );
  return {
    text: fieldOf(reference, {
      "": () => claimedAmount(found, en.locale).replace(/ (?=(?:%|EH\/s)$)/, "\u00a0"),
      published: () => publishedOf(found.published),
      by: () => found.by,
      finding: () => claimWords.findings[findingOn(found, reference, facts)],
    }),
    status: field === "finding" ? "measured" : field === "published" ? "reported" : "claimed",
    about: `${found.label}, ${publishedOf(found.published)}: ${found.text}`,
  };
};

/**
 * What the blocks say of a claim, over the asked number of hours from the start of its event, or over its own window.
 */
function findingOn(found: Claim, reference: Reference, { events, blocks, network }: StoryFacts) {
  const event = events.events.find(({ id }) => id === found.event);
  const { epochs } = network;
  const verdicts = verdictsOn(found, event?.start ?? null, {
    loss: (from, to) => netLoss(blocks, epochs, from, to),
    level: (from, to) => hashrateBand(blocks, epochs, from, to),
  });
  const wanted = Number(reference.when);
  const verdict = reference.when === "" ? verdicts[0] : verdicts.find(({ hours }) => hours === wanted);
  return demanded(verdict, reference).finding;
}

/** `{event:kz-shutdown-2022.start}`: when an event began, ended, or came out; `.days` how long it was. */
export const event: Kind = (reference, { events }) => {
  const found: MiningEvent = demanded(
    events.events.find(({ id }) => id === reference.subject),
    reference,
  );
  const print = found.precision === "day" ? dayOf : atWords;
  return {
    text: fieldOf(reference, {
      start: () => print(found.start),
      // An event by days ends with its last day.
      end: () => print(demanded(found.end, reference) - (found.precision === "day" ? 1 : 0)),
      published: () => publishedOf(found.published),
      days: () => {
        const length = demanded(found.end, reference) - found.start;
        return found.precision === "day" ? withUnit(numbers.whole(length / DAY), "days") : days(length);
      },
    }),
    status: "reported",
    about: found.title,
  };
};

/** `{line:cn-2021-035}`: a figure of a replay's chronology; `.at` its time. */
export const line: Kind = (reference, { events }) => {
  const lines = Object.values(events.replays).flatMap((replay) => replay.lines);
  const found: ChronicleItem = demanded(
    lines.find(({ id }) => id === reference.subject),
    reference,
  );
  return {
    text: fieldOf(reference, {
      "": () => lineWords(found, reference),
      at: () => (found.precision === "day" ? dayOf(found.at) : atWords(found.at)),
      by: () => found.by,
      published: () => publishedOf(found.published),
    }),
    status: "claimed",
    about: `${found.text}; ${found.by}`,
  };
};

/** Words in brackets behind a unit that belong before the number: `machines (more than)`. */
const limits: ReadonlySet<string> = new Set(["more than", "less than", "at least", "almost", "nearly"]);

function lineWords({ low, high, unit }: ChronicleItem, reference: Reference): string {
  const print = (value: number) => numberPrinter(en.locale, { maximumFractionDigits: 2 })(value);
  const [least, most] = [print(demanded(low, reference)), print(demanded(high, reference))];
  const range = least === most ? least : `${least} to ${most}`;
  const [, bare = "", note = ""] = /^(.*?)(?:\s*\(([^()]*)\))?$/.exec(unit.replace(/^percent\b/, "%")) ?? [];
  const amount = bare === "" ? range : withUnit(range, bare);
  if (note === "") return amount;
  return limits.has(note) ? `${note} ${amount}` : `${amount} (${note})`;
}
