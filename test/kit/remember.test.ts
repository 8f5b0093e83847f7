import { describe, expect, it, vi } from "vitest";
import { remembering, rememberingFor, rememberingLast, rememberingPair } from "../../src/kit/remember.ts";
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

  it("are kept by these functions alone: what follows from the facts has no cache of its own", () => {
    const byHand = /\bnew WeakMap\b|^(?:export )?let /m;
    const files = filesIn("src/facts", "src/model", "src/state", "src/display");
    expect(files.filter(([, source]) => byHand.test(source)).map(([path]) => path)).toEqual([]);
    expect("const cache = new WeakMap<Facts, Answer>();").toMatch(byHand);
    expect("const a = 1;\nlet last: Answer | null = null;").toMatch(byHand);
  });
});
