/** What a column of a holdings file may hold. */
export type ColumnId =
  | "name"
  | "place"
  | "ehs"
  | "mw"
  | "amount"
  | "unit"
  | "price"
  | "efficiency"
  | "date"
  | "scope"
  | "basis"
  | "note";

const spellings: Readonly<Record<ColumnId, readonly string[]>> = {
  name: ["name", "site", "company", "holding"],
  place: ["place", "country", "state", "country or state", "country_or_state", "region", "location", "iso3"],
  ehs: ["eh/s", "ehs", "hashrate_ehs", "hashrate (eh/s)", "eh_s"],
  mw: ["mw", "megawatts", "capacity_mw", "power_mw", "mw_capacity"],
  amount: ["amount", "value", "hashrate", "capacity", "size"],
  unit: ["unit", "units"],
  price: ["price", "power price", "power_price", "cents", "cents_per_kwh", "¢/kwh", "c/kwh", "us cents/kwh"],
  efficiency: ["j/th", "j_per_th", "efficiency", "efficiency_j_per_th"],
  date: ["date", "as of", "as_of", "period"],
  scope: ["scope"],
  basis: ["how known"],
  note: ["note", "notes", "comment", "source", "url"],
};

/** What our own export adds to the holdings: reckoned again when it is opened, so not taken and not refused. */
const reckoned: readonly string[] = [
  "risk 0-100",
  "p of shutdown in 12 months",
  "sources",
  "scenario",
  "btc a day if nothing happens",
  "% while it lasts",
  "% until the retarget",
  "% in the epoch after",
];

/** Which of our columns stands where in a header, in any order; `unknown` lists those that mean nothing to us. */
export function columnsOf(header: readonly string[]): {
  readonly at: ReadonlyMap<ColumnId, number>;
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
} {
  const at = new Map<ColumnId, number>();
  const unknown: string[] = [];
  const twice: string[] = [];
  header.forEach((written, index) => {
    const name = written.toLowerCase().replace(/\s+/g, " ").trim();
    const column = (Object.keys(spellings) as ColumnId[]).find((id) => spellings[id].includes(name));
    if (reckoned.includes(name)) return;
    if (column === undefined) unknown.push(written);
    else if (at.has(column) && column !== "note") twice.push(written);
    else if (!at.has(column)) at.set(column, index);
  });
  return { at, unknown, twice };
}

/** What one of a unit is in EH/s or MW; null for a unit that nobody knows. */
export function unitOf(written: string): { readonly in: "ehs" | "mw"; readonly factor: number } | null {
  const units: Readonly<Record<string, { readonly in: "ehs" | "mw"; readonly factor: number }>> = {
    "eh/s": { in: "ehs", factor: 1 },
    ehs: { in: "ehs", factor: 1 },
    "ph/s": { in: "ehs", factor: 1e-3 },
    "th/s": { in: "ehs", factor: 1e-6 },
    mw: { in: "mw", factor: 1 },
    kw: { in: "mw", factor: 1e-3 },
    gw: { in: "mw", factor: 1e3 },
  };
  const name = written.trim().toLowerCase();
  return Object.hasOwn(units, name) ? (units[name] ?? null) : null;
}
