/** The runs of a fuzz: so many in the gate, as many as the issue asks for under `npm run soak`; seeded in both. */
export const runsOf = (gate: number, soak: number): number => (process.env["FC_RUNS"] === undefined ? gate : soak);

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
export type Dice = (below: number) => number;

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Pieces that have broken readers elsewhere: markup, names of objects' own parts, edges of numbers, odd letters, broken escapes. */
const nasty: readonly string[] = [
  "<script>window.ran=1</script>",
  '"><img src=x onerror=window.ran=1>',
  "javascript:window.ran=1",
  "{{constructor.constructor('window.ran=1')()}}",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "NaN",
  "Infinity",
  "-0",
  "1e400",
  "-1e-400",
  "99.99999",
  "9007199254740993",
  "0x10",
  "null",
  "undefined",
  "true",
  "[]",
  "{}",
  "%",
  "%00",
  "%E0%A4%A",
  "%250d%0a",
  "&amp;",
  "\u0000",
  "\ufeff",
  "\u202e",
  "\ud800",
  "ı",
  "ﬁ",
  "𝟙",
  "=1+1",
  "@SUM(A1)",
  "\r\n",
  '"',
  '""',
  ",",
  ";",
  "\t",
  "!",
  "~",
  "..",
  "-271821-04-20",
  "+275760-09-13",
  "2021-02-30",
  "x".repeat(5000),
  "[".repeat(300),
  '{"a":'.repeat(300),
  "1,".repeat(2000),
];

/** A text changed in one to three places, mostly one: a piece put in, taken out, doubled, moved, or a letter turned into another. */
export function mutated(text: string, dice: Dice): string {
  let changed = text;
  for (let times = 1 + dice(1 + dice(3)); times > 0; times -= 1) {
    const at = dice(changed.length + 1);
    const to = Math.min(changed.length, at + 1 + dice(12));
    const piece = nasty[dice(nasty.length)] ?? "";
    const kinds: readonly (() => string)[] = [
      () => changed.slice(0, at) + piece + changed.slice(at),
      () => changed.slice(0, at) + piece + changed.slice(to),
      () => changed.slice(0, at) + changed.slice(to),
      () => changed.slice(0, to) + changed.slice(at),
      () => changed.slice(0, at) + String.fromCharCode(dice(0x3000)) + changed.slice(at + 1),
      () => changed.slice(0, at),
      () => changed.slice(at),
    ];
    changed = (kinds[dice(kinds.length)] ?? (() => changed))();
  }
  return changed;
}

const longest = 100;

/**
 * What somebody's act answers; throws with the input where it throws, or takes more than 100 ms of this process's time
 * three times over (not of the clock: a busy machine is nobody's fault).
 */
export function within<Answer>(input: string, act: () => Answer): Answer {
  const told = JSON.stringify(input.slice(0, 300));
  const times: number[] = [];
  for (;;) {
    const before = process.cpuUsage();
    let answer: Answer;
    try {
      answer = act();
    } catch (error) {
      throw new Error(`${told} (${input.length} letters) throws`, { cause: error });
    }
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    if (Math.min(...times) <= longest) return answer;
    if (times.length === 3)
      throw new Error(`${told} (${input.length} letters) takes ${times.map(Math.round).join(", ")} ms`);
  }
}
