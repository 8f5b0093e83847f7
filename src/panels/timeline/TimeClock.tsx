import { captionShown, clockShown } from "../../display/timeline/shown.ts";
import { useTimeScenes } from "../scenario/time/fetch-scenes.ts";
import { usePage } from "../shared/page.ts";
import { Caption } from "./Caption.tsx";
import { Clock } from "./Clock.tsx";

/** The clock, of the facts or of scenario time. */
export function TimeClock() {
  const page = usePage();
  const scene = useTimeScenes(page).part?.clockScene(page);
  if (scene) return <Clock {...scene} />;
  return <Clock view={clockShown(page)} act={page.act} />;
}

/** The caption of the shown replay. */
export function TimeCaption() {
  return <Caption view={captionShown(usePage())} />;
}
