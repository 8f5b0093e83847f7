import { strToU8, zipSync } from "fflate";
import { dataWords as words } from "../../../words/take/data.ts";
import type { Shown } from "../../frame/shown.ts";
import { type About, csvText, type Dataset, jsonText } from "./dataset.ts";
import { notLoaded } from "./needed.ts";

/** Further files of a zip: name and text. */
export type Beside = readonly (readonly [name: string, text: string])[];

/**
 * The tables as CSV and JSON in one zip, with a note on the view and the files `beside`. The same view gives the same
 * bytes.
 */
export function zipOfSets(
  shown: Pick<Shown, "facts" | "frame" | "words">,
  sets: readonly Dataset[],
  about: About,
  version: string,
  { mark, beside }: { readonly mark: boolean; readonly beside: Beside },
): Uint8Array<ArrayBuffer> {
  const texts: Beside = [
    ["README.txt", words.readme(about.view, about.link, version, notLoaded(shown))],
    ...beside,
    ...sets.flatMap(
      (set): Beside => [
        [`${set.id}.csv`, csvText(set, mark)],
        [`${set.id}.json`, jsonText(shown, set, about)],
      ],
    ),
  ];
  const entries = Object.fromEntries(texts.map(([name, text]) => [`hashfall-view/${name}`, strToU8(text)]));
  return zipSync(entries, { level: 6, mtime: new Date("1980-01-01T00:00:00") }) as Uint8Array<ArrayBuffer>;
}
