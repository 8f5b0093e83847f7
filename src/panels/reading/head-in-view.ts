/** The part of the window's height, from the top, that a heading has to reach so that its part is the one in view. */
const readingLine = 0.35;

/** A heading, and its distance from the top of the window, CSS pixels. */
export interface HeadPlace {
  readonly key: string;
  readonly top: number;
}

/**
 * The heading whose part is in view: the last above the reading line. At the end of the text, where the last headings
 * cannot reach that line, it is the last one in the window. Null without headings.
 */
export function headInView(
  heads: readonly HeadPlace[],
  { height, isAtEnd }: { readonly height: number; readonly isAtEnd: boolean },
): string | null {
  const line = isAtEnd ? height : height * readingLine;
  return (heads.findLast(({ top }) => top < line) ?? heads[0])?.key ?? null;
}
