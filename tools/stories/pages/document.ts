import { type ComponentChildren, h, type JSX } from "preact";
import renderToString from "preact-render-to-string";
import { sharedProperties } from "../../cards/head.ts";
import { siteAddress } from "../../cards/site.ts";
import { metaPolicy } from "../../host/policy.ts";
import { words } from "./words.ts";

/** What the head of a page says. */
interface Head {
  readonly title: string;
  readonly description: string;
  readonly kind: "article" | "website";
  /** The way from the page to the site's root: `../../`. */
  readonly root: string;
  /** The folder of a page that has a card of its own, below the root, and the card's text; absent for the others. */
  readonly card?: { readonly folder: string; readonly alternative: string };
}

/** The address of a view, from a page at `root`. */
export const viewAt = (root: string, link: string): string => `${root}?${link}`;

/** A page's document; it runs no script and asks for its own files only. */
export function documentOf({ title, description, kind, root, card }: Head, body: ComponentChildren): string {
  const named = (name: string, content: string) => h("meta", { name, content });
  const shared = (property: string, content: string) => h("meta", { property, content });
  const head = h(
    "head",
    null,
    h("meta", { charset: "utf-8" }),
    named("viewport", "width=device-width, initial-scale=1"),
    h("meta", { "http-equiv": "Content-Security-Policy", content: metaPolicy({ scripts: [], styles: [] }) }),
    named("color-scheme", "dark light"),
    h("title", null, title),
    named("description", description),
    ...propertiesOf({ title, description, kind, root, ...(card === undefined ? {} : { card }) }).map(
      ([property, content]) => shared(property, content),
    ),
    shared("og:site_name", words.site),
    shared("og:locale", "en_GB"),
    named("twitter:card", card === undefined ? "summary" : "summary_large_image"),
    h("link", { rel: "icon", href: `${root}icon.svg`, type: "image/svg+xml" }),
    h("link", { rel: "stylesheet", href: `${root}stories/stories.css` }),
  );
  return `<!doctype html>\n${renderToString(h("html", { lang: "en" }, head, h("body", null, body)))}\n`;
}

/** What a shared link to the page shows; pages without a card of their own have no picture. */
function propertiesOf({ title, description, kind, card }: Head): readonly (readonly [string, string])[] {
  if (card === undefined) {
    return [
      ["og:type", kind],
      ["og:title", title],
      ["og:description", description],
    ];
  }
  const site = siteAddress();
  const address = site === null ? null : site + card.folder;
  const { alternative } = card;
  return sharedProperties({ kind, title, sentence: description, picture: "card.png", alternative, address });
}

/**
 * The head of every page that runs no script: the link to the map, and one to all stories where `stories` names their
 * page.
 */
export const siteHead = (root: string, stories: string | null): JSX.Element =>
  h(
    "header",
    { class: "site" },
    h("a", { class: "home", href: root }, words.site),
    h(
      "nav",
      { "aria-label": words.site },
      h("a", { href: root }, words.home),
      stories === null ? null : h("a", { href: stories }, words.all),
    ),
  );

/** The foot of every such page. */
export const siteFoot = (root: string): JSX.Element =>
  h(
    "footer",
    { class: "site" },
    h(
      "p",
      null,
      words.foot,
      " ",
      h("a", { href: `${root}sources/` }, words.footLink),
      " · ",
      h("a", { href: `${root}method/` }, words.method),
    ),
  );
