import { expect, it } from "vitest";
import { fixed } from "../../../src/display/format/numbers.ts";
import { newestIn, newestWords } from "../../../src/display/frame/newest.ts";
import { factsSeen } from "../../../src/display/frame/then.ts";
import { nothingYet } from "../../../src/facts/shelf.ts";
import { DAY } from "../../../src/kit/time.ts";
import { startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { realFacts, realFiles } from "../../support/real-facts.ts";

const held = {
  shares: Date.UTC(2026, 8, 30),
  network: Date.UTC(2026, 5, 1),
  modelled: Date.UTC(2026, 9, 3),
  read: Date.UTC(2026, 9, 10),
};

it("says how far the estimates, the network, its modelled means and its readings go, 58 days and 6 months before 27 November 2026", () => {
  expect(newestWords(held, null, en)).toBe(
    "Newest figures: shares 30 Sept 2026, network 1 Jun 2026, modelled to 3 Oct, a reading of 10 Oct",
  );
  // 30 September to 27 November: 31 + 27 days; 1 June to 27 November: 179 days.
  expect(newestWords(held, Date.UTC(2026, 10, 27), en)).toBe(
    "Newest figures: shares 30 Sept 2026 (58 days old), network 1 Jun 2026 (6 months old), modelled to 3 Oct, a reading of 10 Oct",
  );
});

it("of the figures held it is the last estimate, the last day with a hashrate and the last reading", () => {
  const { hashrate, network } = realFiles;
  const last = network.hashrate.findLastIndex((value) => value !== null);
  expect(newestIn(realFacts)).toMatchObject({
    shares: Date.parse(hashrate.estimates.at(-1)?.from ?? ""),
    network: network.start + last * DAY,
    read: network.points.at(-1)?.from,
  });
});

it("one day is no days: a figure of the day before is 1 day old", () => {
  expect([0, 1, 2].map((days) => en.age(days, fixed))).toEqual(["", "1 day old", "2 days old"]);
});

it("names the year where it is another than the network's", () => {
  const said = newestWords({ ...held, network: Date.UTC(2025, 11, 31) }, null, en);
  expect(said).toContain(", modelled to 3 Oct 2026, a reading of 10 Oct 2026");
});

it("known on 1 July 2026: the mean of the epoch that was over on 27 June, and no reading", () => {
  const seen = factsSeen(realFacts, { ...startChoices(Date.UTC(2026, 6, 1)), known: "then" });
  expect(newestWords(newestIn(seen), null, en)).toMatch(/, network 1 Jun 2026, modelled to 27 Jun$/);
});

it("known on 6 January 2022: Cambridge's map of August 2021, out on 13 October, and the day before", () => {
  const at = Date.UTC(2022, 0, 6);
  const seen = factsSeen(realFacts, { ...startChoices(at), known: "then" });
  expect(newestWords(newestIn(seen), null, en)).toBe("Newest figures: shares 31 Aug 2021, network 5 Jan 2022");
});

it("says nothing of a file that is not here, and no age on the day itself or by a clock that is behind", () => {
  expect(newestWords(newestIn(nothingYet), Date.UTC(2026, 10, 27), en)).toBe("");
  const shares = { ...held, network: null, modelled: null, read: null };
  expect(newestWords(shares, Date.UTC(2026, 8, 30), en)).toBe("Newest figures: shares 30 Sept 2026");
  expect(newestWords(shares, 0, en)).toBe("Newest figures: shares 30 Sept 2026");
});
