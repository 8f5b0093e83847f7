import { expect, it } from "vitest";
import { newestIn, newestWords } from "../../src/display/newest.ts";
import { factsSeen } from "../../src/display/then.ts";
import { nothingYet } from "../../src/facts/shelf.ts";
import { startChoices } from "../../src/state/start.ts";
import { en } from "../../src/words/en.ts";
import { realFacts } from "../support/real-facts.ts";

it("says the day of the newest estimate and of the network's last day, 58 days and 6 months before 27 November 2026", () => {
  const newest = newestIn(realFacts);
  expect(newestWords(newest, null, en)).toBe("Newest figures: shares 30 Sept 2026, network 1 Jun 2026");
  // 30 September to 27 November: 31 + 27 days; 1 June to 27 November: 179 days.
  expect(newestWords(newest, Date.UTC(2026, 10, 27), en)).toBe(
    "Newest figures: shares 30 Sept 2026 (58 days old), network 1 Jun 2026 (6 months old)",
  );
});

it("one day is no days: a figure of the day before is 1 day old", () => {
  expect([en.age(0), en.age(1), en.age(2)]).toEqual(["", "1 day old", "2 days old"]);
});

it("known on 6 January 2022: Cambridge's map of August 2021, out on 13 October, and the day before", () => {
  const at = Date.UTC(2022, 0, 6);
  const seen = factsSeen(realFacts, { ...startChoices(at), known: "then" });
  expect(newestWords(newestIn(seen), null, en)).toBe("Newest figures: shares 31 Aug 2021, network 5 Jan 2022");
});

it("says nothing of a file that is not here, and no age on the day itself or by a clock that is behind", () => {
  expect(newestWords(newestIn(nothingYet), Date.UTC(2026, 10, 27), en)).toBe("");
  const shares = newestIn({ ...realFacts, network: { state: "waiting" } });
  expect(newestWords(shares, Date.UTC(2026, 8, 30), en)).toBe("Newest figures: shares 30 Sept 2026");
  expect(newestWords(shares, 0, en)).toBe("Newest figures: shares 30 Sept 2026");
});
