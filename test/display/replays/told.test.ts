import { describe, expect, it } from "vitest";
import type { Choices } from "../../../src/state/choices.ts";
import { frameWithReplays as frameAt } from "../../support/frame-with-replays.ts";
import { realFacts as shipped } from "../../support/real-facts.ts";
import { inChina, inKazakhstan, realFacts } from "../claims/real.ts";

const facts = { ...realFacts, places: shipped.places };
const title = (choices: Choices, from = facts) => frameAt(from, choices).headline.title;
const said = (choices: Choices) =>
  frameAt(facts, choices)
    .headline.text.map((part) => (typeof part === "string" ? part : part.strong))
    .join("");
const then = { known: "then" } as const;
const waiting = { state: "waiting" } as const;

describe("the replay of Kazakhstan's blackout tells", () => {
  it("at its start what will be seen: the day, the share of CBECI's January, 13.2 %, and the 5.7 days from 5 January, 10:30, to 11 January, 02:15, with the breaks that RIPE and NetBlocks state", () => {
    expect(title(inKazakhstan("2022-01-04T00:00Z"))).toBe(
      "On 5 January 2022 Kazakhstan, with 13.2 % of Bitcoin’s computing power, loses its internet for 5.7 days, with breaks.",
    );
    expect(said(inKazakhstan("2022-01-04T00:00Z"))).toMatch(/^Cambridge CBECI \(pool sample\), January 2022\. /);
  });

  it("after the first disturbance, of 4 January, 14:30, the hour of the full cut that follows", () => {
    expect(title(inKazakhstan("2022-01-04T15:00Z"))).toBe(
      "Kazakhstan, with 13.2 % of Bitcoin’s computing power, is losing parts of its internet; the full cut follows on 5 Jan 2022, 10:30 UTC.",
    );
  });

  it("in the middle the 17 answers, 10 to 21.9 %, and that 24 hours with 137 blocks for 147 due leave a change of −22 to +11 % open", () => {
    expect(title(inKazakhstan("2022-01-06T11:00Z"))).toBe(
      "Kazakhstan’s internet is down; 17 answers put Bitcoin’s loss of computing power at 10 to 22 %; 24 hours of blocks cannot tell (−22 to +11 %).",
    );
  });

  it("in the first six hours that it is too early to tell, and in the interlude of 6 January that the internet is patchy", () => {
    expect(title(inKazakhstan("2022-01-05T16:00Z"))).toMatch(/; it is too early for the blocks to tell\.$/);
    expect(title(inKazakhstan("2022-01-05T17:00Z"))).toMatch(/; 6 hours of blocks cannot tell \(−45 to \+17 %\)\.$/);
    expect(title(inKazakhstan("2022-01-06T14:00Z"))).toMatch(/^Kazakhstan’s internet is patchy; 17 answers/);
  });

  it("at the end the sum: 5.7 days with breaks, at most 11.1 %, a retarget of +0.4 % on 8 January, and what CBECI printed in May", () => {
    const end = inKazakhstan("2022-01-15T23:00Z");
    expect(title(end)).toBe(
      "Kazakhstan’s internet was down 5.7 days, with breaks; by its blocks Bitcoin lost at most 11.1 % of computing power; difficulty rose 0.4 % on 8 Jan.",
    );
    expect(said(end)).toMatch(
      /^That time made 802 blocks where 830 were due: between −11 and \+5 % of hashrate \(95 %\)\. /,
    );
    // data/network/difficulty-epochs.csv, height 717,696: +0.41 %, so that 20,160 / 1.0041 = 20,078 minutes were needed.
    expect(said(end)).toContain(
      "Difficulty follows all 2,016 blocks of a fortnight, not the cut alone: these came faster than one in ten minutes. ",
    );
    expect(said(end)).toContain("January 2022, published on 17 May 2022, gives Kazakhstan 13.2 %.");
  });

  it("known then, no cut before it came, the 18.1 % of August, 5 answers on the 6th, and nothing of May at the end", () => {
    expect(title(inKazakhstan("2022-01-04T00:00Z", then))).toBe(
      "Kazakhstan has 18.1 % of Bitcoin’s computing power; no full cut of its internet is known yet.",
    );
    expect(title(inKazakhstan("2022-01-06T11:00Z", then))).toMatch(
      /; 5 answers put Bitcoin’s loss of computing power at 10 to 20 %; /,
    );
    expect(said(inKazakhstan("2022-01-15T23:00Z", then))).not.toMatch(/May 2022|13\.2/);
  });

  it("without blocks only the answers, without claims only the chain, and without both that it is down", () => {
    const middle = inKazakhstan("2022-01-06T11:00Z");
    expect(title(middle, { ...facts, blocks: waiting })).toBe(
      "Kazakhstan’s internet is down; 17 answers put Bitcoin’s loss of computing power at 10 to 22 %.",
    );
    expect(title(middle, { ...facts, claims: waiting })).toBe(
      "Kazakhstan’s internet is down; 24 hours of blocks cannot tell (−22 to +11 %).",
    );
    expect(title(middle, { ...facts, blocks: waiting, claims: waiting })).toBe("Kazakhstan’s internet is down.");
  });
});

describe("the replay of China's exodus tells", () => {
  it("at its start from what to what share it will go: 46.0 % in April to 19.1 % in December 2021", () => {
    expect(title(inChina("2021-04-12"))).toBe(
      "China, with 46.0 % of Bitcoin’s computing power in April 2021, bans mining; by December 2021 it is reported at 19.1 %.",
    );
  });

  it("in the middle the network's loss since its high, and China's share beside that of April", () => {
    expect(title(inChina("2021-06-22"))).toBe(
      "Bitcoin’s computing power is down 36 % since its high of 13 May 2021; China’s reported share is 34.3 %, after 46.0 % in April 2021.",
    );
  });

  it("in the middle where the share went by the newest map: from April to June 2021 the United States rose from 16.85 to 21.81 %, Canada from 3.00 to 5.98 %; nothing while the map of April is the newest known", () => {
    expect(said(inChina("2021-06-22"))).toMatch(
      /^Where it went: the United States \+5\.0, .*Canada \+3\.0.* points of share\. A share can rise while machines stand still\. The network makes/,
    );
    expect(said(inChina("2021-06-22", then))).not.toContain("Where it went");
  });

  it("in August 2021 the reported 0 %, which is disputed", () => {
    expect(title(inChina("2021-08-15"))).toMatch(
      /; China’s reported share is 0 % \(disputed\), after 46\.0 % in April 2021\.$/,
    );
  });

  it("at the end the sum: to 19.1 %, who gained, and how deep the network fell", () => {
    const end = inChina("2021-12-31");
    expect(title(end)).toBe(
      "China’s reported share of Bitcoin’s computing power fell from 46.0 to 19.1 % by December 2021; that of the United States rose 20.6 points.",
    );
    expect(said(end)).toMatch(/^Where it went: the United States \+20\.6, Kazakhstan \+5\.8 and Canada \+3\.8 points/);
    expect(said(end)).toContain(
      "the seven days to 2 July 2021, the network made 53.1 % less than in those to 13 May 2021.",
    );
  });

  it("no fall of the share before the first order of 21 May, though the blackout of April took 10 % for a while", () => {
    expect(title(inChina("2021-05-14"))).toMatch(/^China, with 46\.0 %/);
  });

  it("known then, the map of April 2020 until July, and the disputed 0 % of August 2021 at the end", () => {
    expect(title(inChina("2021-04-12", then))).toBe(
      "China has 65.1 % of Bitcoin’s computing power by the newest map, of April 2020.",
    );
    expect(title(inChina("2021-06-22", then))).toMatch(/; the newest map, of April 2020, gives China 65\.1 %\.$/);
    expect(title(inChina("2021-12-31", then))).toMatch(/ fell from 46\.0 to 0 % \(disputed\) by August 2021; /);
  });
});

describe("every hour of Kazakhstan's replay and every day of China's", () => {
  it("is told in at most 25 words, and known then no year after it is named", () => {
    const hour = 3_600_000;
    const moments = (replay: typeof inChina, step: number) => {
      const { from, to } = replay("2022-01-01").span;
      return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) =>
        new Date(from + index * step).toISOString(),
      );
    };
    const all = [
      ...moments(inKazakhstan, hour).map((at) => [inKazakhstan, at] as const),
      ...moments(inChina, 24 * hour).map((at) => [inChina, at] as const),
    ];
    expect(all).toHaveLength(14 * 24 + 275);
    for (const [replay, at] of all) {
      for (const known of ["now", "then"] as const) {
        const words = title(replay(at, { known }));
        const count = words.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
        expect(count, `${at} ${known}: ${words}`).toBeLessThanOrEqual(25);
      }
      expect(said(replay(at, then)), at).not.toMatch(replay === inChina ? /202[2-9]/ : /202[3-9]|(Feb|May) 2022/);
    }
  });
});
