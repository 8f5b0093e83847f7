import { describe, expect, it, vi } from "vitest";
import {
  remembering,
  rememberingFetch,
  rememberingFor,
  rememberingLast,
  rememberingPair,
} from "../../src/kit/remember.ts";
import { filesIn } from "../support/source-files.ts";

describe("answers that are kept", () => {
  it("a text's answer is computed once, and again after two other texts where two are kept at most", () => {
    const length = vi.fn((text: string) => text.length);
    const kept = remembering(2, length);
    expect([kept("abc"), kept("abc"), kept("de")]).toEqual([3, 3, 2]);
    expect(length).toHaveBeenCalledTimes(2);
    expect([kept("f"), kept("abc")]).toEqual([1, 3]);
    expect(length).toHaveBeenCalledTimes(4);
  });

  it("a number is a key, too, and null is an answer that is kept", () => {
    const none = vi.fn((_: number) => null);
    const kept = remembering(2, none);
    expect([kept(0), kept(0)]).toEqual([null, null]);
    expect(none).toHaveBeenCalledTimes(1);
  });

  it("an object's answer is computed once; an equal object is another one", () => {
    const sizeOf = vi.fn((list: readonly number[]) => list.length);
    const kept = rememberingFor(sizeOf);
    const list = [1, 2];
    expect([kept(list), kept(list), kept([1, 2])]).toEqual([2, 2, 2]);
    expect(sizeOf).toHaveBeenCalledTimes(2);
  });

  it("of a pair only the newest second value's answer is kept", () => {
    const sum = vi.fn((list: readonly number[], more: number) => list.length + more);
    const kept = rememberingPair(sum);
    const list = [1, 2];
    expect([kept(list, 1), kept(list, 1), kept(list, 5), kept(list, 1)]).toEqual([3, 3, 7, 3]);
    expect(sum).toHaveBeenCalledTimes(3);
  });

  it("of any arguments the newest answer is kept, or as many as are asked for; NaN is equal to itself", () => {
    const sum = vi.fn((one: number, other: number) => one + other);
    const [last, two] = [rememberingLast(sum), rememberingLast(sum, 2)];
    expect([last(1, 2), last(1, 2), last(1, 5), last(1, 2)]).toEqual([3, 3, 6, 3]);
    expect(sum).toHaveBeenCalledTimes(3);
    expect([two(1, 2), two(1, 5), two(1, 2), two(Number.NaN, 0), two(Number.NaN, 0)]).toEqual([3, 6, 3, NaN, NaN]);
    expect(sum).toHaveBeenCalledTimes(6);
  });

  it("of a question whose answer depends on two of its parts, the third may change", () => {
    const list = vi.fn((asked: { readonly from: number; readonly to: number; readonly at: number }) => [asked.from]);
    const kept = rememberingLast(list, 1, ({ from, to }) => [from, to]);
    expect(kept({ from: 1, to: 9, at: 4 })).toBe(kept({ from: 1, to: 9, at: 5 }));
    expect(kept({ from: 1, to: 8, at: 5 })).toEqual([1]);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it("an answer found in another way is kept like its own: 2 + 3 is then 6 until another sum is asked", () => {
    const kept = rememberingLast((one: number, other: number) => one + other);
    kept.keep(6, 2, 3);
    expect([kept(2, 3), kept(1, 1), kept(2, 3)]).toEqual([6, 2, 5]);
  });

  it("a fetch under way is shared; one that fails is made again for whoever asks next", async () => {
    let tries = 0;
    const kept = rememberingFetch(async (name) => {
      tries += 1;
      if (tries === 1) throw new Error("no line");
      return `${name} ${tries}`;
    });
    const both = [kept("a"), kept("a")];
    expect(both[0]).toBe(both[1]);
    await expect(both[0]).rejects.toThrow("no line");
    expect([await kept("a"), await kept("a"), await kept("b")]).toEqual(["a 2", "a 2", "b 3"]);
  });

  it("a fetched answer that is forgotten is fetched again, and the others stay", async () => {
    let tries = 0;
    const kept = rememberingFetch(async (name) => {
      tries += 1;
      return `${name} ${tries}`;
    });
    expect([await kept("a"), await kept("b")]).toEqual(["a 1", "b 2"]);
    kept.forget("a");
    expect([await kept("a"), await kept("b")]).toEqual(["a 3", "b 2"]);
  });
});

/** Files that hold a changing value for as long as the page is open, outside `src/kit/`, and what it is. */
const holders: Readonly<Record<string, string>> = {
  "src/map/gl/admitted.ts": "a policy can be created once",
  "src/map/svg/projector.ts": "the fetched globe, which drawing asks for without waiting",
  "src/panels/reading/Readable.tsx": "a press that the next rendering consumes",
  "src/panels/shared/stubborn.ts": "running waits, which all panels of a part share",
  "src/panels/stories/paper/print.tsx": "whether a sheet is being printed",
  "src/panels/take/chart/drawn-at.ts": "how a chart on the page is drawn at another width, for its picture",
  "src/panels/translated.ts": "what a browser's translation did to the nodes of the page",
  "src/workers/fans.ts": "the running worker and its request",
  "src/workers/film/film.ts": "the encoder of the film under way",
  "src/workers/offline/serve.ts": "whether the visitor has removed the kept page",
};

describe("values that outlive a call", () => {
  const byHand =
    /\bnew Weak(?:Map|Set)\b|^(?:export )?let |^(?:export )?const (?!\w+: Readonly)[^\n]*= new (?:Map|Set)\b[^\n(]*\(\)/m;

  it("are kept by the functions of kit alone; ten files hold something else that changes, each for a reason", () => {
    const files = filesIn("src").filter(([path]) => !path.startsWith("src/kit/"));
    expect(
      files
        .filter(([, source]) => byHand.test(source))
        .map(([path]) => path)
        .toSorted(),
    ).toEqual(Object.keys(holders).toSorted());
  });

  it.each([
    "const cache = new WeakMap<Facts, Answer>();",
    "const a = 1;\nlet last: Answer | null = null;",
    "const loading = new Map<string, Promise<unknown>>();",
    "export const seen = new Set();",
  ])("%s is one", (source) => expect(source).toMatch(byHand));

  it("a constant is none", () => {
    expect("const none: ReadonlySet<string> = new Set();").not.toMatch(byHand);
    expect('const some = new Set(["a"]);').not.toMatch(byHand);
    expect("function f() {\n  let last = 1;\n  const found = new Map();\n}").not.toMatch(byHand);
  });
});
