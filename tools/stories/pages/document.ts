import { type ComponentChildren, h, type JSX } from "preact";
import renderToString from "preact-render-to-string";
import { metaPolicy } from "../../host/policy.ts";
import { words } from "./words.ts";

/** What the head of a page says. */
interface Head {
  readonly title: string;
  readonly description: string;
  readonly kind: "article" | "website";
  /** The way from the page to the site's root: `../../`. */
  readonly root: string;
}

/** The address of a view, from a page at `root`. */
export const viewAt = (root: string, link: string): string => `${root}?${link}`;

/** A page's document; it runs no script and asks for its own files only. */
export function documentOf({ title, description, kind, root }: Head, body: ComponentChildren): string {
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
    shared("og:type", kind),
    shared("og:site_name", words.site),
    shared("og:title", title),
    shared("og:description", description),
    shared("og:locale", "en_GB"),
    named("twitter:card", "summary"),
    h("link", { rel: "icon", href: `${root}icon.svg`, type: "image/svg+xml" }),
    h("link", { rel: "stylesheet", href: `${root}stories/stories.css` }),
  );
  return `<!doctype html>\n${renderToString(h("html", { lang: "en" }, head, h("body", null, body)))}\n`;
}

/** The head of every page that runs no script: the way to the map, and to all stories where `stories` names it. */
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
