import { useState } from "preact/hooks";
import type { PublishedStory } from "../../../facts/types/stories.ts";
import { ownWords as words } from "../../../words/stories/own.ts";
import { usePage } from "../../shared/page.ts";
import { Chooser } from "./fields.tsx";
import { printSheet, type SheetStyle } from "./print.tsx";

/** Prints a story on A4 or Letter: a worksheet without answers, or the key with them. */
export function PrintPart({ story }: { readonly story: PublishedStory }) {
  const page = usePage();
  const [style, setStyle] = useState<SheetStyle>({ sheet: "worksheet", paper: "a4" });
  return (
    <section class="own-print" aria-label={words.print}>
      <div class="own-pair">
        <Chooser
          label={words.sheet}
          value={style.sheet}
          options={words.sheets}
          set={(sheet) => setStyle({ ...style, sheet })}
        />
        <Chooser
          label={words.paper}
          value={style.paper}
          options={words.papers}
          set={(paper) => setStyle({ ...style, paper })}
        />
      </div>
      <p class="own-acts">
        <button
          type="button"
          class="pill"
          aria-disabled={story.steps.length === 0}
          onClick={() => story.steps.length > 0 && void printSheet(story, style, page)}
        >
          {words.print}
        </button>
      </p>
    </section>
  );
}
