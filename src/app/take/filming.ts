import { type Frame, frameAt } from "../../display/frame/frame.ts";
import { ready } from "../../display/frame/reading.ts";
import { factsSeen } from "../../display/frame/then.ts";
import type { Theme } from "../../display/map/palette.ts";
import { replayTeller } from "../../display/replays/tell.ts";
import { modelledOf } from "../../display/scenario/time/make-modelled.ts";
import { versionOf } from "../../display/take/figures.ts";
import type { Scene } from "../../display/take/film/scenes.ts";
import { sceneText } from "../../display/take/film/text.ts";
import type { Facts } from "../../facts/types.ts";
import { nextTask } from "../../kit/cell.ts";
import { rememberingPair } from "../../kit/remember.ts";
import type { Span } from "../../kit/time.ts";
import { stillCamera } from "../../map/aim.ts";
import { filmPainter } from "../../map/take/draw-film.ts";
import type { Filming } from "../../panels/shared/page.ts";
import type { Choices } from "../../state/choices.ts";
import { linkTo } from "../../state/link/address.ts";
import { en } from "../../words/en.ts";
import { beginFilm, formatsFor } from "../../workers/film/films.ts";

/** Views whose sources are gathered in one task, about 20 ms. */
const viewsATask = 8;

/**
 * Makes films of the page. Each frame of a film is made from the facts of its own moment, as the page makes its frame:
 * with known then from what was public, in scenario time with the scenario's shares. Nothing is copied from the screen.
 */
export function filming(all: () => Facts, axis: Span, start: Choices): Filming {
  const paint = filmPainter();
  const shownOf = (held: Facts, view: Choices, theme: Theme) => {
    const choices: Choices = { ...view, hovered: null, band: null };
    const facts = factsSeen(held, choices);
    const surroundings = { theme, words: en, tell: replayTeller.headline };
    return { choices, facts, frame: frameAt(facts, choices, surroundings, modelledOf(facts, choices, axis)) };
  };
  // Neither the front of a globe nor a question depends on the theme, and all frames of a film have the same.
  const openingOf = rememberingPair((opening: Choices, held: Facts) => shownOf(held, opening, "light").frame);
  const askingOf = rememberingPair((views: Scene["asking"], held: Facts) =>
    views.map((view) => shownOf(held, view, "light").frame),
  );
  return {
    async paint(scene, style) {
      const held = all();
      const { choices, facts, frame } = shownOf(held, scene.choices, style.theme);
      const shown: Frame[] = [];
      for (const [index, view] of scene.views.entries()) {
        shown.push(shownOf(held, view, style.theme).frame);
        // Hundreds of moments in one task would hold the page up.
        if (index % viewsATask === 0) await nextTask();
      }
      const figures = ready(facts.sources)?.figures;
      const link = linkTo(location, { ...choices, figures: figures === undefined ? null : versionOf(figures) }, start);
      const isUnturned = frame.projection === "globe" && frame.camera === null;
      const camera = stillCamera(isUnturned ? openingOf(scene.opening, held) : frame);
      const text = sceneText(facts, frame, scene, link, en, { shown, asking: askingOf(scene.asking, held) });
      return paint({ ...frame, camera }, text, style);
    },
    formats: formatsFor,
    begin: beginFilm,
  };
}
