import type { SheetLine } from "../file/table.ts";
import { areStatuses } from "./doubts/status.ts";
import { type Heading, headingOf } from "./header.ts";
import { amountOf } from "./numbers.ts";
import type { Answers, Role, SheetColumn } from "./types.ts";
import { type Measure, payableCents, type UnitId, unitOf } from "./units.ts";

/** The measures that the numbers of each role may have; the unit decides for `amount`. */
export const measures: Readonly<Partial<Record<Role, readonly Measure[]>>> = {
  ehs: ["hashrate"],
  mw: ["power"],
  amount: ["hashrate", "power"],
  price: ["price"],
  efficiency: ["efficiency"],
  share: ["part"],
};

/**
 * Roles that change the size of a portfolio. Where two columns may have one of them, the visitor is asked, so that the
 * order of columns never decides.
 */
const weighty: ReadonlySet<Role> = new Set(["ehs", "mw", "amount", "price", "country", "state", "share"]);

/** The role and unit of each column, from its header, its cells and the visitor's answers. */
export function sheetColumnsOf(
  header: SheetLine,
  rows: readonly SheetLine[],
  answers: Answers,
): readonly SheetColumn[] {
  const width = Math.max(header.cells.length, ...rows.map(({ cells }) => cells.length));
  const headings = Array.from({ length: header.cells.length }, (_, index) =>
    headingOf(header.cells[index]?.text ?? ""),
  );
  const cellsOf = (index: number) =>
    rows.map(({ cells }) => cells[index]?.text ?? "").filter((text) => text.trim() !== "");
  const { roles, twice } = assigned(headings, cellsOf, answers);
  const hasUnits = [...roles.values()].includes("unit");
  return headings.slice(0, width).map((heading, index) => {
    const role = roles.get(index) ?? null;
    const said = answers.roles.has(index);
    const rivals = twice.has(index);
    return {
      index,
      header: heading.text,
      role,
      ...unitFor(role, heading, answers.units.get(index), cellsOf(index), hasUnits),
      unused: role !== null || said ? null : whyUnused(heading, rivals, cellsOf(index)),
    };
  });
}

function whyUnused(heading: Heading, isRival: boolean, cells: readonly string[]): SheetColumn["unused"] {
  if (heading.planned) return "planned";
  if (heading.otherMoney) return "other-money";
  if (isRival) return "twice";
  return heading.roles.some(({ role }) => measures[role] !== undefined) && cells.length > 0 ? "words" : null;
}

interface Candidate {
  readonly index: number;
  readonly role: Role;
  readonly sure: number;
}

/**
 * Gives each role to the column most likely to have it. Where two columns are equally likely to have a weighty role,
 * neither gets it.
 */
function assigned(headings: readonly Heading[], cellsOf: (index: number) => readonly string[], answers: Answers) {
  const roles = new Map<number, Role>();
  const taken = new Set<Role>();
  const twice = new Set<number>();
  for (const [index, role] of answers.roles) {
    if (role === null) continue;
    roles.set(index, role);
    taken.add(role);
  }
  const candidates: Candidate[] = headings
    .flatMap((heading, index) =>
      answers.roles.has(index) || (heading.otherMoney && heading.unit === null)
        ? []
        : heading.roles.map(({ role, sure }) => ({ index, role, sure })),
    )
    .concat(statusesIn(headings, cellsOf, answers))
    .filter(({ index, role }) => !isOfWords(role, cellsOf(index)))
    .sort((a, b) => b.sure - a.sure || a.index - b.index);
  for (const { index, role, sure } of candidates) {
    if (roles.has(index) || twice.has(index)) continue;
    if (role === "reckoned") roles.set(index, role);
    if (taken.has(role) || role === "reckoned") {
      if (weighty.has(role) && !roles.has(index)) twice.add(index);
      continue;
    }
    const rivals = candidates.filter(
      (other) =>
        other.role === role &&
        Math.abs(other.sure - sure) < 5 &&
        !roles.has(other.index) &&
        cellsOf(other.index).length > 0,
    );
    if (weighty.has(role) && rivals.length > 1) {
      for (const rival of rivals) twice.add(rival.index);
      continue;
    }
    roles.set(index, role);
    taken.add(role);
  }
  return { roles, twice };
}

/**
 * Candidates for the role `status`: columns whose cells all say whether a site runs (`planned`, `operating`, `sold`),
 * whatever their header.
 */
const statusesIn = (
  headings: readonly Heading[],
  cellsOf: (index: number) => readonly string[],
  answers: Answers,
): readonly Candidate[] =>
  headings.flatMap((heading, index) =>
    !answers.roles.has(index) && areStatuses(cellsOf(index)) && heading.roles[0]?.role !== "name"
      ? [{ index, role: "status" as const, sure: 30 }]
      : [],
  );

/**
 * Whether the cells of a column contradict its role: `ownership` without a number (`owned`, `hosted`), or `Estado` with
 * statuses (`vendido`) instead of states.
 */
const isOfWords = (role: Role, cells: readonly string[]): boolean =>
  (role === "share" &&
    cells.length > 0 &&
    cells.every((cell) => amountOf(cell) === null && !/^[n/a\s.–—-]*$/i.test(cell))) ||
  (role === "state" && areStatuses(cells));

type UnitPart = Pick<SheetColumn, "unit" | "unitFrom">;

function unitFor(
  role: Role | null,
  heading: Heading,
  said: UnitId | undefined,
  cells: readonly string[],
  hasUnits: boolean,
): UnitPart {
  const wanted = role === null ? undefined : measures[role];
  if (role === null || wanted === undefined) return { unit: null, unitFrom: null };
  if (said !== undefined) return { unit: said, unitFrom: "person" };
  const { unit } = heading;
  if (unit !== null && wanted.includes(unit.measure)) {
    // A header's currency is believed unless its numbers would be absurd; a number such as `$0.05` states its own.
    const bare = cells.filter((cell) => !/\$|usd/i.test(cell));
    return unit.measure === "price" && !isPlausible(bare, unit.id)
      ? { unit: unit.id, unitFrom: "ask" }
      : { unit: unit.id, unitFrom: "header" };
  }
  if (role === "efficiency") return { unit: "J/TH", unitFrom: "numbers" };
  if (role === "share") return shareUnit(cells);
  const bare = cells.filter((cell) => amountOf(cell)?.after === "");
  if (role === "price") return priceUnit(cells) ?? { unit: null, unitFrom: "ask" };
  return hasUnits || bare.length === 0 ? { unit: null, unitFrom: null } : { unit: null, unitFrom: "ask" };
}

/**
 * The numbers above zero that cells have without a unit, in both decimal styles: a guessed unit must fit whichever
 * holds. Zero is the same in every unit.
 */
const numbersIn = (cells: readonly string[]): readonly number[] => cells.flatMap(bareNumbers);

function bareNumbers(cell: string): readonly number[] {
  const amount = amountOf(cell);
  if (amount === null || unitOf(amount.after) !== null) return [];
  const { point, comma } = amount.readings;
  return [point, comma].filter((one): one is number => one !== null && one > 0);
}

/** The first cell with a number and no unit, to show when asking for the unit. */
export const cellWithoutUnit = (cells: readonly string[]): string | undefined =>
  cells.find((cell) => bareNumbers(cell).length > 0);

const centsOf = { "US $/kWh": 100, "US ¢/kWh": 1, "US $/MWh": 0.1 } as const;

function isPlausible(cells: readonly string[], unit: UnitId): boolean {
  const factor = centsOf[unit as keyof typeof centsOf];
  return numbersIn(cells).every(
    (number) => number * factor >= payableCents.least && number * factor <= payableCents.most,
  );
}

/**
 * The unit of prices that state none. Numbers from 0.002 to 0.6 are dollars per kWh where one of them is below 0.2, since
 * nobody pays so few cents, or has a dollar sign; 0.3 alone may be 30 ¢ or 0.3 ¢. With a dollar sign, numbers from 5 to
 * 600 are dollars per MWh; without one, numbers from 1 to 30 are cents per kWh. Null for anything else: the visitor is
 * asked.
 */
function priceUnit(cells: readonly string[]): UnitPart | null {
  const numbers = numbersIn(cells);
  const inDollars = cells.some((cell) => /\$|usd|dollar/i.test(cell) && unitOf(amountOf(cell)?.after ?? "") === null);
  const all = (least: number, most: number) => numbers.every((number) => number >= least && number <= most);
  if (numbers.length === 0) return { unit: null, unitFrom: null };
  if (all(payableCents.least / 100, payableCents.most / 100)) {
    const mayBeCents = !inDollars && all(payableCents.least, payableCents.most);
    return mayBeCents ? null : { unit: "US $/kWh", unitFrom: "numbers" };
  }
  if (inDollars) return all(5, 600) ? { unit: "US $/MWh", unitFrom: "numbers" } : null;
  return all(1, 30) ? { unit: "US ¢/kWh", unitFrom: "numbers" } : null;
}

/**
 * The unit of shares that state none: percent where a number is above 1; else asked, because 0.5 may be half a percent
 * or one half, even beside `50%`.
 */
function shareUnit(cells: readonly string[]): UnitPart {
  const numbers = numbersIn(cells);
  if (numbers.length === 0) return { unit: null, unitFrom: null };
  return numbers.some((number) => number > 1) ? { unit: "%", unitFrom: "numbers" } : { unit: null, unitFrom: "ask" };
}
