import { h } from "preact";
import type { Replay } from "../../src/facts/replays.ts";
import { documentOf, siteFoot, siteHead, viewAt } from "../stories/pages/document.ts";
import { legendPart } from "../stories/pages/parts.ts";
import type { Card } from "./cards.ts";
import { cardSize } from "./head.ts";
import { words } from "./words.ts";

/**
 * The page of a replay, `replays/<id>/`: its picture, what it says, and the links that play and read it. Programs that
 * fetch the picture of a shared link run no script and see the same page for every query, so each replay needs a path
 * of its own.
 */
export function replayPage({
  folder,
  title,
  sentence,
  frame,
  text,
  query,
  replay,
}: Card & { readonly replay: Replay }) {
  const root = "../../";
  const name = title.replace(/ · .*$/, "");
  const { story } = replay;
  const body = [
    siteHead(root, `${root}stories/`),
    h(
      "main",
      null,
      h(
        "div",
        { class: "opening" },
        h("h1", null, name),
        h("p", { class: "summary" }, sentence),
        h("p", null, h("a", { class: "open", href: viewAt(root, query) }, words.play)),
        story === undefined ? null : h("p", null, h("a", { href: `${root}stories/${story}/` }, words.read)),
      ),
      h(
        "section",
        { class: "step", "aria-label": words.map },
        h(
          "figure",
          null,
          h("img", { src: "card.png", ...cardSize, alt: text.alternative }),
          h("figcaption", null, legendPart(frame.legend, frame.moment)),
        ),
        h("p", { class: "quiet" }, `${text.status} ${text.sources} ${text.figures}`),
      ),
    ),
    siteFoot(root),
  ];
  const card = { folder, alternative: text.alternative };
  return documentOf({ title, description: sentence, kind: "article", root, card }, body);
}
