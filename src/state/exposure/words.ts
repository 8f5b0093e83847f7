import { type Choices, exposureParts } from "../choices.ts";

/** The levels of risk, 0–100, from which the Exposure tab can count a country as risky. */
export const riskLevels = [50, 60, 70, 80, 90] as const;

/** The choices of the Exposure tab at the start. */
export const usualExposure: Pick<Choices, "shutdowns" | "riskLevel" | "formula" | "ranked" | "parts"> = {
  shutdowns: "full",
  riskLevel: 70,
  formula: null,
  ranked: null,
  parts: exposureParts.slice(0, 3),
};

/** Reads a risk level of a link, such as `80`; null for any but `riskLevels`. */
export function readLevel(value: string): Partial<Choices> | null {
  const riskLevel = riskLevels.find((level) => String(level) === value);
  return riskLevel === undefined ? null : { riskLevel };
}

/** Reads a country of a link for `key`: `KAZ`, or "" for the usual country; null for anything else. */
export const readCountry =
  (key: "formula" | "ranked") =>
  (value: string): Partial<Choices> | null =>
    /^([A-Z]{3})?$/.test(value) ? { [key]: value || null } : null;

/**
 * Reads the open parts of a link: `concentration,backtest` in the order of the page, "" for none; null for anything
 * else.
 */
export function readParts(value: string): Partial<Choices> | null {
  const parts = exposureParts.filter((part) => value.split(",").includes(part));
  return String(parts) === value ? { parts } : null;
}
