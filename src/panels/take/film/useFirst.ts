import { useEffect, useState } from "preact/hooks";
import { estimatedBytes, type Scene, samplesOf } from "../../../display/take/film/scenes.ts";
import type { PictureStyle } from "../../../display/take/sizes.ts";
import type { FilmFormat } from "../../../kit/film/order.ts";
import { sayUnmade } from "../../files/unmade.ts";
import { usePage } from "../../shared/page.ts";
import { previewOf } from "../raster.ts";
import { makeFilm, type Script } from "./make.ts";

/** Milliseconds without a change after which the size is estimated. */
const rest = 500;

/** A picture of a film as an address; why there is none; both null while it is drawn. */
export function useScenePicture(scene: Scene | undefined, style: PictureStyle) {
  const { drawing, words } = usePage();
  const [made, setMade] = useState<{ readonly address: string | null; readonly reason: string | null }>({
    address: null,
    reason: null,
  });
  useEffect(() => {
    let isWanted = scene !== undefined;
    if (scene !== undefined) {
      drawing()
        .then(({ film }) => film())
        .then((filming) => filming.paint(scene, style))
        .then(previewOf)
        .then(
          (address) => isWanted && setMade({ address, reason: null }),
          async (error: unknown) => {
            const reason = await sayUnmade(error, words);
            if (isWanted) setMade({ address: null, reason });
          },
        );
    }
    return () => {
      isWanted = false;
    };
  }, [scene, style.format, style.theme]);
  return made;
}

/** The forms that this browser can make at a size; null while it is asked, GIF alone where it has no worker for it. */
export function useFormats(width: number, height: number): readonly FilmFormat[] | null {
  const { drawing } = usePage();
  const [formats, setFormats] = useState<readonly FilmFormat[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    drawing()
      .then(({ film }) => film())
      .then((filming) => filming.formats(width, height))
      .then(
        (found) => isWanted && setFormats(found),
        () => isWanted && setFormats(["gif"]),
      );
    return () => {
      isWanted = false;
    };
  }, [width, height]);
  return formats;
}

/**
 * About how many bytes the film will have: some of its pictures are made in the same way. Null while it is computed; 0
 * where it cannot be. Nothing is computed while `isBusy`.
 */
export function useEstimate(script: Script | null, isBusy: boolean): number | null {
  const { drawing } = usePage();
  const [estimate, setEstimate] = useState<{ readonly key: string; readonly bytes: number } | null>(null);
  const key = script === null ? "" : JSON.stringify([script.order, script.style, script.scenes.length, ends(script)]);
  useEffect(() => {
    if (script === null || isBusy || estimate?.key === key) return;
    const control = new AbortController();
    const { scenes, order } = script;
    const begin = async () => {
      const filming = await (await drawing()).film();
      const file = await makeFilm(filming, { ...script, scenes: samplesOf(scenes) }, control.signal);
      setEstimate({ key, bytes: estimatedBytes(file.sizes, scenes, order.format, order.perSecond) ?? 0 });
    };
    const fail = () => control.signal.aborted || setEstimate({ key, bytes: 0 });
    const waiting = setTimeout(() => void begin().catch(fail), rest);
    return () => {
      clearTimeout(waiting);
      control.abort();
    };
  }, [key, isBusy]);
  return estimate?.key === key ? estimate.bytes : null;
}

/** Distinguishes the scenes of one film from those of another of the same length. */
const ends = ({ scenes }: Script) => [scenes[0], scenes.at(-1)].map((scene) => scene?.choices);
