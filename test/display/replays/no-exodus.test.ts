import { afterEach, describe, expect, it } from "vitest";
import { claimsContext } from "../../../src/display/claims/context.ts";
import { exodusOf } from "../../../src/display/replays/exodus.ts";
import { type Replay, replays } from "../../../src/facts/replays.ts";
import { newestEstimate } from "../../../src/model/shares/shares.ts";
import { startChoices } from "../../../src/state/start.ts";
import { frameWithReplays as frameAt } from "../../support/frame-with-replays.ts";
import { realFacts, realFiles } from "../../support/real-facts.ts";

const [china] = replays;
if (china === undefined) throw new Error("no replay");
const start = startChoices(newestEstimate(realFiles.hashrate));
const inJune = { ...start, span: china.span, at: Date.UTC(2021, 5, 25) };
const titleIn = () => frameAt(realFacts, inJune).headline.title;
const exodusIn = () =>
  exodusOf(claimsContext({ facts: realFacts, frame: { choices: inJune }, words: { locale: "en-GB" } }));

describe("a replay by the day", () => {
  const { exodus } = china;
  const put = (other: Replay["exodus"]) => Object.assign(china, { exodus: other });
  afterEach(() => put(exodus));

  it("of no exodus has the plain headline of shares, and no part on an exodus", () => {
    const own = titleIn();
    const plain = frameAt(realFacts, { ...inJune, span: start.span }).headline.title;
    expect(own).not.toBe(plain);
    expect(exodusIn()?.countries.length).toBeGreaterThan(0);
    put(undefined);
    expect(titleIn()).toBe(plain);
    expect(exodusIn()).toBeNull();
  });

  it("of an exodus shows the months, kinds and provinces that its row names, and no others", () => {
    const compared = ["2021-04", "2021-08"];
    put({ kinds: ["flow"], compared, weighed: [], provinces: false });
    const view = exodusIn();
    expect(view?.months).toEqual(["April 2021", "August 2021"]);
    expect([...new Set(view?.lines.map(({ state }) => state))]).toEqual(["flow"]);
    expect(view?.provinces).toBeNull();
  });
});
