import { useState } from "preact/hooks";
import { numbersFor } from "../../../display/format/numbers.ts";
import { pictureSizes } from "../../../display/take/sizes.ts";
import { type FilmFormat, filmFormats } from "../../../kit/film/order.ts";
import { listed } from "../../../words/list.ts";
import { filmWords as words } from "../../../words/take/film.ts";
import { pictureWords } from "../../../words/take/picture.ts";
import { saveBlob } from "../../files/save.ts";
import { usePage } from "../../shared/page.ts";
import { Choice } from "../Choice.tsx";
import { StepFields } from "./StepFields.tsx";
import { Times } from "./Times.tsx";
import { useFilm } from "./useFilm.ts";
import { useEstimate, useScenePicture } from "./useFirst.ts";
import { estimateWords, type FilmPlan, type FilmWish, lengthOption, usePlan } from "./usePlan.ts";

const shapes = ["slide", "square", "tall"] as const;
const scales = [0.5, 1, 1.5] as const;
const themes = ["dark", "light"] as const;
const lengths = [6, 12, 24, 48] as const;

/** A replay, a story, a scenario or the view's own time as a film: its choices, its first picture, and its making. */
export function FilmTab() {
  const { frame, words: page } = usePage();
  const [wish, setWish] = useState<FilmWish>({
    what: "view",
    shape: "slide",
    scale: 1,
    theme: frame.theme,
    seconds: 12,
    format: null,
    span: null,
    steps: null,
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

function Wishes({
  wish,
  plan,
  isBusy,
  change,
}: {
  readonly wish: FilmWish;
  readonly plan: FilmPlan;
  readonly isBusy: boolean;
  change(part: Partial<FilmWish>): void;
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
        choose={(what) => change({ what, span: null, steps: null })}
      />
      <Choice
        label={words.seconds}
        value={String(wish.seconds)}
        options={lengths.map((seconds) => [String(seconds), lengthOption(plan, seconds, page.locale)] as const)}
        choose={(seconds) => change({ seconds: Number(seconds) })}
      />
      {plan.subject === undefined ? null : plan.subject.label !== null ? (
        <Times key={wish.what} limits={plan.limits} choose={(span) => change({ span: span ?? "wrong" })} />
      ) : plan.count === null ? null : (
        <StepFields key={wish.what} count={plan.count} choose={(steps) => change({ steps: steps ?? "wrong" })} />
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
function Ends({ plan }: { readonly plan: FilmPlan }) {
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
