const nothingKnown = "By then the length of no such shock was known";

/** The names of the ready questions, where each begins and what it assumes. */
export const readyQuestions = {
  presets: {
    kazakhstan: "Kazakhstan again",
    china: "The ban of 2021 again",
    usa: "A federal ban in the United States",
    russia: "Russia cut off",
    texas: "A Texas storm",
    riskiest: "The five riskiest at once",
    half: "Half the network for good",
  },
  /** Where a ready question begins, with known now and with known then. */
  presetBegins: (known: "now" | "then", day: string) =>
    `Begins at the ${known === "now" ? "newest estimate" : "moment on the map"}, ${day}.`,
  presetNotes: {
    kazakhstan: () =>
      "Begins on 5 January 2022 at 11:00 UTC, when NetBlocks saw the country go dark. Taken: all of it, for 136 hours.",
    china: () =>
      "Begins on 21 May 2021, with the order of Beijing’s committee. Assumed: all of it within 42 days, 60 % running elsewhere within seven months.",
    usa: (begins: string, _part: string, learnt = true) =>
      `${begins} Assumed: ${learnt ? "as China’s ban went, all within 42 days, 60 % running elsewhere within seven months" : "all of it at once, for good. No ban was known by then that ran its whole course"}.`,
    russia: (begins: string, _part: string, learnt = true) =>
      `${begins} Assumed: ${learnt ? "as Kazakhstan’s cut went, 136 hours" : `all of it, for a week. ${nothingKnown}`}.`,
    texas: (begins: string, part: string, learnt = true) =>
      `${begins} Assumed: Texas has ${part} % of the United States’ hashrate, as it had among the clients of one pool (Foundry USA, 21 – 27 July 2023), and all of it stops ${learnt ? "within six hours, for three days" : `at once, for a week. ${nothingKnown}`}.`,
    riskiest: (begins: string, _part: string, learnt = true) =>
      `${begins} Assumed: the five countries of the highest political risk that it names go dark together, ${learnt ? "for 136 hours" : `for a week. ${nothingKnown}`}.`,
    half: (begins: string) =>
      `${begins} Assumed: half of every country’s hashrate at once, and none of it ever again. No figure in the data supports this.`,
  },
};
