import { describe, expect, it } from "vitest";
import { withOwnNames } from "../../../tools/build/own-names.ts";

const start = (code: string) => ({ fileName: "assets/index-1.js", isEntry: true, code });
const part = (code: string) => ({ fileName: "assets/part-2.js", isEntry: false, code });
const codesOf = (...scripts: ReturnType<typeof part>[]) => {
  withOwnNames(scripts);
  return scripts.map(({ code }) => code);
};

describe("withOwnNames", () => {
  it("lets the start export each name as it is, and the other scripts import it so, and nothing else otherwise", () => {
    expect(
      codesOf(
        start("let M_=1,a=2,$=3;export{M_ as $,a as b,$ as c};\n"),
        part('import{$ as e,b as a,c as n}from"./index-1.js";import{$ as r}from"./other-3.js";e(a,n,r);'),
      ),
    ).toEqual([
      "let M_=1,a=2,$=3;export{$,M_,a};\n",
      'import{M_ as e,a,$ as n}from"./index-1.js";import{$ as r}from"./other-3.js";e(a,n,r);',
    ]);
  });

  it("exports a name once that had two, and both imports get it", () => {
    expect(
      codesOf(start("let a=2;export{a as b,a as c};\n"), part('import{b as e,c as t}from"./index-1.js";')),
    ).toEqual(["let a=2;export{a};\n", 'import{a as e,a as t}from"./index-1.js";']);
  });

  it("refuses a start without a list of exports, a name that it lacks, and an import that is no list", () => {
    expect(() => codesOf(start("let a=2;"))).toThrow("no list of exports");
    const whole = start("let a=2;export{a as b};\n");
    expect(() => codesOf({ ...whole }, part('import{z as e}from"./index-1.js";'))).toThrow("does not export z");
    expect(() => codesOf({ ...whole }, part('import*as e from"./index-1.js";'))).toThrow("in another way");
  });
});
