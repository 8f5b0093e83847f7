import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { sizeWords } from "../../../display/take/sizes-in-words.ts";
import { filmWords as words } from "../../../words/take/film.ts";
import { handedOut, saveBlob } from "../../files/save.ts";
import { sayUnmade } from "../../files/unmade.ts";
import { usePage } from "../../shared/page.ts";
import { makeFilm, type Script } from "./make.ts";
import { inMaking } from "./useLeaving.ts";

/** A film that is being made: scenes done of all, and about how many seconds are left. */
interface Making {
  readonly done: number;
  readonly all: number;
  readonly left: number;
}

const types = { mp4: "video/mp4", webm: "video/webm", gif: "image/gif" } as const;

/** A finished film, kept while the tab is open, because a browser may refuse to save it without a sign to the page. */
interface MadeFilm {
  readonly name: string;
  readonly file: Blob;
}

/**
 * Makes films one at a time: the progress, the message on the last film, that film, and the functions that begin and
 * cancel.
 */
export function useFilm() {
  const { drawing, words: page } = usePage();
  const [making, setMaking] = useState<Making | null>(null);
  const [said, setSaid] = useState("");
  const [made, setMade] = useState<MadeFilm | null>(null);
  const ending = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      ending.current?.abort();
      inMaking.set(false);
    },
    [],
  );
  // A layout effect adds the listener in the frame that shows the progress; an effect would add it after that frame.
  useLayoutEffect(() => {
    if (making === null) return;
    // The browser asks before it closes the window.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [making === null]);
  const begin = async (script: Script) => {
    const control = new AbortController();
    ending.current = control;
    const all = script.scenes.length;
    const started = performance.now();
    setSaid("");
    setMade(null);
    // What the dialog says of the film before would stand under the progress of this one.
    handedOut.set("");
    setMaking({ done: 0, all, left: 0 });
    inMaking.set(true);
    try {
      const file = await makeFilm(await (await drawing()).film(), script, control.signal, (done) => {
        const each = (performance.now() - started) / done;
        setMaking({ done, all, left: Math.ceil((each * (all - done)) / 1000) });
      });
      const name = `hashfall.${script.order.format}`;
      const film = { name, file: new Blob([file.bytes], { type: types[script.order.format] }) };
      saveBlob(film.name, film.file);
      setMade(film);
      setSaid(words.saved(name, sizeWords(file.bytes.byteLength, page.locale)));
    } catch (error) {
      setSaid(control.signal.aborted ? words.cancelled : words.failed(await sayUnmade(error, page)));
    }
    inMaking.set(false);
    setMaking(null);
  };
  return { making, said, made, begin, cancel: () => ending.current?.abort() };
}
