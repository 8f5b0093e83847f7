import { type Hand, type Point, until } from "./hand.ts";

/** What the first heading of the rail says. */
export const headline = (hand: Hand): Promise<string> =>
  hand.ask(() => document.querySelector(".rail h2")?.textContent ?? "");

/** Which moment the slider tells a screen reader. */
export const moment = (hand: Hand): Promise<string> =>
  hand.ask(() => document.querySelector("[aria-label=Time]")?.getAttribute("aria-valuetext") ?? "");

/** The query of the address bar. */
export const query = (hand: Hand): Promise<string> => hand.ask(() => location.search);

/** The words of the page's alerts and of whatever else a selector finds. */
export const words = (hand: Hand, selector: string): Promise<string> =>
  hand.ask((found) => [...document.querySelectorAll(found)].map(({ textContent }) => textContent).join(" "), selector);

/** Waits until the map is drawn as told. */
export const mapDrawn = (hand: Hand, map: "svg" | "webgl"): Promise<unknown> =>
  until(`the ${map} map`, async () =>
    (await hand.ask(() => document.documentElement.dataset["map"])) === map ? true : null,
  );

/** A point of the window that lies in a country, on either map. */
export function pointIn(hand: Hand, place: string): Promise<Point> {
  return until(`${place} on the map`, () =>
    hand.ask((code) => {
      const { hashfall } = window as unknown as {
        hashfall?: { painted(): ReadonlyMap<string, { at: readonly [number, number] }> | null };
      };
      const label = hashfall?.painted()?.get(code)?.at;
      const host = document.querySelector("#map")?.getBoundingClientRect();
      if (label !== undefined && host !== undefined)
        return [Math.round(host.x + label[0]), Math.round(host.y + label[1])] as const;
      const land = document.querySelector(`.world .land [data-place="${code}"]`)?.getBoundingClientRect();
      return land === undefined
        ? null
        : ([Math.round(land.x + land.width / 2), Math.round(land.y + land.height / 2)] as const);
    }, place),
  );
}

/** The colours of some points of a picture of the window, `r,g,b` each. */
export async function coloursAt(hand: Hand, points: readonly Point[]): Promise<readonly string[]> {
  const png = (await hand.picture()).toString("base64");
  return hand.ask(
    async ({ bytes, at }) => {
      const picture = await createImageBitmap(
        new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], { type: "image/png" }),
      );
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [picture.width, picture.height];
      const context = canvas.getContext("2d");
      context?.drawImage(picture, 0, 0);
      return at.map(([x, y]) =>
        [...(context?.getImageData(Math.floor(x), Math.floor(y), 1, 1).data ?? [])].slice(0, 3).join(),
      );
    },
    { bytes: png, at: points },
  );
}

/** Where the middle of what a selector finds lies in the window. */
export function middleOf(hand: Hand, selector: string): Promise<Point> {
  return until(selector, () =>
    hand.ask((found) => {
      const box = document.querySelector(found)?.getBoundingClientRect();
      return box === undefined
        ? null
        : ([Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] as const);
    }, selector),
  );
}
