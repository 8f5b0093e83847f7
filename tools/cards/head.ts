/** The size of a card, px: the largest at which other sites show the picture of a link. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The properties in the head of a page for sites that show a link to it. */
interface Shared {
  readonly kind: "article" | "website";
  readonly title: string;
  readonly sentence: string;
  /** The picture: its address relative to the page, and its text for those who do not see it. */
  readonly picture: string;
  readonly alternative: string;
  /** The address of the page; null where the site's address is not set. */
  readonly address: string | null;
}

/**
 * The properties of Open Graph, in order. A picture's address has to be whole for most readers of links; without the
 * site's address it is relative, which some of them follow.
 */
export function sharedProperties(page: Shared): readonly (readonly [property: string, content: string])[] {
  const { kind, title, sentence, picture, alternative, address } = page;
  return [
    ["og:type", kind],
    ["og:title", title],
    ["og:description", sentence],
    ...(address === null ? [] : [["og:url", address] as const]),
    ["og:image", address === null ? picture : new URL(picture, address).href],
    ["og:image:width", String(cardSize.width)],
    ["og:image:height", String(cardSize.height)],
    ["og:image:alt", alternative],
  ];
}
