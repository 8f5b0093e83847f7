import { escaped } from "../../kit/markup/escaped.ts";

/** An SVG element as a plain value, so that one drawing serves the build and the browser. */
export interface Shape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

/** Makes a shape. */
export function shape(tag: string, attributes: Shape["attributes"] = {}, children: Shape["children"] = []): Shape {
  return { tag, attributes, children };
}

/** The shape as markup; every text and attribute is escaped. */
export function toMarkup({ tag, attributes, children }: Shape): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : toMarkup(child)));
  return `<${tag}${written.join("")}>${inner.join("")}</${tag}>`;
}

/** The shape as an element of a document; text becomes text nodes and is never parsed. */
export function toElement(document: Document, { tag, attributes, children }: Shape): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  for (const child of children) element.append(typeof child === "string" ? child : toElement(document, child));
  return element;
}
