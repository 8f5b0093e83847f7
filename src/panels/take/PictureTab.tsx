import { useEffect, useRef, useState } from "preact/hooks";
import { numbersFor } from "../../display/format/numbers.ts";
import { pictureText } from "../../display/take/picture.ts";
import { type PictureStyle, pictureSizes } from "../../display/take/sizes.ts";
import { pictureWords as words } from "../../words/take/picture.ts";
import { takeWords } from "../../words/take/take.ts";
import { saveBlob } from "../files/save.ts";
import { usePage } from "../shared/page.ts";
import { CopyButton } from "./CopyButton.tsx";
import { pngOf, svgAddress } from "./raster.ts";
import { useFrozen } from "./useCitations.ts";

const scales = [1, 2, 3] as const;
const themes = ["dark", "light"] as const;
const shapes = Object.keys(pictureSizes) as PictureStyle["format"][];

/** The map of the view as a picture: SVG, or PNG in three sizes, with a preview and its text for those who do not see it. */
export function PictureTab() {
  const { facts, frame, words: page } = usePage();
  const [style, setStyle] = useState<PictureStyle>({ format: "page", theme: frame.theme, transparent: false });
  const [scale, setScale] = useState(2);
  const text = pictureText(facts, frame, useFrozen().link, page);
  const { svg, reason } = usePicture(style);
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { whole } = numbersFor(page.locale);
  const { width, height } = pictureSizes[style.format];
  const failed = reason ?? fault;
  const savePng = async () => {
    if (svg === null) return;
    try {
      saveBlob("hashfall.png", await pngOf(svg, text, scale));
      setFault(null);
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <div class="take-choices">
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
        <Choice
          label={words.scale}
          value={String(scale)}
          options={scales.map((by) => [String(by), words.pixels(whole(width * by), whole(height * by))])}
          choose={(by) => setScale(Number(by))}
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
      {failed === null ? null : <p role="alert">{words.failed(failed)}</p>}
      {svg === null ? (
        <p class="quiet">{words.making}</p>
      ) : (
        <img class="take-picture" src={svgAddress(svg)} alt={text.alternative} />
      )}
      <div class="take-acts">
        <button type="button" class="pill" disabled={svg === null} onClick={() => void savePng()}>
          {words.savePng}
        </button>
        <button
          type="button"
          class="pill"
          disabled={svg === null}
          onClick={() => saveBlob("hashfall.svg", new Blob([svg ?? ""], { type: "image/svg+xml" }))}
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

function Choice<Id extends string>({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly (readonly [id: Id, text: string])[];
  readonly choose: (id: Id) => void;
}) {
  return (
    <label class="take-field">
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value as Id)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The drawn picture, and why there is none; both null while it is drawn. */
function usePicture(style: PictureStyle) {
  const { facts, frame, words: page, drawPicture } = usePage();
  const { link } = useFrozen();
  const [made, setMade] = useState<{ readonly svg: string | null; readonly reason: string | null }>({
    svg: null,
    reason: null,
  });
  useEffect(() => {
    let isWanted = true;
    drawPicture(frame, pictureText(facts, frame, link, page), style).then(
      (svg) => isWanted && setMade({ svg, reason: null }),
      (error: Error) => isWanted && setMade({ svg: null, reason: error.message }),
    );
    return () => {
      isWanted = false;
    };
  }, [frame, link, style.format, style.theme, style.transparent]);
  return made;
}
