import { makeCell } from "../../kit/cell.ts";

/** What a reader has answered: a line by its points, the place of a choice, or a number. */
export interface GivenAnswer {
  readonly line: readonly (number | null)[];
  readonly chosen: number | null;
  readonly placed: number | null;
  /** Whether the truth is shown. */
  readonly isShown: boolean;
  /** The answers of a class, as a teacher typed them. */
  readonly typed: string;
}

const nothing: GivenAnswer = { line: [], chosen: null, placed: null, isShown: false, typed: "" };

/** The change that takes an answer back; the answers of a class stay. */
export const unanswered: Partial<GivenAnswer> = { line: [], chosen: null, placed: null };

/**
 * The answers of this visit by the id of their question. They are private: in no choice, no link and no storage, and
 * end with the page.
 */
const given = makeCell<ReadonlyMap<string, GivenAnswer>>(new Map());

/** The answer to a question; an empty one where none was given. */
export const givenAnswer = (id: string): GivenAnswer => given.get().get(id) ?? nothing;

/** Changes the answer to a question. */
export const giveAnswer = (id: string, part: Partial<GivenAnswer>): void =>
  given.set(new Map([...given.get(), [id, { ...givenAnswer(id), ...part }]]));

/**
 * Calls `listener` after each change of an answer, since a question may be shown beside the map and in the view for a
 * room at once; returns a function that unsubscribes.
 */
export const watchAnswers = (listener: () => void): (() => void) => given.subscribe(listener);
