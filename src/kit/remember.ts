/**
 * A function that keeps its answers by a text or a number: playback and strokes of a key ask for the same again and
 * again. When `most` are kept, it forgets all of them before it keeps the next.
 */
export function remembering<Answer, Key extends string | number = string>(
  most: number,
  answerTo: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const found = answers.get(key);
    if (found !== undefined) return found;
    const answer = answerTo(key);
    if (answers.size >= most) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}

/** A function that keeps its answer for each object as long as that object is in use. */
export function rememberingFor<Key extends object, Answer>(answerTo: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, Answer>();
  return (key) => {
    const found = answers.get(key);
    if (found !== undefined) return found;
    const answer = answerTo(key);
    answers.set(key, answer);
    return answer;
  };
}

/**
 * A function that fetches each key's answer once. All who ask while it is under way get the same promise; one that
 * rejects is forgotten, so that the next who ask fetch again. `forget` makes it forget an answer.
 */
export function rememberingFetch<Answer, Key extends string = string>(
  fetchOne: (key: Key) => Promise<Answer>,
): ((key: Key) => Promise<Answer>) & { forget(key: Key): void } {
  const answers = new Map<Key, Promise<Answer>>();
  const ask = (key: Key) => {
    const found = answers.get(key);
    if (found !== undefined) return found;
    const answer = fetchOne(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
  return Object.assign(ask, { forget: (key: Key) => void answers.delete(key) });
}

/** A function of an object and a second value that keeps, for each object, its answer to the newest second value. */
export function rememberingPair<Key extends object, Other, Answer>(
  answerTo: (key: Key, other: Other) => Answer,
): (key: Key, other: Other) => Answer {
  const answers = new WeakMap<Key, { readonly other: Other; readonly answer: Answer }>();
  return (key, other) => {
    const found = answers.get(key);
    if (found?.other === other) return found.answer;
    const answer = answerTo(key, other);
    answers.set(key, { other, answer });
    return answer;
  };
}

/**
 * A function that keeps its `most` newest answers, each for as long as the parts of the question are the same by
 * `Object.is`. `partsOf` lists everything that the answer depends on; without it, these are the arguments. `keep` gives
 * it an answer that was found in another way.
 */
export function rememberingLast<Asked extends readonly unknown[], Answer>(
  answerTo: (...asked: Asked) => Answer,
  most = 1,
  partsOf: (...asked: Asked) => readonly unknown[] = (...asked) => asked,
): ((...asked: Asked) => Answer) & { keep(answer: Answer, ...asked: Asked): void } {
  let kept: readonly { readonly parts: readonly unknown[]; readonly answer: Answer }[] = [];
  const keepFor = (parts: readonly unknown[], answer: Answer) => {
    kept = [{ parts, answer }, ...kept].slice(0, most);
    return answer;
  };
  const answer = (...asked: Asked) => {
    const parts = partsOf(...asked);
    const found = kept.find((one) => isAlike(one.parts, parts));
    return found === undefined ? keepFor(parts, answerTo(...asked)) : found.answer;
  };
  return Object.assign(answer, { keep: (given: Answer, ...asked: Asked) => void keepFor(partsOf(...asked), given) });
}

const isAlike = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, index) => Object.is(part, other[index]));
