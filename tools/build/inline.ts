import type { Plugin } from "vite";
import { bootScript, metaPolicy } from "../host/policy.ts";

/**
 * The Vite plugin that inlines what the first paint needs, saving a request each: `src/boot.js` and, in a build, the
 * style sheet of the start. The build also writes the policy above them, which allows these two inline texts by their
 * hashes and no others. The dev server's page has no policy, because Vite inserts its styles there.
 */
export function inlinePlugin(): Plugin {
  return {
    name: "hashfall:inline",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const boot = bootScript();
        const booted = html.replace("<!--boot-->", () => `<script>${boot}</script>`);
        if (bundle === undefined) return booted;
        const link = /<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+\.css)">/.exec(booted);
        const sheet = link === null ? undefined : bundle[link[1] ?? ""];
        if (link === null || sheet?.type !== "asset") throw new Error("inline: the start has no style sheet");
        delete bundle[link[1] ?? ""];
        // A part that fetches another part would otherwise ask for this sheet, which is no file any more.
        for (const file of Object.values(bundle)) {
          if (file.type === "chunk") file.viteMetadata?.importedCss.delete(link[1] ?? "");
        }
        const text = String(sheet.source);
        if (text.includes("</")) throw new Error(`inline: ${link[1]} would end its own element`);
        const policy = metaPolicy({ scripts: [boot], styles: [text] });
        return withPolicy(booted, policy).replace(link[0], () => `<style>${text}</style>`);
      },
    },
  };
}

/** The page with its policy, placed before everything that it applies to. */
function withPolicy(html: string, policy: string): string {
  const mark = "<!--policy-->";
  if (!html.includes(mark)) throw new Error(`inline: index.html has no ${mark}`);
  return html.replace(mark, () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}
