import { useState } from "preact/hooks";
import { numbersFor } from "../../../display/format/numbers.ts";
import { simulatorOf } from "../../../display/scenario/simulator.ts";
import { enteredAt } from "../../../display/scenario/time/replay.ts";
import { framesASecond, picturesIn, rangeOfBytes, spanOf } from "../../../display/take/film/scenes.ts";
import { paceWords, subjectsOf } from "../../../display/take/film/subjects.ts";
import { type PictureStyle, pictureSizes } from "../../../display/take/sizes.ts";
import { sizeWords } from "../../../display/take/sizes-in-words.ts";
import { type FilmFormat, filmFormats } from "../../../kit/film/order.ts";
import type { Span } from "../../../kit/time.ts";
import { listed } from "../../../words/list.ts";
import { filmWords as words } from "../../../words/take/film.ts";
import { pictureWords } from "../../../words/take/picture.ts";
import { saveBlob } from "../../files/save.ts";
import { usePage } from "../../shared/page.ts";
import { Choice } from "../Choice.tsx";
import type { Script } from "./make.ts";
import { Times } from "./Times.tsx";
import { useFilm } from "./useFilm.ts";
import { useEstimate, useFormats, useScenePicture } from "./useFirst.ts";
import { useScenes, useStories } from "./useScenes.ts";

const shapes = ["slide", "square", "tall"] as const;
const scales = [0.5, 1, 1.5] as const;
const themes = ["dark", "light"] as const;
const lengths = [6, 12, 24, 48] as const;

/** The visitor's choices for a film. */
interface Wish {
  readonly what: string;
  readonly shape: (typeof shapes)[number];
  readonly scale: number;
  readonly theme: PictureStyle["theme"];
  readonly seconds: number;
  /** Null for the best that the browser makes. */
  readonly format: FilmFormat | null;
  /** Null for the whole span of the subject; `"wrong"` while the fields hold none. */
  readonly span: Span | "wrong" | null;
}

/** A replay, a story, a scenario or the view's own time as a film: its choices, its first picture, and its making. */
export function FilmTab() {
  const { frame, words: page } = usePage();
  const [wish, setWish] = useState<Wish>({
    what: "view",
    shape: "slide",
    scale: 1,
    theme: frame.theme,
    seconds: 12,
    format: null,
    span: null,
  });
  const plan = usePlan(wish);
  const { making, said, made, begin, cancel } = useFilm();
  const bytes = useEstimate(plan.script, making !== null);
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <Wishes wish={wish} plan={plan} isBusy={making !== null} change={(part) => setWish({ ...wish, ...part })} />
      <Ends plan={plan} />
      <p class="quiet take-small">{estimateWords(plan, bytes, page.locale)}</p>
      {making === null ? (
        <div class="take-acts">
          <button
            type="button"
            class="pill"
            disabled={plan.script === null}
            onClick={() => plan.script !== null && void begin(plan.script)}
          >
            {words.make}
          </button>
          <output>{said}</output>
          {made === null ? null : (
            <button type="button" class="pill" onClick={() => saveBlob(made.name, made.file)}>
              {words.again(made.name)}
            </button>
          )}
        </div>
      ) : (
        <Progress {...making} cancel={cancel} />
      )}
      <p class="quiet take-small">{words.stay}</p>
    </>
  );
}

/** What follows from a wish: the subjects, the forms, the scenes, and the script; null where something is missing. */
function usePlan(wish: Wish) {
  const page = usePage();
  const stories = useStories();
  const { answer } = simulatorOf(page);
  const entered = answer.state === "answered" ? enteredAt(answer.outcome) : null;
  const subjects = subjectsOf(page.frame.choices, stories, entered);
  const found = subjects.find(({ id }) => id === wish.what) ?? subjects[0];
  const [subject] = useState(() => new Map<string, typeof found>());
  // The same object as long as the same is asked, so that nothing is drawn anew.
  const own = subject.get(wish.what) ?? found;
  subject.set(wish.what, own);
  const { width, height } = pictureSizes[wish.shape];
  const size = { width: width * wish.scale, height: height * wish.scale };
  const formats = useFormats(size.width, size.height);
  const format = formats?.find((one) => one === wish.format) ?? formats?.[0] ?? null;
  const perSecond = framesASecond[format ?? "gif"];
  const limits = own === undefined || own.label === null ? spanOf(page.frame.choices) : own.span;
  const span = wish.span === null ? limits : wish.span === "wrong" ? null : wish.span;
  const filmed = useScenes(own ?? { id: "", label: null, story: { id: "", title: "" } }, span, wish.seconds, perSecond);
  const style: PictureStyle = { format: wish.shape, theme: wish.theme, transparent: false };
  const isWhole = format !== null && filmed.scenes.length > 0;
  const script: Script | null = isWhole
    ? { scenes: filmed.scenes, style, order: { format, ...size, perSecond } }
    : null;
  return { subjects, subject: own, limits, span, formats, format, style, script, perSecond, ...filmed };
}

type Plan = ReturnType<typeof usePlan>;

function Wishes({
  wish,
  plan,
  isBusy,
  change,
}: {
  readonly wish: Wish;
  readonly plan: Plan;
  readonly isBusy: boolean;
  change(part: Partial<Wish>): void;
}) {
  const { words: page } = usePage();
  const { whole } = numbersFor(page.locale);
  const { width, height } = pictureSizes[wish.shape];
  return (
    <fieldset class="take-choices" disabled={isBusy}>
      <Choice
        label={words.what}
        value={wish.what}
        options={plan.subjects.map((one) => [one.id, one.label ?? words.story(one.story.title)] as const)}
        choose={(what) => change({ what, span: null })}
      />
      <Choice
        label={words.seconds}
        value={String(wish.seconds)}
        options={lengths.map((seconds) => [String(seconds), lengthWords(plan, seconds, page.locale)] as const)}
        choose={(seconds) => change({ seconds: Number(seconds) })}
      />
      {plan.subject === undefined || plan.subject.label === null ? null : (
        <Times key={wish.what} limits={plan.limits} choose={(span) => change({ span: span ?? "wrong" })} />
      )}
      <Choice
        label={words.shape}
        value={wish.shape}
        options={shapes.map((id) => [id, pictureWords.formats[id]] as const)}
        choose={(shape) => change({ shape })}
      />
      <Choice
        label={words.size}
        value={String(wish.scale)}
        options={scales.map((by) => [String(by), words.pixels(whole(width * by), whole(height * by))] as const)}
        choose={(scale) => change({ scale: Number(scale) })}
      />
      <Choice
        label={words.colours}
        value={wish.theme}
        options={themes.map((id) => [id, pictureWords.themes[id]] as const)}
        choose={(theme) => change({ theme })}
      />
      {plan.formats === null || plan.format === null ? null : (
        <Choice
          label={words.format}
          value={plan.format}
          options={plan.formats.map((id) => [id, words.formats[id]] as const)}
          choose={(format) => change({ format })}
        />
      )}
      <Lacking formats={plan.formats} />
    </fieldset>
  );
}

/** The forms that this browser does not make. */
function Lacking({ formats }: { readonly formats: readonly FilmFormat[] | null }) {
  const missing = formats === null ? [] : filmFormats.filter((one) => !formats.includes(one));
  if (missing.length === 0) return null;
  return (
    <p class="quiet take-small">
      {missing.length === 2 ? words.onlyGif : words.lacks(listed(missing.map((one) => words.formats[one])))}
    </p>
  );
}

/** The first and the last picture of the film. */
function Ends({ plan }: { readonly plan: Plan }) {
  const first = useScenePicture(plan.scenes[0], plan.style);
  const last = useScenePicture(plan.scenes.at(-1), plan.style);
  const reason = first.reason ?? last.reason;
  if (plan.reason !== null) return <p role="alert">{words.storyFailed(plan.reason)}</p>;
  if (reason !== null) return <p role="alert">{words.failed(reason)}</p>;
  if (first.address === null || last.address === null) return <p class="quiet">{words.making}</p>;
  return (
    <div class="film-ends">
      <img class="take-picture" src={first.address} alt={words.first} />
      <img class="take-picture" src={last.address} alt={words.last} />
    </div>
  );
}

function Progress({
  done,
  all,
  left,
  cancel,
}: {
  readonly done: number;
  readonly all: number;
  readonly left: number;
  cancel(): void;
}) {
  const { words: page } = usePage();
  const { whole } = numbersFor(page.locale);
  return (
    <div class="take-acts">
      <progress aria-label={words.progress} value={done} max={all} />
      <span>{words.done(whole(done), whole(all), whole(left))}</span>
      <button type="button" class="pill" onClick={cancel}>
        {words.cancel}
      </button>
    </div>
  );
}

function lengthWords({ subject, span, steps, limits }: Plan, seconds: number, locale: string): string {
  const { whole, amount } = numbersFor(locale);
  if (subject?.label === null) return words.slides(whole(seconds), steps === null ? "…" : amount(seconds / steps));
  return words.pace(whole(seconds), paceWords(span ?? limits, seconds, locale, subject?.axis ?? span ?? limits));
}

function estimateWords({ script, scenes, perSecond }: Plan, bytes: number | null, locale: string): string {
  const { whole, amount } = numbersFor(locale);
  if (script === null) return "";
  if (bytes === null) return words.estimating;
  if (bytes === 0) return words.noEstimate;
  const [least, most] = rangeOfBytes(bytes, script.order.format);
  return words.estimate(
    sizeWords(least, locale),
    sizeWords(most, locale),
    whole(picturesIn(scenes)),
    amount(scenes.length / perSecond),
  );
}
