import { createHash } from "node:crypto";
import type { FigureGroup, FiguresVersion } from "../../../src/facts/types.ts";
import type { DataTexts } from "../read.ts";

/** The order of the groups in a version's word. A new group goes to the end, so that older links stay comparable. */
const groups: readonly FigureGroup[] = [
  "hashrate",
  "network",
  "electricity",
  "risk",
  "internet",
  "grid",
  "miners",
  "law",
  "events",
];

/** The version of the figures: it follows from the texts of `data/` alone, whatever program compiles them. */
export function figuresIn(texts: DataTexts): FiguresVersion {
  const register = JSON.parse(texts.get("sources.json") ?? "{}") as Readonly<Record<string, { retrieved: string }>>;
  const retrieved = Object.values(register).flatMap((one) => one.retrieved.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []);
  const parts = groups.map((group) => {
    const hash = createHash("sha256");
    for (const path of [...texts.keys()].filter((one) => one.startsWith(`${group}/`)).sort()) {
      hash.update(`${path}\0${texts.get(path)}\0`);
    }
    return [group, hash.digest("hex").slice(0, 4)] as const;
  });
  return { day: retrieved.sort().at(-1) ?? "", parts };
}
