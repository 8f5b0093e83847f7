import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { words } from "../../tools/stories/pages/words.ts";
import { storyFiles } from "../../tools/stories/plugin.ts";
import { realStoryFacts } from "./facts.ts";

const files = storyFiles("data");
const page = (path: string) => files.get(path) ?? "";
const ids = realStoryFacts.stories.map(({ id }) => id);
const addresses = (html: string) =>
  [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&"));

describe("the pages of stories", () => {
  it("are a list for readers and one of names for the page, five stories, each with its data for the map, and a picture for each step", () => {
    const steps = realStoryFacts.stories.reduce((sum, story) => sum + story.steps.length, 0);
    expect(files.size).toBe(3 + 2 * ids.length + steps);
    expect(JSON.parse(page("stories/stories.json")).map(({ id }: { id: string }) => id)).toEqual(ids);
    for (const id of ids) expect(page("stories/index.html")).toContain(`href="${id}/"`);
  });

  it("have in their data what they say, and a step's figures with their status", () => {
    const story = JSON.parse(page("stories/kazakhstan-2022/story.json"));
    const told = realStoryFacts.stories.find(({ id }) => id === "kazakhstan-2022");
    expect(story.steps.map(({ link }: { link: string }) => link)).toEqual(told?.steps.map(({ link }) => link));
    const share = story.steps[0].text[0].find((piece: unknown) => typeof piece !== "string");
    expect(share).toMatchObject({ status: "reported" });
    expect(page("stories/kazakhstan-2022/index.html")).toContain(share.text);
    expect(Object.keys(story.steps[0])).toEqual(["link", "title", "text", "caption", "sources"]);
  });

  it("have each question on its story's page without scripts, with the answer under details", () => {
    const questions = realStoryFacts.stories.flatMap(({ id, steps }) =>
      steps.flatMap(({ ask }) => (ask === undefined ? [] : [{ id, ask }])),
    );
    expect(questions.length).toBeGreaterThan(0);
    for (const { id, ask } of questions) {
      const html = page(`stories/${id}/index.html`);
      expect(html).toContain(ask.question.replaceAll("'", "&#39;"));
      expect(html).toMatch(/<details class="answer"><summary>The answer<\/summary><p>[^<]{10,}/);
    }
    expect(page("stories/exodus-2021/index.html")).toMatch(/3 July 2021: 84\.8\s?EH\/s/);
  });

  it.each(ids)("%s has text, a picture, a caption, sources and a link into the page for each step", (id) => {
    const html = page(`stories/${id}/index.html`);
    const sections = html.split("<section ").slice(1);
    const story = realStoryFacts.stories.find((one) => one.id === id);
    expect(sections.length).toBe(story?.steps.length);
    sections.forEach((section, index) => {
      expect(section).toContain(`src="${index + 1}.svg"`);
      expect(section).toMatch(/ alt="Map\. [^"]{40,}"/);
      expect(section).toMatch(/<p class="caption">.+?<\/p>/);
      expect(section).toMatch(/<div class="sources"><h3>Sources<\/h3><ul><li>/);
      expect(addresses(section)).toContain(`../../?story=${id}&step=${index + 1}`);
    });
  });

  it.each([...ids.map((id) => `stories/${id}/index.html`), "stories/index.html"])(
    "%s runs no script, has the policy, and every address is relative, or https of a source",
    (path) => {
      const html = page(path);
      expect(html).not.toMatch(/<script|<style| style="| on\w+="|javascript:/i);
      expect(html).toContain("default-src 'none'");
      expect(html).toMatch(/<meta property="og:title" content="[^"]+"/);
      expect(html).toMatch(/<meta name="description" content="[^"]+"/);
      const strange = addresses(html).filter(
        (one) => !/^(\.\.\/|#|https?:\/\/|[\w-]+\/(?:\d+\.svg)?$|\d+\.svg$)/.test(one),
      );
      expect(strange).toEqual([]);
      expect(gzipSync(html).length).toBeLessThan(40_000);
    },
  );

  it("mark each figure with its status, as a sign, a word and a title", () => {
    const html = page("stories/kazakhstan-2022/index.html");
    const figures = [...html.matchAll(/<span class="figure" data-status="(\w+)" title="(\w+): [^"]+">/g)];
    expect(figures.length).toBeGreaterThan(60);
    for (const [, status, word] of figures) expect(status).toBe(word);
    expect(html).toContain(
      '20\u00a0%<span class="mark" aria-hidden="true">\u2060❞</span><span class="unseen"> (claimed)',
    );
    expect(new Set(Object.values(words.marks)).size).toBe(5);
  });

  it("leave no reference unfilled and no word undefined", () => {
    const texts = [...files].filter(([path]) => path.endsWith(".html"));
    expect(texts).toHaveLength(1 + ids.length);
    for (const [path, text] of texts) expect(text.match(/\{[a-z]+[:@][^}]*\}|undefined|NaN/g), path).toBeNull();
  });
});

describe("the pictures", () => {
  const picture = page("stories/exodus-2021/1.svg");

  it("are whole files with their colours inside, dark and light, and weigh at most 30 kB gzipped", () => {
    expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="960" height="426"/);
    expect(picture).toContain("color-scheme:dark light");
    const pictures = [...files].filter(([path]) => path.endsWith(".svg"));
    expect(pictures).toHaveLength(realStoryFacts.stories.reduce((sum, { steps }) => sum + steps.length, 0));
    for (const [path, text] of pictures) expect(gzipSync(text).length, path).toBeLessThan(30_000);
  });

  it("show their step: China in the band of 20 % and more in April 2021, outlined", () => {
    expect(picture).toMatch(/<path data-place="CHN" data-fill="6-0"/);
    expect(picture).toMatch(/<path class="pinned"/);
  });

  it("of known then have what was public: China 0 % on 5 January 2022, in the colour of zero", () => {
    expect(page("stories/known-then/2.svg")).toMatch(/<path data-place="CHN" data-fill="0-[1-3]"/);
  });
});
