import { useEffect, useRef, useState } from "preact/hooks";
import { countText } from "../../display/format/numbers.ts";
import { presentWords as words } from "../../words/present/present.ts";
import { type Page, usePage } from "../shared/page.ts";
import { RoomAsk, RoomHow } from "./ask/RoomAsk.tsx";
import { RoomHead } from "./ask/RoomHead.tsx";
import { Laser } from "./Laser.tsx";
import { RoomBar } from "./RoomBar.tsx";
import { RoomLegend } from "./RoomLegend.tsx";
import { Sheet } from "./Sheet.tsx";
import { type NotesWindow, useNotes } from "./useNotes.ts";
import { type RoomActions, useRoomKeys } from "./useRoomKeys.ts";
import { useShow } from "./useShow.ts";
import "../stories/story.css";
import "./present.css";
import "./sheet.css";
import "./small-windows.css";

/** The view for a room, while it is chosen. */
export function Presenting() {
  return usePage().frame.choices.presenting ? <Room /> : null;
}

function Room() {
  const page = usePage();
  const show = useShow();
  const region = useRoomOnly();
  const [blank, setBlank] = useState(false);
  const [laser, setLaser] = useState(true);
  const [refused, setRefused] = useState(false);
  const notes = useNotes(page, show, () => setBlank(!blank));
  const lit = (act: () => void) => () => (blank ? setBlank(false) : act());
  const actions: RoomActions = {
    go: (toward) => (blank ? setBlank(false) : show.go(toward)),
    playOrPause: lit(show.playOrPause),
    reveal: lit(() => show.asking?.turn()),
    blank: () => setBlank(!blank),
    fullScreen: lit(() => void turnFullScreen().then((full) => setRefused(!full))),
    pointer: lit(() => setLaser(!laser)),
    notes: lit(notes.open),
    leave: lit(() => leave(page)),
  };
  useRoomKeys(actions);
  useEffect(() => {
    document.documentElement.dataset["present"] = laser ? "laser" : "";
  }, [laser]);
  const { slide, asking } = show;
  return (
    <>
      <section ref={region} class="room-head" aria-label={words.region} aria-live="polite" tabIndex={-1}>
        <RoomHead slide={slide} asking={asking} />
      </section>
      {asking === null ? null : <RoomAsk asking={asking} />}
      <footer class="room-foot">
        <p class="room-moment">{page.frame.moment}</p>
        <RoomLegend />
        <progress
          aria-label={words.progress(countText(slide.number), countText(slide.count))}
          max={Math.max(1, slide.count)}
          value={slide.number}
        />
        <RoomHow asking={asking} />
      </footer>
      <RoomBar actions={actions} playing={page.frame.choices.playing} again={show.again} asking={show.asking} />
      <Trouble notes={notes} refused={refused} done={() => setRefused(false)} />
      {laser ? <Laser /> : null}
      {blank ? <Blank end={() => setBlank(false)} /> : null}
      <Sheet show={show} />
    </>
  );
}

/** Moves the focus to the returned region while the room is shown, and back after; then ends full screen. */
function useRoomOnly() {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    region.current?.focus({ preventScroll: true });
    return () => {
      delete document.documentElement.dataset["present"];
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
      if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
    };
  }, []);
  return region;
}

const leave = (page: Page) => page.act(() => ({ presenting: false }));

/** Goes to full screen or back; false where the browser refuses. */
async function turnFullScreen(): Promise<boolean> {
  try {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
    return true;
  } catch {
    return false;
  }
}

function Blank({ end }: { end(): void }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the room light the screen again
    <div class="room-blank" role="status" onClick={end}>
      <span class="unseen">{words.blanked}</span>
    </div>
  );
}

interface TroubleProps {
  readonly notes: NotesWindow;
  readonly refused: boolean;
  done(): void;
}

/** Names what the browser lacks for presenting, and what the visitor can do instead. */
function Trouble({ notes, refused, done }: TroubleProps) {
  const { trouble } = notes;
  if (trouble === "none" && !refused) return null;
  const close = () => {
    notes.dismiss();
    done();
  };
  return (
    <div class="room-trouble" role="alert">
      <p>{trouble === "blocked" ? words.blocked : trouble === "unable" ? words.unable : words.noFullScreen}</p>
      {trouble === "blocked" ? (
        <a class="pill" href={notes.address} target="_blank" rel="noopener" onClick={close}>
          {words.openNotes}
        </a>
      ) : null}
      {trouble === "none" ? null : (
        <button type="button" class="pill" onClick={() => window.print()}>
          {words.printNotes}
        </button>
      )}
      <button type="button" class="pill" onClick={close}>
        {words.close}
      </button>
    </div>
  );
}
