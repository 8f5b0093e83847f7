import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Resvg } from "@resvg/resvg-js";

/** The icons of the installed app, in pixels; the whole one has its drawing inside the circle that systems may cut. */
export const iconSizes = ["192", "512", "whole-512"] as const;

/** An icon as PNG, drawn from public/icon.svg. */
export function iconPng(size: (typeof iconSizes)[number]): Uint8Array {
  const drawing = readFileSync(resolve("public/icon.svg"), "utf8");
  const isWhole = size === "whole-512";
  const width = Number(size.replace("whole-", ""));
  return new Resvg(isWhole ? whole(drawing) : drawing, { fitTo: { mode: "width", value: width } }).render().asPng();
}

/** The drawing at 70 % on its own ground, which then has no round corners. */
function whole(drawing: string): string {
  const inside = /<rect[^>]*fill="(#\w+)"[^>]*\/>(.*)<\/svg>/s.exec(drawing);
  if (inside === null) throw new Error("offline: public/icon.svg has no ground");
  const [, ground, marks] = inside;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><g transform="translate(4.800 4.800) scale(.7)">${marks}</g></svg>`;
}
