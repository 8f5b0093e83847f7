import { h, type JSX } from "preact";
import type { Facts } from "../../../src/facts/types.ts";
import { pictureSize } from "../picture.ts";
import { askPart } from "./ask.ts";
import { documentOf, siteFoot, siteHead, viewAt } from "./document.ts";
import { type FilledStep, type FilledStory, figuresOf } from "./filled.ts";
import { figuresPart, keyPart, legendPart, sourcesPart, textPart } from "./parts.ts";
import { words } from "./words.ts";

/** The address of a step on the map, with the story beside it. */
const stepAt = (root: string, story: string, step: number): string => viewAt(root, `story=${story}&step=${step}`);

const picturePart = (file: string, { frame }: FilledStep, eager: boolean): JSX.Element =>
  h("img", {
    src: file,
    width: pictureSize.width,
    height: pictureSize.height,
    alt: words.picture(frame.spoken),
    ...(eager ? {} : { loading: "lazy" as const }),
  });

function stepPart(story: string, step: FilledStep, index: number, root: string, facts: Facts): JSX.Element {
  const id = `step-${index + 1}`;
  return h(
    "section",
    { id, class: "step", "aria-labelledby": `${id}-title` },
    h("h2", { id: `${id}-title` }, h("span", { class: "count" }, `${index + 1}`), " ", step.title),
    h(
      "div",
      { class: "said" },
      ...step.text.map((paragraph) => h("p", null, ...textPart(paragraph))),
      ...askPart(step, facts),
      h(
        "p",
        null,
        h(
          "a",
          { class: "open", href: stepAt(root, story, index + 1), "aria-label": `${words.open}: ${step.title}` },
          words.open,
        ),
      ),
    ),
    h(
      "figure",
      null,
      picturePart(`${index + 1}.svg`, step, index === 0),
      h(
        "figcaption",
        null,
        h("p", { class: "caption" }, ...textPart(step.caption)),
        legendPart(step.frame.legend, step.frame.moment),
      ),
    ),
    h("div", { class: "proof" }, sourcesPart(step.sources), figuresPart(figuresOf(step))),
  );
}

/** The HTML page of a story. `next` is the story that its last link leads to; undefined for the last story. */
export function storyPage(story: FilledStory, next: FilledStory | undefined, facts: Facts): string {
  const { title, summary, steps } = story;
  const root = "../../";
  const body = [
    siteHead(root, "../"),
    h(
      "main",
      null,
      h(
        "div",
        { class: "opening" },
        h("h1", null, title),
        h("p", { class: "summary" }, summary),
        h("p", null, h("a", { class: "open", href: stepAt(root, story.id, 1) }, words.begin)),
        h(
          "nav",
          { class: "steps", "aria-label": words.steps },
          h(
            "ol",
            null,
            ...steps.map((step, index) => h("li", null, h("a", { href: `#step-${index + 1}` }, step.title))),
          ),
        ),
        keyPart(),
      ),
      ...steps.map((step, index) => stepPart(story.id, step, index, root, facts)),
      next === undefined
        ? null
        : h("p", { class: "next" }, `${words.next}: `, h("a", { href: `../${next.id}/` }, next.title)),
    ),
    siteFoot(root),
  ];
  const card = { folder: `stories/${story.id}/`, alternative: words.picture(steps[0]?.frame.spoken ?? "") };
  return documentOf({ title: `${title} · ${words.site}`, description: summary, kind: "article", root, card }, body);
}

/** The list of stories. */
export function listPage(stories: readonly FilledStory[]): string {
  const root = "../";
  const body = [
    siteHead(root, null),
    h(
      "main",
      null,
      h("div", { class: "opening" }, h("h1", null, words.stories), h("p", { class: "summary" }, words.storiesIntro)),
      h("p", null, h("a", { class: "open", href: viewAt(root, "story=own") }, words.own)),
      h(
        "ul",
        { class: "stories" },
        ...stories.map(({ id, title, summary, steps }) =>
          h(
            "li",
            null,
            h("img", { src: `${id}/1.svg`, alt: "", width: pictureSize.width, height: pictureSize.height }),
            h("h2", null, h("a", { href: `${id}/` }, title)),
            h("p", null, summary),
            h("p", { class: "quiet" }, words.stepsOf(steps.length)),
          ),
        ),
      ),
    ),
    siteFoot(root),
  ];
  return documentOf(
    { title: `${words.stories} · ${words.site}`, description: words.storiesIntro, kind: "website", root },
    body,
  );
}
