import { useEffect, useState } from "preact/hooks";
import { usePage } from "../page.ts";
import { faultWords } from "../start/faults.ts";
import { Layers } from "./Layers.tsx";
import { Legend } from "./Legend.tsx";
import { MapTools } from "./MapTools.tsx";

/** What stands above the map. */
export function StageTop() {
  return (
    <>
      <Layers />
      <Notices />
    </>
  );
}

/** What stands below the map. */
export function StageFoot() {
  return (
    <>
      <Legend />
      <MapTools />
    </>
  );
}

/** Quiet notes: what could not be loaded, what the link said in vain. */
function Notices() {
  const { frame, words, dropped, retry, retryMap, mapNote } = usePage();
  const [map, setMap] = useState(mapNote.get());
  useEffect(() => mapNote.subscribe(setMap), [mapNote]);
  if (frame.failures.length === 0 && dropped.length === 0 && map === null) return null;
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
      {dropped.length === 0 ? null : <p>{words.linkNote(dropped)}</p>}
    </div>
  );
}
