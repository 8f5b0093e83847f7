import { HOUR, parseTime } from "../../../kit/time.ts";
import { limits } from "../question/scenario.ts";
import { kindOfLetter } from "./kind-letters.ts";
import { type Bounds, readScenarioValue, type ScenarioReading } from "./read.ts";

/** A scenario from the one word of a link: unfolded into the file's form and checked by the same rules. */
export function readCompact(word: string, bounds: Bounds): ScenarioReading {
  const [version = "", name = "", start = "", fees = "", seed = "", ...shocks] = word.split("~");
  const begins = parseTime(`${start}:00Z`) ?? Number.NaN;
  const value = {
    version: numberOf(version),
    name: unescaped(name),
    start: `${start}:00Z`,
    fees: numberOf(fees),
    seed: numberOf(seed),
    shocks: few(shocks, limits.shocks).map((shock) => unpackedShock(shock, begins)),
  };
  return readScenarioValue(value, bounds);
}

/** The parts to unfold: one more than allowed, so that `readScenarioValue` reports too many. */
const few = (parts: readonly string[], most: number): readonly string[] => parts.slice(0, most + 1);

function unpackedShock(text: string, begins: number) {
  const [kind = "", target = "", loss = "", from = "", lasts = "", ramp = "", back = "", move = "", name = ""] =
    text.split("!");
  const start = begins + Number(from) * HOUR;
  return {
    name: unescaped(name),
    kind: kindOfLetter(kind),
    target: targetOf(target),
    loss: numberOf(loss),
    start: printed(start),
    end: lasts === "" ? null : printed(start + Number(lasts) * HOUR),
    rampHours: numberOf(ramp),
    return: returnOf(back),
    move: move === "" ? null : moveOf(move),
  };
}

function targetOf(text: string): unknown {
  if (text === "all") return { by: "everyone" };
  if (/^r[\d.]+$/.test(text)) return { by: "risk", from: numberOf(text.slice(1)) };
  if (/^n\d+$/.test(text)) return { by: "riskiest", count: numberOf(text.slice(1)) };
  return { by: "places", places: few(text.split(","), limits.places) };
}

function returnOf(text: string): unknown {
  const hours = numberOf(text.slice(1));
  if (text.startsWith("l")) return { how: "linear", hours };
  if (text.startsWith("e")) return { how: "exponential", halfLifeHours: hours };
  return { how: text === "a" ? "at-once" : text === "n" ? "never" : text };
}

function moveOf(text: string): unknown {
  const [part = "", delay = "", over = "", ...goals] = text.split(",");
  const to = few(goals, limits.places).map((goal) => {
    const [place = "", weight = ""] = goal.split(":");
    return { place, weight: numberOf(weight) };
  });
  return {
    part: numberOf(part),
    delayHours: numberOf(delay),
    overHours: numberOf(over),
    to: to.length === 0 ? "everywhere" : to,
  };
}

/** The number that a text writes, or the text itself, which `readScenarioValue` then refuses by its field. */
function numberOf(text: string): number | string {
  const number = /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : text;
}

const printed = (at: number): string => (Math.abs(at) < 8e15 ? `${new Date(at).toISOString().slice(0, 16)}Z` : "never");

const unescaped = (text: string): string =>
  text.replaceAll("_", " ").replace(/\$(\d{1,7})\$/g, (whole, code) => {
    const point = Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
