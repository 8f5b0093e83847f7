import { type MarkedToken, marked, type Token, type Tokens } from "marked";
import { type ComponentChildren, h, type JSX } from "preact";

/**
 * A function that gives the address on the site for a link of a text; null for a link that the page shows as plain
 * words.
 */
export type LinkOf = (href: string) => string | null;

/**
 * A text in Markdown as elements. Throws for Markdown that has no element here, so that no part of a text is left out.
 */
export const elementsOf = (text: string, linkOf: LinkOf): readonly ComponentChildren[] =>
  marked.lexer(text).map((token) => blockOf(token as MarkedToken, linkOf));

/** The id of a heading, for links to it: `The chain` → `the-chain`. */
export const idOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

function blockOf(token: MarkedToken, linkOf: LinkOf): ComponentChildren {
  const inside = (tokens: readonly Token[] | undefined) => inlineOf(tokens ?? [], linkOf);
  switch (token.type) {
    case "space":
      return null;
    case "heading":
      return h(`h${token.depth}`, { id: idOf(token.text) }, ...inside(token.tokens));
    case "paragraph":
      return h("p", null, ...inside(token.tokens));
    case "code":
      return h("pre", null, h("code", null, token.text));
    case "list":
      return h(token.ordered ? "ol" : "ul", null, ...token.items.map((item) => h("li", null, ...itemOf(item, linkOf))));
    case "table":
      return tableOf(token, linkOf);
    default:
      throw new Error(`tools/papers/markdown.ts has no element for “${token.type}”: ${token.raw.slice(0, 60)}`);
  }
}

const itemOf = ({ tokens }: Tokens.ListItem, linkOf: LinkOf): readonly ComponentChildren[] =>
  tokens.flatMap((token) =>
    token.type === "text" ? inlineOf(token.tokens ?? [token], linkOf) : blockOf(token as MarkedToken, linkOf),
  );

function tableOf({ header, rows }: Tokens.Table, linkOf: LinkOf): JSX.Element {
  const cells = (tag: "th" | "td", row: readonly Tokens.TableCell[]) =>
    h(
      "tr",
      null,
      ...row.map(({ tokens }) => h(tag, tag === "th" ? { scope: "col" } : null, ...inlineOf(tokens, linkOf))),
    );
  return h(
    "div",
    { class: "wide", tabindex: 0, role: "region", "aria-label": header.map(({ text }) => text).join(", ") },
    h("table", null, h("thead", null, cells("th", header)), h("tbody", null, ...rows.map((row) => cells("td", row)))),
  );
}

function inlineOf(tokens: readonly Token[], linkOf: LinkOf): readonly ComponentChildren[] {
  return tokens.map((one) => {
    const token = one as MarkedToken;
    switch (token.type) {
      case "text":
      case "escape":
        return token.text;
      case "strong":
        return h("strong", null, ...inlineOf(token.tokens, linkOf));
      case "em":
        return h("em", null, ...inlineOf(token.tokens, linkOf));
      case "codespan":
        return h("code", null, token.text);
      case "link": {
        const href = linkOf(token.href);
        const said = inlineOf(token.tokens, linkOf);
        return href === null ? h("span", null, ...said) : h("a", { href, rel: "noreferrer noopener" }, ...said);
      }
      default:
        throw new Error(`tools/papers/markdown.ts has no element for “${token.type}”: ${token.raw.slice(0, 60)}`);
    }
  });
}
