import { useRef, useState } from "preact/hooks";
import { type PlaceChoice, readTarget, targetRefusal } from "../../../display/scenario/places.ts";
import { scenarioPlaces as words } from "../../../words/scenario/places.ts";
import { usePage } from "../../shared/page.ts";

interface Props {
  readonly label: string;
  /** Takes a place; returns null, or the sentence that refuses it. */
  take(code: string, name: string): string | null;
}

interface PlaceQuestion {
  readonly said: string;
  readonly choices: readonly PlaceChoice[];
}

const nothing: PlaceQuestion = { said: "", choices: [] };

/**
 * A field for a place by any name or code. Where a text has several meanings or is misspelled, it offers the places to
 * choose from.
 */
export function PlaceField({ label, take }: Props) {
  const page = usePage();
  const [asked, setAsked] = useState(nothing);
  const input = useRef<HTMLInputElement>(null);
  const newest = useRef(take);
  newest.current = take;
  const choose = (code: string, name: string) => {
    const refusal = newest.current(code, name);
    setAsked(refusal === null ? nothing : { said: refusal, choices: [] });
    if (refusal === null && input.current !== null) input.current.value = "";
  };
  const read = async (written: string) => {
    const text = written.trim();
    setAsked(text === "" ? nothing : { said: words.looking, choices: [] });
    if (text === "") return;
    const reading = readTarget(await page.named(), text);
    // The visitor typed another text while the names were loading.
    if (input.current?.value.trim() !== text) return;
    const said = targetRefusal(reading, text);
    if (reading.kind === "place") choose(reading.code, text);
    else if (said !== null) setAsked({ said, choices: "choices" in reading ? reading.choices : [reading.country] });
  };
  return (
    <>
      <label class="field">
        <span>{label}</span>
        <input
          ref={input}
          type="text"
          list="what-if-places"
          onChange={(event) => void read(event.currentTarget.value)}
        />
      </label>
      <div role="alert">
        {asked.said === "" ? null : <p>{asked.said}</p>}
        {asked.choices.map(({ code, name }) => (
          <button key={code} type="button" class="pill" onClick={() => choose(code, name)}>
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
