import type { Blocks, FactFiles, FactName, Facts, Loaded } from "./types.ts";

/** Fetches one compiled file; a failure is a value, never a rejection. */
export type Reader = <Name extends FactName>(name: Name) => Promise<Loaded<FactFiles[Name]>>;

/** Holds the facts as they arrive. Each file is waiting, ready or failed by itself. */
export interface Shelf {
  current(): Facts;
  /** Fetches the files that are waiting or have failed; resolves when each is ready or has failed. */
  load(names: readonly FactName[]): Promise<void>;
  loadBlocks(): Promise<void>;
  /**
   * Runs `act` with one of the given files left out, each in turn, until it does not throw; marks that file as failed
   * and returns the result. If it throws whichever file is left out, marks all of them as failed and runs it without
   * them. Rejects if that throws too.
   */
  without<Done>(names: readonly FactName[], act: () => Done): Promise<Done>;
}

/**
 * A shelf that calls `changed` after each arrival. If `changed` throws with a new file, the shelf marks the file as
 * failed, with the reason that `unusable` gives, and calls `changed` again.
 */
export function createShelf(
  read: Reader,
  fetchBlocks: () => Promise<Loaded<Blocks>>,
  changed: () => void,
  unusable: (name: keyof Facts) => Promise<string>,
): Shelf {
  let facts: Facts = nothingYet;
  const underWay = new Map<string, Promise<void>>();
  const refused = async (name: keyof Facts) => ({ [name]: { state: "failed", reason: await unusable(name) } });
  const put = async (name: keyof Facts, part: Partial<Facts>) => {
    const before = facts[name];
    facts = { ...facts, ...part };
    try {
      changed();
    } catch (error) {
      if (facts[name].state !== "ready") throw error;
      console.info(name, error);
      facts = { ...facts, [name]: before };
      facts = { ...facts, ...(await refused(name)) };
      changed();
    }
  };
  const fetchOnce = async (name: keyof Facts, fetchIt: () => Promise<Partial<Facts>>) => {
    if (facts[name].state === "ready") return;
    const fetching =
      underWay.get(name) ??
      fetchIt()
        .then((part) => put(name, part))
        .finally(() => underWay.delete(name));
    underWay.set(name, fetching);
    await fetching;
  };
  return {
    current: () => facts,
    async without(names, act) {
      const without = await Promise.all(names.map(refused));
      // Taken now: a file may have come while the reasons were put into words.
      const before = facts;
      for (const one of without) {
        facts = { ...before, ...one };
        try {
          return act();
        } catch (error) {
          console.info(one, error);
        }
      }
      facts = Object.assign({ ...before }, ...without);
      return act();
    },
    load: async (names) => {
      await Promise.all(names.map((name) => fetchOnce(name, async () => ({ [name]: await read(name) }))));
    },
    loadBlocks: () => fetchOnce("blocks", async () => ({ blocks: await fetchBlocks() })),
  };
}

const waiting = { state: "waiting" } as const;

/** The facts before any file has come. */
export const nothingYet: Facts = {
  places: waiting,
  hashrate: waiting,
  risk: waiting,
  electricity: waiting,
  network: waiting,
  events: waiting,
  context: waiting,
  claims: waiting,
  sources: waiting,
  exposure: waiting,
  names: waiting,
  blocks: waiting,
};
