import { useEffect, useState } from "preact/hooks";
import { countText } from "../../display/format/numbers.ts";
import { newerPage } from "../../kit/parts.ts";
import { faultWords } from "../faults.ts";
import { Lead } from "../rail/Headline.tsx";
import { usePart } from "../shared/Lazy.tsx";
import { usePage } from "../shared/page.ts";
import { Jump } from "./Jump.tsx";
import { Layers } from "./Layers.tsx";
import { Legend } from "./Legend.tsx";
import { MapMore, MapTools } from "./MapTools.tsx";
import { Ways } from "./Ways.tsx";

const fetchNote = async () => (await import("../take/FiguresNote.tsx")).FiguresNote;

/** What is above the map: layers and notices. */
export function StageTop() {
  return (
    <>
      <Lead />
      <Ways />
      <Layers />
      <Notices />
      <FiguresNotice />
    </>
  );
}

/** What is below the map: legend, tools, and on a phone the way to the axis. */
export function StageFoot() {
  const { words } = usePage();
  return (
    <>
      <Legend />
      <div class="map-ways">
        <MapMore />
        <Jump to="axis">{words.toAxis}</Jump>
      </div>
      <MapTools />
    </>
  );
}

/** The note on a link that was made with other figures. */
function FiguresNotice() {
  const { frame } = usePage();
  const { part: Note } = usePart(fetchNote, frame.choices.figures !== null);
  return Note === null ? null : <Note />;
}

/**
 * Notices: what could not be loaded, a newer version of the page, and the parts of the link that were not understood.
 */
export function Notices() {
  const { frame, words, dropped, retry, retryMap, mapNote, reload } = usePage();
  const [map, setMap] = useState(mapNote.get());
  const [newer, setNewer] = useState(newerPage.get());
  useEffect(() => mapNote.subscribe(setMap), [mapNote]);
  useEffect(() => newerPage.subscribe(setNewer), []);
  if (frame.failures.length === 0 && dropped.length === 0 && map === null && !newer) return null;
  return (
    <div class="notices" role="alert">
      {frame.failures.map((failure) => (
        <p key={failure.file}>
          {words.notLoaded(words.files[failure.file], failure.reason)} {faultWords()?.stillWorks[failure.file]}{" "}
          <button type="button" class="pill" onClick={() => retry(failure.file)}>
            {words.retry}
          </button>
        </p>
      ))}
      {map === null ? null : (
        <p>
          {map}{" "}
          <button type="button" class="pill" onClick={retryMap}>
            {words.retry}
          </button>
        </p>
      )}
      {newer ? (
        <p>
          {words.newer}{" "}
          <button type="button" class="pill" onClick={reload}>
            {words.reload}
          </button>
        </p>
      ) : null}
      {dropped.length === 0 ? null : <p>{words.linkNote(dropped, countText)}</p>}
    </div>
  );
}
