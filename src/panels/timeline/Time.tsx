import { useEffect, useState } from "preact/hooks";
import { captionAt } from "../../display/timeline/caption.ts";
import { clockOf } from "../../display/timeline/clock.ts";
import { timelineFrame } from "../../display/timeline/frame.ts";
import { timeline } from "../../words/timeline.ts";
import { type Page, usePage } from "../page.ts";
import { Axis } from "./Axis.tsx";
import { Caption } from "./Caption.tsx";
import { Clock } from "./Clock.tsx";

const languageOf = ({ words }: Page) => ({ locale: words.locale, timeline });

type Scenes = typeof import("../what-if/WhatIf.tsx");
let scenes: Scenes | null = null;

/** What scenario time puts in the place of the facts' clock and axis; fetched with the first scenario that is asked. */
function useScenes({ frame }: Page): Scenes | null {
  const [loaded, setLoaded] = useState(scenes);
  const wanted = frame.scenario !== null;
  useEffect(() => {
    if (!wanted || loaded !== null) return;
    void import("../what-if/WhatIf.tsx").then((found) => {
      scenes = found;
      setLoaded(found);
    });
  }, [wanted, loaded]);
  return frame.scenario?.time == null ? null : loaded;
}

/** The moment, playback and the presets, in the page. */
export function TimeClock() {
  const page = usePage();
  const scene = useScenes(page)?.clockScene(page);
  if (scene) return <Clock {...scene} />;
  return <Clock view={clockOf(page.frame.choices, page.axis, languageOf(page))} act={page.act} />;
}

/** The chart with its slider, in the page. */
export function TimeAxis() {
  const page = usePage();
  const scene = useScenes(page)?.axisScene(page);
  if (scene) return <Axis {...scene} />;
  const { axis } = timelineFrame(page.facts, page.frame.choices, page.axis, languageOf(page));
  return <Axis view={axis} act={page.act} />;
}

/** The newest line of a chronology, inside its replay. */
export function TimeCaption() {
  const page = usePage();
  return <Caption view={captionAt(page.facts, page.frame.choices, languageOf(page))} />;
}
