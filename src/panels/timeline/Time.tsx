import { useEffect, useState } from "preact/hooks";
import { captionAt } from "../../display/timeline/caption.ts";
import { clockOf } from "../../display/timeline/clock.ts";
import { type Finely, timelineFrame } from "../../display/timeline/frame.ts";
import { stepOf } from "../../state/step.ts";
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
  useFetched(frame.scenario !== null && loaded === null, async () => {
    scenes = await import("../what-if/WhatIf.tsx");
    setLoaded(scenes);
  });
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
  const { choices } = page.frame;
  const scene = useScenes(page)?.axisScene(page);
  const [touched, setTouched] = useState(false);
  const part = useFine(touched || choices.item !== null || stepOf(choices.span) !== "month");
  if (scene) return <Axis {...scene} item={null} part={null} touch={() => {}} />;
  const { axis } = timelineFrame(page.facts, choices, page.axis, languageOf(page), part?.finely ?? null);
  return (
    <Axis view={axis} item={choices.item} part={part?.panels ?? null} act={page.act} touch={() => setTouched(true)} />
  );
}

/** The newest line of a chronology, inside its replay. */
export function TimeCaption() {
  const page = usePage();
  return <Caption view={captionAt(page.facts, page.frame.choices, languageOf(page))} />;
}

/** What is drawn and written with days, hours and claims. */
export type FinePanels = typeof import("./Fine.tsx").panels;

interface FinePart {
  readonly panels: FinePanels;
  readonly finely: Finely;
}

const phone = "(max-width: 900px)";
/** How long to wait before the part is asked for again that could not be had, ms. */
const patience = 4000;

/** Fetches while something is missing, and again some seconds after it could not be had. */
function useFetched(missing: boolean, fetchIt: () => Promise<void>): void {
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (!missing) return undefined;
    let waiting = 0;
    fetchIt().catch(() => {
      waiting = window.setTimeout(() => setFailures((count) => count + 1), patience);
    });
    return () => clearTimeout(waiting);
  }, [missing, failures]);
}

/** The part for days, hours and claims with its figures, fetched when it is first wanted; null until then. */
function useFine(wanted: boolean): FinePart | null {
  const { facts, retry } = usePage();
  const [part, setPart] = useState<FinePart | null>(null);
  useFetched(wanted && part === null, async () => {
    const { panels } = await import("./Fine.tsx");
    setPart({ panels, finely: { fine: panels.fine, narrow: matchMedia(phone).matches } });
  });
  useEffect(() => {
    if (wanted && facts.claims.state === "waiting") retry("claims");
  }, [wanted, facts.claims.state]);
  useEffect(() => {
    const media = matchMedia(phone);
    const turned = () => setPart((had) => had && { ...had, finely: { ...had.finely, narrow: media.matches } });
    media.addEventListener("change", turned);
    return () => media.removeEventListener("change", turned);
  }, []);
  return part;
}
