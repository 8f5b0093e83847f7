import type { Income, Incomes, PhaseId } from "./effect.ts";

/** The incomes of `hashrate` EH/s, from those of 1 EH/s. */
export const scaled = (unit: Incomes, hashrate: number): Incomes =>
  byPhase((phase) => {
    const income = unit[phase];
    return income === null ? null : { coins: income.coins * hashrate, without: income.without * hashrate };
  });

/** The sum of several sites' incomes; a phase that no site has stays null. */
export const summed = (sites: readonly Incomes[]): Incomes =>
  byPhase((phase) =>
    sites.reduce<Income | null>((sum, incomes) => {
      const own = incomes[phase];
      if (own === null) return sum;
      return { coins: own.coins + (sum?.coins ?? 0), without: own.without + (sum?.without ?? 0) };
    }, null),
  );

/** % change of an income against no shock; null where there is none to compare. 3 instead of 4 coins: −25. */
export const changeOf = (income: Income | null): number | null =>
  income === null || income.without === 0 ? null : 100 * (income.coins / income.without - 1);

const byPhase = (make: (phase: PhaseId) => Income | null): Incomes => ({
  during: make("during"),
  untilRetarget: make("untilRetarget"),
  after: make("after"),
  all: make("all"),
});
