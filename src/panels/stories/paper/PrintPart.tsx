import { useState } from "preact/hooks";
import type { PublishedStory } from "../../../facts/types/stories.ts";
import { ownWords as words } from "../../../words/stories/own.ts";
import { usePage } from "../../shared/page.ts";
import { Chooser } from "../own/fields.tsx";
import { printSheet, type SheetStyle } from "./print.tsx";
import "../own/own.css";

const sheets = ["worksheet", "key"] as const;

/** Prints a story on A4 or Letter: a worksheet without answers, or the key with them. */
export function PrintPart({ story }: { readonly story: PublishedStory }) {
  const page = usePage();
  const [paper, setPaper] = useState<SheetStyle["paper"]>("a4");
  const isEmpty = story.steps.length === 0;
  return (
    <section class="own-print" aria-label={words.print}>
      <Chooser label={words.paper} value={paper} options={words.papers} set={setPaper} />
      <p class="own-acts">
        {sheets.map((sheet) => (
          <button
            key={sheet}
            type="button"
            class="pill"
            aria-disabled={isEmpty}
            onClick={() => isEmpty || void printSheet(story, { sheet, paper }, page)}
          >
            {words.sheets[sheet]}
          </button>
        ))}
      </p>
    </section>
  );
}
