import { unbroken } from "../../display/format/title.ts";
import { viewTitle } from "../../display/headline/view-title.ts";
import { countedSources, shortSourceLine } from "../../display/take/behind/line.ts";
import { pictureText } from "../../display/take/picture.ts";
import { embedWords as words } from "../../words/take/embed.ts";
import { Legend } from "../map/Legend.tsx";
import { MapTools } from "../map/MapTools.tsx";
import { Notices } from "../map/Stage.tsx";
import { usePage } from "../shared/page.ts";

/** The headline over the map of a frame: of the moment, or the answer where a question of What if is asked. */
export function EmbedHead() {
  const { frame } = usePage();
  return <h1 class="embed-title">{unbroken(viewTitle(frame))}</h1>;
}

/** What could not be loaded or read, above the map of a frame. */
export const EmbedNotices = Notices;

/** The legend, and the buttons that zoom. */
export function EmbedFoot() {
  return (
    <>
      <Legend />
      <MapTools />
    </>
  );
}

/** The source line of a frame: how the figures are known, from whom they are, and the link to the whole page. */
export function EmbedSource() {
  const page = usePage();
  const { status, sources } = pictureText(page, "");
  const short = shortSourceLine(page);
  return (
    <p class="embed-source">
      <a class="embed-open" href={page.link()} target="_blank" rel="noopener">
        {words.open}
      </a>{" "}
      <span class="embed-status">{status} </span>
      <span class="embed-sources">{sources}</span>
      <span class="embed-short">{short}</span>
      <span class="embed-count">{countedSources(page)}</span>
    </p>
  );
}
