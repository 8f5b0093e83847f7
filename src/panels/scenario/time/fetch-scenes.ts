import type { Fetched } from "../../shared/Lazy.tsx";
import type { Page } from "../../shared/page.ts";
import { useStubborn } from "../../shared/stubborn.ts";

type Scenes = typeof import("../WhatIf.tsx");
const loadScenes = (): Promise<Scenes> => import("../WhatIf.tsx");

/**
 * The code for scenario time's clock and axis, fetched with the first asked scenario; null while the facts are shown.
 * It is fetched together with the scenario's model, so that the axis says so if the connection is lost before either
 * has come.
 */
export function useTimeScenes({ frame }: Page): Fetched<Scenes> {
  const scenes = useStubborn(loadScenes, frame.scenario !== null || frame.choices.asked.time !== null);
  return frame.scenario?.time == null ? { ...scenes, part: null } : scenes;
}
