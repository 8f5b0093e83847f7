/**
 * A function that keeps its newest answers by a text or a number, at most `most` of them: playback and strokes of a key
 * ask for the same again and again.
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
