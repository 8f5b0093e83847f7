import { useEffect, useRef, useState } from "preact/hooks";
import type { Page } from "../shared/page.ts";
import type { Show } from "./useShow.ts";
import { channelName, type ToNotes, type ToRoom } from "./wire.ts";

/** The second window with the notes. */
export interface NotesWindow {
  /** `blocked`: the browser opened no window; `unable`: it has no channel between windows. */
  readonly trouble: "none" | "blocked" | "unable";
  /** The address of the notes of this presentation. */
  readonly address: string;
  /** Opens the window, or brings it to the front. */
  open(): void;
  /** Closes the message about the trouble. */
  dismiss(): void;
}

/** Keeps a second window in step with what is presented; `blank` is called for its key there. */
export function useNotes(page: Page, show: Show, blank: () => void): NotesWindow {
  const [trouble, setTrouble] = useState<NotesWindow["trouble"]>("none");
  const [id] = useState(() => Date.now().toString(36));
  const channel = useRef<BroadcastChannel | null>(null);
  const opened = useRef<Window | null>(null);
  const address = `./notes/#${id}`;
  const message: ToNotes = { kind: "slide", slide: show.slide, story: show.title, moment: page.frame.moment };
  const text = JSON.stringify(message);
  const heard = (said: ToRoom) => {
    if (said.kind === "go") show.go(said.toward);
    else if (said.kind === "blank") blank();
    else channel.current?.postMessage(message);
  };
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => channel.current?.postMessage(message), [text]);
  useEffect(() => {
    const end = () => {
      channel.current?.postMessage({ kind: "gone" } satisfies ToNotes);
      channel.current?.close();
      channel.current = null;
    };
    addEventListener("pagehide", end);
    return () => {
      removeEventListener("pagehide", end);
      end();
    };
  }, []);
  const open = () => {
    if (typeof BroadcastChannel === "undefined") return setTrouble("unable");
    if (channel.current === null) {
      channel.current = new BroadcastChannel(channelName(id));
      channel.current.onmessage = ({ data }: MessageEvent<ToRoom>) => latest.current(data);
    }
    if (opened.current !== null && !opened.current.closed) return opened.current.focus();
    opened.current = window.open(address, "_blank", "popup,width=760,height=720");
    setTrouble(opened.current === null ? "blocked" : "none");
  };
  return { trouble, address, open, dismiss: () => setTrouble("none") };
}
