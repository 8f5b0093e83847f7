import {
  isFree,
  markRoom,
  mostNamed,
  type Named,
  type NamePlace,
  type NameWanted,
  type NamingRoom,
  type Placed,
  placesFor,
} from "./placing.ts";

/** The most choices that one search tries: enough for what an axis has, and a bound for what somebody may add. */
const mostTried = 4000;
/** The choices that it tries once six are named, for six that cover less. */
const triedForLess = 400;
/** The most stretches that a search spares, each a bit of a number. */
const mostSpared = 30;

/** A name in one of its places. */
interface Option<T> extends Named<T> {
  /** Its number among all options of a search. */
  readonly number: number;
  /** A bit for each spared stretch that it or its mark touches. */
  readonly covers: number;
}

/** Options that do not meet, and how many spared stretches they touch together. */
interface Choice<T> {
  readonly names: readonly Named<T>[];
  readonly covered: number;
}

/**
 * Up to six of the candidates, which descend by weight, with places for their names. Those in `first` stay named. Of
 * each weight as many are named as have room beside the heavier ones, whose names may move for it unless the room is
 * `fixed`; of as many, those that cover least of what the room spares. No name covers one of the `marks`.
 */
export function named<T extends Placed>(
  candidates: readonly NameWanted<T>[],
  first: readonly Named<T>[],
  marks: readonly T[],
  room: NamingRoom,
): readonly Named<T>[] {
  const weights = [...new Set(candidates.map(({ thing }) => thing.one.weight))];
  return weights.reduce((found, weight) => {
    const added = candidates.filter(
      ({ thing }) => thing.one.weight === weight && found.every((other) => other.thing !== thing),
    );
    return added.length === 0 || found.length >= mostNamed ? found : mostOf(found, added, marks, room);
  }, first);
}

/** The named ones and as many of the added as have room. */
function mostOf<T extends Placed>(
  before: readonly Named<T>[],
  added: readonly NameWanted<T>[],
  marks: readonly T[],
  room: NamingRoom,
): readonly Named<T>[] {
  const kept = before.map((name) => (room.fixed ? [name.place] : placesAmong(name, marks, room)));
  const options = numbered(
    [...before, ...added],
    [...kept, ...added.map((name) => placesAmong(name, marks, room))],
    room,
  );
  const meets = meetings(options.flat());
  let best: Choice<T> = { names: before, covered: Number.POSITIVE_INFINITY };
  let tried = 0;
  const visit = (index: number, names: readonly Option<T>[], covers: number): void => {
    const covered = bitsIn(covers);
    if (isBetter(names.length, covered, best)) {
      best = { names, covered };
      if (names.length === mostNamed) tried = Math.max(tried, mostTried - triedForLess);
    }
    const next = options[index];
    const most = Math.min(mostNamed, names.length + options.length - index);
    if (next === undefined || tried >= mostTried || !isBetter(most, covered, best)) return;
    tried += 1;
    for (const option of next)
      if (names.every((other) => !meets(other, option))) visit(index + 1, [...names, option], covers | option.covers);
    if (index >= before.length) visit(index + 1, names, covers);
  };
  visit(0, [], 0);
  return best.names;
}

/** Whether so many names are more, or as many that cover less. */
const isBetter = (count: number, covered: number, { names, covered: most }: Choice<unknown>): boolean =>
  count > names.length || (count === names.length && covered < most);

/** The places of a name that cover no mark of another. */
const placesAmong = <T extends Placed>(name: NameWanted<T>, marks: readonly T[], room: NamingRoom) =>
  placesFor(name, room, marks.filter((mark) => mark !== name.thing).map(markRoom));

/** The options of each name, those that cover least first, numbered through all names. */
function numbered<T extends Placed>(
  names: readonly NameWanted<T>[],
  places: readonly (readonly NamePlace[])[],
  { spared }: NamingRoom,
): readonly (readonly Option<T>[])[] {
  let number = 0;
  return names.map((name, index) => {
    const options = (places[index] ?? []).map((place) => {
      const taken = [place.taken, markRoom(name.thing)];
      const covers = spared
        .slice(0, mostSpared)
        .reduce((bits, one, bit) => (isFree(one, taken) ? bits : bits | (1 << bit)), 0);
      return { ...name, place, covers };
    });
    return options
      .toSorted((a, b) => bitsIn(a.covers) - bitsIn(b.covers))
      .map((option) => ({ ...option, number: number++ }));
  });
}

/** Whether two options meet: a name or a mark of one touches one of the other. */
function meetings<T extends Placed>(options: readonly Option<T>[]): (a: Option<T>, b: Option<T>) => boolean {
  const taken = options.map(({ thing, place }) => [place.taken, markRoom(thing)]);
  const meet = taken.map((mine) => taken.map((others) => mine.some((one) => !isFree(one, others))));
  return (a, b) => meet[a.number]?.[b.number] === true;
}

/** How many bits of a number are set. */
function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
