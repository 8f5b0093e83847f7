/**
 * A function of a text that caches at most `most` results and starts afresh when it is full. For texts that come up
 * again and again: days of publication at every step of time, cells at every keystroke.
 */
export function remembering<T>(most: number, of: (text: string) => T): (text: string) => T {
  const cache = new Map<string, T>();
  return (text) => {
    const found = cache.get(text);
    if (found !== undefined) return found;
    const answer = of(text);
    if (cache.size >= most) cache.clear();
    cache.set(text, answer);
    return answer;
  };
}
