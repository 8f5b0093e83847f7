import type { RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { axisShown, type CloseUpRoom } from "../../display/timeline/axis.ts";
import { usualWidth } from "../../display/timeline/scale.ts";
import { whenPrinted } from "../../kit/paper/printed.ts";
import { stepOf } from "../../state/step.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { Jump } from "../map/Jump.tsx";
import { useTimeScenes } from "../scenario/time/fetch-scenes.ts";
import type { Fetched } from "../shared/Lazy.tsx";
import { type Page, useFile, usePage } from "../shared/page.ts";
import { useStubborn } from "../shared/stubborn.ts";
import { Axis } from "./Axis.tsx";
import { wholeAxisAsked } from "./close-up/asked.ts";
import type { CloseUpPanels } from "./close-up/fetch.ts";

const loadCloseUp = () => import("./close-up/CloseUp.tsx");

/** Whether scenario time is asked for and its model has not come. */
const isModelMissing = ({ frame }: Page): boolean => frame.choices.asked.time !== null && frame.scenario === null;

/** The time axis, of the facts or of scenario time. */
export function TimeAxis() {
  const page = usePage();
  const { choices } = page.frame;
  const scenes = useTimeScenes(page);
  const { width, height, box } = useSize();
  const scene = scenes.part?.axisScene(page, width);
  const [touched, setTouched] = useState(false);
  useEffect(() => wholeAxisAsked.subscribe(setTouched), []);
  const { part, reason } = useCloseUp(touched || choices.openItem !== null || stepOf(choices.span) !== "month");
  useInView(box, setTouched);
  if (scene) return <Axis {...scene} box={box} item={null} part={null} lost={false} touch={() => {}} />;
  const axis = axisShown(page, part?.room ?? null, width, height);
  const lost = reason ?? scenes.reason ?? (isModelMissing(page) ? page.modelLost : null);
  const view =
    lost === null ? axis : { ...axis, notes: [...axis.notes, timeline.notDrawn(page.words.partReason(lost))] };
  return (
    <>
      <Jump to="map">{page.words.toMap}</Jump>
      <Axis
        box={box}
        view={view}
        item={choices.openItem}
        part={part?.panels ?? null}
        lost={reason !== null}
        act={page.act}
        touch={() => setTouched(true)}
      />
    </>
  );
}

interface CloseUpPart {
  readonly panels: CloseUpPanels;
  readonly room: CloseUpRoom;
}

/** The size of the axis is taken in steps of so many px, so that a drawn edge does not make the chart anew each time. */
const sizeStep = 5;
const inSteps = (pixels: number): number => Math.floor(pixels / sizeStep) * sizeStep;
/** The width of the axis on A4 or Letter beside the longest names of its rows, px. No script can measure paper. */
const paperWidth = 550;

/** The height of the axis, px, where the window gives it; 0 where its rows give it, as on a phone, and in a frame. */
const heightGiven = ({ height }: DOMRectReadOnly): number =>
  matchMedia(phone).matches || "embed" in document.documentElement.dataset ? 0 : inSteps(height);

/** The size of the axis in the element of `box`, px, rounded down; before it is known, the width of the usual window. */
function useSize() {
  const box = useRef<HTMLElement>(null);
  const [size, setSize] = useState({ width: usualWidth, height: 0 });
  useEffect(() => {
    if (box.current === null) return undefined;
    let seen = { width: usualWidth, height: 0 };
    let onPaper = false;
    const observer = new ResizeObserver(([entry]) => {
      const width = inSteps(entry?.contentRect.width ?? 0);
      if (entry === undefined || width === 0) return;
      const height = heightGiven(entry.contentRect);
      if (width === seen.width && height === seen.height) return;
      seen = { width, height };
      if (!onPaper) setSize(seen);
    });
    observer.observe(box.current);
    const unprint = whenPrinted((isPaper) => {
      onPaper = isPaper;
      setSize(isPaper ? { width: paperWidth, height: 0 } : seen);
    });
    return () => {
      observer.disconnect();
      unprint();
    };
  }, []);
  return { ...size, box };
}

/** Calls `seen` with true when the axis is scrolled into view on a page that scrolls as one, where no pointer nears it. */
function useInView(box: RefObject<HTMLElement | null>, seen: (yes: true) => void) {
  useEffect(() => {
    if (box.current === null || !matchMedia(phone).matches) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) seen(true);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
}

/** The windows in which the axis follows in the page: `flow.css` has the same. */
const phone = "(max-width: 43.74em), (max-height: 37.49em), (max-width: 68.74em) and (orientation: portrait)";

/** The close-up, fetched when it is first wanted, with the file of claims. */
function useCloseUp(wanted: boolean): Fetched<CloseUpPart> {
  const fetched = useStubborn(loadCloseUp, wanted);
  const [narrow, setNarrow] = useState(false);
  useFile("claims", wanted);
  useEffect(() => {
    const media = matchMedia(phone);
    // Inside another site's frame the lanes keep their usual height, however narrow the frame is.
    const turned = () => setNarrow(media.matches && !("embed" in document.documentElement.dataset));
    turned();
    media.addEventListener("change", turned);
    return () => media.removeEventListener("change", turned);
  }, []);
  const panels = fetched.part?.closeUpPanels;
  const part = useMemo(() => panels && { panels, room: { closeUp: panels.closeUp, narrow } }, [panels, narrow]);
  return { ...fetched, part: part ?? null };
}
