import type { WrittenAsk } from "../../../facts/stories/shape.ts";
import { DAY, isoDay } from "../../../kit/time.ts";
import { ownWords as words } from "../../../words/stories/own.ts";
import { usePage } from "../../shared/page.ts";
import { Chooser, Field, TextArea } from "./fields.tsx";

type Of<Kind extends WrittenAsk["kind"]> = Extract<WrittenAsk, { readonly kind: Kind }>;

interface AskFormProps<Ask = WrittenAsk> {
  readonly ask: Ask;
  readonly set: (ask: WrittenAsk) => void;
}

/** The question of a step, or none. */
export function AskForm({
  ask,
  set,
}: {
  readonly ask: WrittenAsk | undefined;
  readonly set: (ask?: WrittenAsk) => void;
}) {
  const { frame } = usePage();
  return (
    <>
      <Chooser
        label={words.ask}
        value={ask?.kind ?? "none"}
        options={words.asks}
        set={(kind) => set(kind === "none" ? undefined : blank(kind, ask?.question ?? words.newQuestion, frame.at))}
      />
      {ask === undefined ? null : (
        <>
          <Field label={words.question} value={ask.question} set={(question) => set({ ...ask, question })} />
          {ask.kind === "line" ? (
            <LineFields ask={ask} set={set} />
          ) : ask.kind === "choice" ? (
            <ChoiceFields ask={ask} set={set} />
          ) : (
            <NumberFields ask={ask} set={set} />
          )}
          <TextArea
            label={words.told}
            value={(ask.told ?? []).join("\n\n")}
            rows={2}
            set={(text) => set({ ...ask, told: text.trim() === "" ? [] : text.split(/\n\s*\n/).slice(0, 3) })}
          />
        </>
      )}
    </>
  );
}

/** A new question of a kind. A line is to be drawn over the six weeks after the shown day. */
function blank(kind: WrittenAsk["kind"], question: string, at: number): WrittenAsk {
  if (kind === "line") return { kind, question, of: "hashrate", from: isoDay(at), to: isoDay(at + 42 * DAY) };
  if (kind === "number") return { kind, question, scale: { from: 0, to: 100 }, unit: "%", truth: 50 };
  const [right = "", ...others] = words.newAnswers;
  return { kind, question, answers: [{ text: right, right: true }, ...others.map((text) => ({ text }))] };
}

function LineFields({ ask, set }: AskFormProps<Of<"line">>) {
  const choose = (of: Of<"line">["of"]) => {
    const { place, ...rest } = ask;
    const length = of === "share" ? 7 : 10;
    const cut = (day: string) => (length === 7 ? day.slice(0, 7) : `${day}-01`.slice(0, 10));
    const kept = { ...rest, of, from: cut(ask.from), to: cut(ask.to) };
    set(of === "share" ? { ...kept, place: place ?? "KAZ" } : kept);
  };
  return (
    <>
      <Chooser label={words.of} value={ask.of} options={words.ofs} set={choose} />
      {ask.of !== "share" ? null : (
        <Field
          label={words.place}
          value={ask.place ?? ""}
          most={3}
          set={(place) => set({ ...ask, place: place.toUpperCase() })}
        />
      )}
      <div class="own-pair">
        <Field label={words.from} value={ask.from} most={10} set={(from) => set({ ...ask, from })} />
        <Field label={words.to} value={ask.to} most={10} set={(to) => set({ ...ask, to })} />
      </div>
    </>
  );
}

function ChoiceFields({ ask, set }: AskFormProps<Of<"choice">>) {
  const text = ask.answers.map((one) => `${one.right === true ? "* " : ""}${one.text}`).join("\n");
  const read = (typed: string) =>
    typed
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const marked = /^\s*\*\s*/.test(line);
        return { text: line.replace(/^\s*\*\s*/, "").trim(), ...(marked ? { right: true } : {}) };
      });
  return (
    <TextArea label={words.answers} value={text} rows={4} set={(typed) => set({ ...ask, answers: read(typed) })} />
  );
}

function NumberFields({ ask, set }: AskFormProps<Of<"number">>) {
  const { scale } = ask;
  // A text that is not yet a number, such as a minus sign alone, changes nothing.
  const number = (put: (value: number) => void) => (text: string) => {
    // A comma before one or two digits is a decimal sign; before three it may divide thousands, which is not guessed.
    const value = Number(text.replace(/,(?=\d{1,2}\s*$)/, "."));
    if (text.trim() !== "" && Number.isFinite(value)) put(value);
  };
  return (
    <div class="own-pair">
      <Field
        label={words.scaleFrom}
        isNumber
        value={String(scale.from)}
        set={number((from) => set({ ...ask, scale: { ...scale, from } }))}
      />
      <Field
        label={words.scaleTo}
        isNumber
        value={String(scale.to)}
        set={number((to) => set({ ...ask, scale: { ...scale, to } }))}
      />
      <Field label={words.unit} value={ask.unit ?? ""} most={20} set={(unit) => set({ ...ask, unit })} />
      <Field label={words.truth} isNumber value={String(ask.truth)} set={number((truth) => set({ ...ask, truth }))} />
    </div>
  );
}
