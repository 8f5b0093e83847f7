import { whatIf as words } from "../../../words/scenario/answer.ts";
import { type Numbers, withSign } from "../../format/numbers.ts";
import type { Fan } from "../types.ts";

/** The sentence on the runs: how many blocks are missing in them, and which parts are chance and which assumptions. */
export function fanWords(fan: Fan, { whole }: Numbers): string {
  const [low, , middle, , high] = fan.missing.map((blocks) => countWords(blocks, whole));
  const parts = [words.curve.missing(low ?? "", middle ?? "", high ?? "")];
  if (fan.rival !== null) {
    const [less, , half, , more] = fan.rival.behind.map((blocks) => countWords(blocks, whole));
    parts.push(words.curve.behind(less ?? "", half ?? "", more ?? ""));
  }
  parts.push(words.curve.assumed, fan.rival === null ? words.curve.sameLuck : words.curve.bothLuck);
  return parts.join(" ");
}

/** `−1,733`; never `−0`. */
function countWords(blocks: number, whole: (value: number) => string): string {
  const text = whole(Math.abs(blocks));
  return Math.abs(blocks) < 0.5 ? text : withSign(blocks, text, "");
}
