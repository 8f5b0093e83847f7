import { type Frame, frameAt } from "../../display/frame/frame.ts";
import { ready } from "../../display/frame/reading.ts";
import { factsSeen } from "../../display/frame/then.ts";
import { replayTeller } from "../../display/replays/tell.ts";
import { modelledOf } from "../../display/scenario/time/make-modelled.ts";
import { versionOf } from "../../display/take/figures.ts";
import { sceneText } from "../../display/take/film/text.ts";
import type { Facts } from "../../facts/types.ts";
import { nextTask } from "../../kit/cell.ts";
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
  return {
    async paint(scene, style) {
      const surroundings = { theme: style.theme, words: en, tell: replayTeller.headline };
      const shownOf = (view: Choices) => {
        const choices: Choices = { ...view, hovered: null, band: null };
        const facts = factsSeen(all(), choices);
        return { choices, facts, frame: frameAt(facts, choices, surroundings, modelledOf(facts, choices, axis)) };
      };
      const { choices, facts, frame } = shownOf(scene.choices);
      const shown: Frame[] = [];
      for (const [index, view] of scene.views.entries()) {
        shown.push(shownOf(view).frame);
        // Hundreds of moments in one task would hold the page up.
        if (index % viewsATask === 0) await nextTask();
      }
      const figures = ready(facts.sources)?.figures;
      const link = linkTo(location, { ...choices, figures: figures === undefined ? null : versionOf(figures) }, start);
      const camera = stillCamera(frame.projection === "globe" ? shownOf(scene.opening).frame : frame);
      return paint({ ...frame, camera }, sceneText(facts, frame, scene, link, en, shown), style);
    },
    formats: formatsFor,
    begin: beginFilm,
  };
}
