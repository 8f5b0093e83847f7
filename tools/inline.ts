import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

/**
 * Writes what the first paint waits for into the page itself, a request less each on a slow line: `src/boot.js` and, in a
 * build, the start's style sheet. The page's policy admits these two texts by their hashes and no other inline ones.
 */
export function inlinePlugin(): Plugin {
  return {
    name: "hashfall:inline",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const boot = readFileSync(resolve("src/boot.js"), "utf8");
        const booted = html.replace("<!--boot-->", () => `<script>${boot}</script>`);
        const scripted = admitted(booted, "script-src", boot);
        const link = /<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+\.css)">/.exec(scripted);
        const sheet = link === null ? undefined : bundle[link[1] ?? ""];
        if (link === null || sheet?.type !== "asset") return scripted;
        delete bundle[link[1] ?? ""];
        const text = String(sheet.source);
        if (text.includes("</")) throw new Error(`inline: ${link[1]} would end its own element`);
        return admitted(
          scripted.replace(link[0], () => `<style>${text}</style>`),
          "style-src",
          text,
        );
      },
    },
  };
}

/** The page with a text's hash in one directive of its policy. */
function admitted(html: string, directive: "script-src" | "style-src", text: string): string {
  const hash = createHash("sha256").update(text).digest("base64");
  const open = `${directive} 'self'`;
  if (!html.includes(open)) throw new Error(`inline: the policy of index.html has no ${open}`);
  return html.replace(open, `${open} 'sha256-${hash}'`);
}
