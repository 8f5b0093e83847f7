import "../timeline/close-up/cards.css";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { numbersFor } from "../../display/format/numbers.ts";
import { chartText } from "../../display/take/charts.ts";
import { datasetsOf } from "../../display/take/data/all.ts";
import { statusesIn } from "../../display/take/data/dataset.ts";
import { type PictureText, pictureText } from "../../display/take/picture.ts";
import { type ChartRoom, type PictureFile, type PictureStyle, pictureSizes } from "../../display/take/sizes.ts";
import { pictureWords as words } from "../../words/take/picture.ts";
import { takeWords } from "../../words/take/take.ts";
import { saveBlob } from "../files/save.ts";
import { sayUnmade } from "../files/unmade.ts";
import { usePage } from "../shared/page.ts";
import { Choice } from "./Choice.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { capturedIn } from "./chart/capture.ts";
import { type ShownChart, shownCharts } from "./chart/charts.ts";
import { useWhole } from "./chart/useWhole.ts";
import { pngOf, previewOf } from "./raster.ts";
import { useFrozen } from "./useCitations.ts";

const scales = [1, 2, 3] as const;
const themes = ["dark", "light"] as const;
const shapes = Object.keys(words.formats) as (keyof typeof words.formats)[];

/** The map of the view as a picture: SVG, or PNG in three sizes, with a preview and its text for those who do not see it. */
export function PictureTab() {
  const { frame, words: page } = usePage();
  const [style, setStyle] = useState<PictureStyle>({ format: "page", theme: frame.theme, transparent: false });
  const [scale, setScale] = useState(2);
  const charts = useMemo(shownCharts, []);
  const [what, setWhat] = useState("map");
  const chart = charts.find(({ id }) => id === what) ?? null;
  const text = useText(chart);
  const { file, address, reason } = usePicture(style, text, chart);
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { whole } = numbersFor(page.locale);
  const { width, height } = file ?? pictureSizes[style.format];
  const failed = reason ?? fault;
  const savePng = async () => {
    if (file === null) return;
    try {
      saveBlob("hashfall.png", await pngOf(file.svg, text, scale));
      setFault(null);
    } catch (error) {
      setFault(await sayUnmade(error, page));
    }
  };
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <Choices charts={charts} chart={chart} setWhat={setWhat} style={style} setStyle={setStyle} />
      <Choice
        label={words.scale}
        value={String(scale)}
        options={scales.map((by) => [String(by), words.pixels(whole(width * by), whole(height * by))])}
        choose={(by) => setScale(Number(by))}
      />
      {failed === null ? null : <p role="alert">{words.failed(failed)}</p>}
      {address === null ? (
        <p class="quiet">{words.making}</p>
      ) : (
        <img class="take-picture" src={address} alt={text.alternative} />
      )}
      <div class="take-acts">
        <button type="button" class="pill" disabled={file === null} onClick={() => void savePng()}>
          {words.savePng}
        </button>
        <button
          type="button"
          class="pill"
          disabled={file === null}
          onClick={() => saveBlob("hashfall.svg", new Blob([file?.svg ?? ""], { type: "image/svg+xml" }))}
        >
          {words.saveSvg}
        </button>
      </div>
      <label class="take-field">
        {words.alternative}
        <textarea ref={field} readOnly rows={3} value={text.alternative} />
      </label>
      <div class="take-acts">
        <CopyButton label={takeWords.copy} text={text.alternative} field={field} />
      </div>
      <p class="quiet take-small">{words.again}</p>
    </>
  );
}

/** What the picture is of, its shape and its colours. */
function Choices({
  charts,
  chart,
  setWhat,
  style,
  setStyle,
}: {
  readonly charts: readonly ShownChart[];
  readonly chart: ShownChart | null;
  setWhat(what: string): void;
  readonly style: PictureStyle;
  setStyle(style: PictureStyle): void;
}) {
  return (
    <>
      <div class="take-choices">
        {charts.length === 0 ? null : (
          <Choice
            label={words.what}
            value={chart?.id ?? "map"}
            options={[["map", words.mapItself], ...charts.map(({ id }) => [id, words.charts[id]] as const)]}
            choose={setWhat}
          />
        )}
        <Choice
          label={words.format}
          value={style.format}
          options={shapes.map((id) => [id, words.formats[id]])}
          choose={(format) => setStyle({ ...style, format })}
        />
        <Choice
          label={words.colours}
          value={style.theme}
          options={themes.map((id) => [id, words.themes[id]])}
          choose={(theme) => setStyle({ ...style, theme })}
        />
      </div>
      <label class="take-check">
        <input
          type="checkbox"
          checked={style.transparent}
          onChange={({ currentTarget }) => setStyle({ ...style, transparent: currentTarget.checked })}
        />
        {words.transparent}
      </label>
    </>
  );
}

/** The words of the picture: of the map, or of a chart with the sources of its table. */
function useText(chart: ShownChart | null): PictureText {
  const page = usePage();
  const { link } = useFrozen();
  return useMemo(() => {
    if (chart === null) return pictureText(page, link);
    const sets = datasetsOf(page, { fan: null });
    const set = sets.find(({ id }) => id === chart.table);
    const { sources = [] } = set ?? {};
    const statuses = set === undefined ? [] : statusesIn(set);
    return chartText(page, link, chart.id, { sources, statuses });
  }, [page, link, chart]);
}

/** A picture, null while it is drawn, the address of the last preview, and why there is no picture. */
interface MadePicture {
  readonly file: PictureFile | null;
  readonly address: string | null;
  readonly reason: string | null;
}
const notMade: MadePicture = { file: null, address: null, reason: null };

/** The drawn picture, and why there is none. */
function usePicture(style: PictureStyle, text: PictureText, chart: ShownChart | null) {
  const { frame, drawing, words: page } = usePage();
  const isWhole = useWhole(chart?.id ?? null);
  const [made, setMade] = useState<MadePicture>(notMade);
  useEffect(() => {
    let isWanted = true;
    // Without this, a picture that is saved meanwhile would have the earlier drawing with the present texts.
    setMade((before) => (isWhole ? { ...before, file: null } : notMade));
    // A picture that is saved before all has come would lack marks without a word.
    if (!isWhole) return;
    const draw =
      chart === null ? null : (room: ChartRoom) => capturedIn(style.theme, chart.element, room, chart.fills === true);
    drawing()
      .then(({ picture }) => picture(frame, text, style, draw))
      .then(async (file) => [file, await previewOf(file.svg)] as const)
      .then(
        ([file, address]) => isWanted && setMade({ file, address, reason: null }),
        async (error: unknown) => {
          const reason = await sayUnmade(error, page);
          if (isWanted) setMade({ ...notMade, reason });
        },
      );
    return () => {
      isWanted = false;
    };
  }, [frame, text, isWhole, style.format, style.theme, style.transparent]);
  return made;
}
