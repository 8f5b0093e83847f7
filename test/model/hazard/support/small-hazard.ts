import type { HazardFacts } from "../../../../src/model/hazard/before.ts";

/** An economy: its stability in 2020, 2021 and 2022, and an x for each year of 2019 to 2023 in which a shutdown began. */
type Economy = readonly [place: string, stability: readonly (number | null)[], shutdowns: string];

/**
 * Eleven economies. Each has stability 0, or 1 where it is stable; none is stable in the two years after a shutdown. So
 * there are three kinds, and the regression, which has three coefficients, gives each kind its own odds:
 *
 *                          2021    2022    both     2023
 *     stable               1 of 4  0 of 3  1 of 7   0 of 3
 *     unstable             1 of 2  1 of 2  2 of 4   1 of 1
 *     shut down before     3 of 4  5 of 6  8 of 10  4 of 7
 */
export const economies: readonly Economy[] = [
  ["A", [0, 0, 0], "x.xxx"],
  ["B", [0, 0, 0], ".xxxx"],
  ["C", [0, 0, 0], "x.xxx"],
  ["D", [0, 0, 0], ".x.x."],
  ["E", [0, 0, 0], "..xx."],
  ["F", [0, 0, 0], "....x"],
  ["G", [1, 0, 0], "..x.."],
  ["H", [1, 1, 1], "....."],
  ["I", [1, 1, 1], "....."],
  ["J", [null, 1, 1], "....."],
  ["KAZ", [1, 0, 0], "...xx"],
];

const listed = [2019, 2020, 2021, 2022, 2023];

/** Each list comes out on the last of March after its year, the stability of a year on the last of September after it. */
export function worldOf(rows: readonly Economy[] = economies): HazardFacts {
  const none = rows.map(() => [null, null, null]);
  return {
    governance: {
      years: [2020, 2021, 2022],
      published: ["2021-09-30", "2022-09-30", "2023-09-30"],
      places: rows.map(([place]) => place),
      stability: rows.map(([, stability]) => stability),
      ranks: {
        voice_accountability: none,
        government_effectiveness: none,
        regulatory_quality: none,
        rule_of_law: none,
        control_of_corruption: none,
      },
      source: "wgi-2024",
    },
    shutdowns: {
      lists: listed.map((year) => ({ year, published: `${year + 1}-03-31` })),
      rows: rows.flatMap(([place, , shutdowns]) =>
        listed
          .filter((_, index) => shutdowns[index] === "x")
          .map((year) => ({ place, year, full: `${year + 1}-03-31`, any: `${year + 1}-03-31` })),
      ),
      source: "access-now",
    },
  };
}

/** The same economies with one of them otherwise. */
export const withEconomy = (other: Economy): HazardFacts =>
  worldOf(economies.map((one) => (one[0] === other[0] ? other : one)));
