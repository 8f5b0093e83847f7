import type { Claim, Facts } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { knownFrom } from "../../../model/then/known-events.ts";
import type { Choices } from "../../../state/choices.ts";
import { clampTo, stepOf } from "../../../state/step.ts";
import { axis as words } from "../../../words/timeline/axis.ts";
import { type ClaimsContext, claimsContext } from "../../claims/context.ts";
import { claimView } from "../../claims/ledger.ts";
import { type ClaimOnAxis, claimsOnAxis } from "../../claims/on-axis.ts";
import type { ClaimView } from "../../claims/types.ts";
import { dayWords } from "../../format/dates.ts";
import { countText } from "../../format/numbers.ts";
import { dateAs } from "../events/happenings.ts";
import { sideOf } from "../events/marks.ts";
import { type AxisSetting, across, boxHeight, boxWidth, down, unitsAt, unitsIn, usualWidth } from "../scale.ts";
import type { EventMark } from "../types.ts";

/** The lane of each quantity, 0 at the top, where claims have two lanes. */
const laneOf: Readonly<Record<Claim["quantity"], number>> = {
  "network-loss": 0,
  "pool-loss": 1,
  "country-share": 1,
  "network-hashrate": 1,
  "network-level": 1,
};
/** Half of the width of a mark, px: of a sign or a digit, and of a number of two digits. The stylesheet has the same. */
const half = { one: 7, two: 11 } as const;
/** Pixels that stay free between two marks; on a phone between their middles, so that a finger finds each. */
const free = { wide: 2, narrow: 44 } as const;
/** How far right of its time a mark may be pushed before it joins the mark before it, units; in years not at all. */
const drift = 60;

/** A claim with its place across the axis. */
interface ClaimAt extends ClaimOnAxis {
  readonly x: number;
}

/**
 * The claims of a span as marks, side by side from their time; claims without room of their own share a mark. A claim
 * on a shock of the span but about a time outside it (a share of last August) gets the nearer end of the span.
 */
export function claimMarks(
  facts: Facts,
  choices: Choices,
  language: AxisSetting,
  narrow: boolean,
): readonly EventMark[] {
  const { span } = choices;
  const placed = claimsOnAxis(facts, choices).map((one): ClaimAt => ({ ...one, x: unitsAt(span, one.claim.at) }));
  const years = stepOf(span) === "month";
  const lanes = stepOf(span) === "hour" && !narrow ? 2 : 1;
  const { width = usualWidth } = language;
  const context = claimsContext({ facts, frame: { choices }, words: language });
  return Array.from({ length: lanes }, (_, lane) =>
    arranged(
      placed.filter(({ claim }) => lanes === 1 || laneOf[claim.quantity] === lane),
      narrow
        ? { drift: 0, reach: () => unitsIn(free.narrow / 2, width) }
        : { drift: years ? 0 : drift, reach: (count) => unitsIn(halfOf(count) + free.wide / 2, width) },
    ).map((group) => markOf(group, (lane + 0.5) / lanes, context)),
  ).flat();
}

interface Group {
  readonly x: number;
  readonly all: readonly ClaimAt[];
}

/** Half of the width of a mark that stands for `count` claims, px. */
const halfOf = (count: number): number => (count > 9 ? half.two : half.one);

/** The room of marks, units. */
interface MarkRoom {
  readonly drift: number;
  /** Half the width of a mark for `count` claims plus half the gap to its neighbour, units of the axis. */
  reach(count: number): number;
}

/** The claims in groups, by time; no two groups touch. A claim without room for its own mark joins the group before it. */
function arranged(placed: readonly ClaimAt[], { drift, reach }: MarkRoom): readonly Group[] {
  const groups: Group[] = [];
  /** Where a group may stand after the one before it; null where that is too far right. */
  const placeOf = ({ x, all }: Group, before: Group | undefined, most: number): number | null => {
    const own = reach(all.length);
    const wanted = Math.min(boxWidth - own, Math.max(own, x));
    if (before === undefined) return wanted;
    const next = Math.max(wanted, before.x + reach(before.all.length) + own);
    return next - wanted > most || next > boxWidth - own ? null : next;
  };
  for (const one of placed.toSorted((a, b) => a.x - b.x)) {
    let newest: Group = { x: one.x, all: [one] };
    let x = placeOf(newest, groups.at(-1), drift);
    // A group that grows may need more width: then it stands further right, or joins the one before it, too.
    while (x === null) {
      const before = groups.pop() as Group;
      newest = { x: before.x, all: [...before.all, ...newest.all] };
      x = placeOf(newest, groups.at(-1), drift);
    }
    groups.push({ ...newest, x });
  }
  return groups;
}

function markOf({ x, all }: Group, height: number, context: ClaimsContext): EventMark {
  const { locale, choices } = context;
  const [first] = all as readonly [ClaimAt, ...ClaimAt[]];
  const cards = all.map(({ claim, about }) => claimView(claim, { ...context, shock: about }));
  const [found, ...others] = cards.map(verdictShown);
  const same = others.every(({ tone }) => tone === found?.tone);
  const label = labelOf(first.claim, cards[0] as ClaimView, found?.finding ?? "");
  return {
    id: first.claim.id,
    ids: all.flatMap(({ claim }) => [claim.id, ...claim.lines]),
    x: across(x),
    width: across(0),
    y: down(height * boxHeight),
    shape: "claim",
    tone: "plain",
    at: momentOf(first, choices.span, choices.known),
    name: all.length === 1 ? label : words.claims(countText(all.length), label),
    when: words.spoken(
      dateAs(first.claim.at, first.claim.precision, locale),
      dayWords(Date.parse(first.claim.published), locale),
    ),
    lines: [],
    more: "",
    rest: [],
    side: sideOf(x),
    claim: {
      units: x,
      quantity: all.every(({ claim }) => claim.quantity === first.claim.quantity) ? first.claim.quantity : "mixed",
      tone: same ? (found?.tone ?? "") : "mixed",
      glyph: found?.glyph ?? "",
      count: all.length === 1 ? "" : countText(all.length),
      cards,
    },
  };
}

const labelOf = (claim: Claim, { amount, label }: ClaimView, finding: string): string =>
  words.claim(amount, words.quantities[claim.quantity], label, finding);

/** The verdict over the longest window that has blocks; the last verdict where none has. */
export function verdictShown({ verdicts }: ClaimView): ClaimView["verdicts"][number] {
  const found = verdicts.findLast(({ tone }) => tone !== "no-blocks") ?? verdicts.at(-1);
  return found as ClaimView["verdicts"][number];
}

/** The moment that a press leads to, inside the span: the claim's time; with known then, not before it was public. */
function momentOf({ claim, about }: ClaimAt, span: Span, known: Choices["known"]): number {
  const outside = claim.at < span.from || claim.at > span.to;
  const time = outside && about !== null ? about.start : claim.at;
  return clampTo(span, known === "then" ? Math.max(time, knownFrom(claim, claim.at)) : time);
}
