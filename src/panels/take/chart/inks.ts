import { toThousandths } from "./coordinates.ts";

/** A colour as vector editors read it, and its opacity from 0 to 1. */
interface Ink {
  readonly colour: string;
  readonly opacity: number;
}

/**
 * A computed colour in six hexadecimal digits: browsers write mixed ones as `color(srgb …)`, which other programs draw
 * in black. Anything but a colour of sRGB, such as `none`, stays as it is.
 */
export function inkOf(computed: string): Ink {
  const [, form = "", said = ""] = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(computed) ?? [];
  const [red, green, blue, opacity = 1] = said.split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined || ![red, green, blue].every(Number.isFinite)) {
    return { colour: computed, opacity: 1 };
  }
  const scale = form === "color" ? 255 : 1;
  const digits = [red, green, blue].map((part) =>
    Math.min(255, Math.max(0, Math.round(part * scale)))
      .toString(16)
      .padStart(2, "0"),
  );
  return { colour: `#${digits.join("")}`, opacity };
}

/** The attributes of a fill or a stroke of a computed colour. */
export function painted(
  what: "fill" | "stroke",
  computed: string,
  more = 1,
): Readonly<Record<string, string | number>> {
  const { colour, opacity } = inkOf(computed);
  const whole = toThousandths(opacity * more);
  return { [what]: colour, ...(whole === 1 || colour === "none" ? {} : { [`${what}-opacity`]: whole }) };
}

/** Whether a computed colour is invisible. */
export const isBare = (computed: string): boolean => computed === "transparent" || inkOf(computed).opacity === 0;
