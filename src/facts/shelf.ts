import type { Blocks, FactFiles, FactName, Facts, Loaded } from "./types.ts";

/** Fetches one compiled file; a failure is a value, never a throw. */
export type Reader = <Name extends FactName>(name: Name) => Promise<Loaded<FactFiles[Name]>>;

/** The facts as they arrive: each file waits, is ready, or has failed on its own. */
export interface Shelf {
  current(): Facts;
  /** Fetches files that are still waiting or have failed; resolves when each has its fate. */
  load(names: readonly FactName[]): Promise<void>;
  loadBlocks(): Promise<void>;
}

/** A shelf that tells `changed` of each arrival. */
export function createShelf(read: Reader, readBlocks: () => Promise<Loaded<Blocks>>, changed: () => void): Shelf {
  let facts: Facts = nothingYet;
  const underWay = new Map<string, Promise<void>>();
  const put = (part: Partial<Facts>) => {
    facts = { ...facts, ...part };
    changed();
  };
  const fetchOnce = async (name: keyof Facts, fetchIt: () => Promise<Partial<Facts>>) => {
    if (facts[name].state === "ready") return;
    const fetching =
      underWay.get(name) ??
      fetchIt()
        .then(put)
        .finally(() => underWay.delete(name));
    underWay.set(name, fetching);
    await fetching;
  };
  return {
    current: () => facts,
    load: async (names) => {
      await Promise.all(names.map((name) => fetchOnce(name, async () => ({ [name]: await read(name) }))));
    },
    loadBlocks: () => fetchOnce("blocks", async () => ({ blocks: await readBlocks() })),
  };
}

const waiting = { state: "waiting" } as const;

/** Before anything has arrived. */
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
