import { type Choices, exposureParts } from "../choices.ts";

/** The risk levels that the Exposure tab counts from: 100 is riskiest. */
export const riskLevels = [50, 60, 70, 80, 90] as const;

/** What the Exposure tab shows before anything is chosen there. */
export const usualExposure: Pick<Choices, "shutdowns" | "riskLevel" | "formula" | "ranked" | "parts"> = {
  shutdowns: "full",
  riskLevel: 70,
  formula: null,
  ranked: null,
  parts: exposureParts.slice(0, 3),
};

/** `80`: one of `riskLevels`, else null. */
export function readLevel(value: string): Partial<Choices> | null {
  const riskLevel = riskLevels.find((level) => String(level) === value);
  return riskLevel === undefined ? null : { riskLevel };
}

/** `KAZ`, or nothing for the usual country, as the country of `key`; else null. */
export const readCountry =
  (key: "formula" | "ranked") =>
  (value: string): Partial<Choices> | null =>
    /^([A-Z]{3})?$/.test(value) ? { [key]: value || null } : null;

/** `concentration,backtest`: the open parts in the order of the page, nothing for none; else null. */
export function readParts(value: string): Partial<Choices> | null {
  const parts = exposureParts.filter((part) => value.split(",").includes(part));
  return String(parts) === value ? { parts } : null;
}
