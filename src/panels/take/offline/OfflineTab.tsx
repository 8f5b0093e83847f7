import { useEffect, useState } from "preact/hooks";
import { publishedWords } from "../../../display/format/dates.ts";
import { figuresIn } from "../../../display/take/figures.ts";
import { sizeWords } from "../../../display/take/sizes-in-words.ts";
import { fetchJson } from "../../../kit/file.ts";
import { offlineWords as words } from "../../../words/take/offline.ts";
import { handedOut } from "../../files/save.ts";
import { usePage } from "../../shared/page.ts";
import { Kept } from "./Kept.tsx";

/** The two ways to have the page without a network: kept by the browser, or as one file. */
export function OfflineTab() {
  const single = document.documentElement.dataset["single"];
  if (single !== undefined) return <OneFile hasBlocks={single === "blocks"} />;
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <h3 class="take-part">{words.browser}</h3>
      <Kept />
      <h3 class="take-part">{words.file}</h3>
      <Offered />
    </>
  );
}

/** The sentences of the page as one file on itself. */
function OneFile({ hasBlocks }: { readonly hasBlocks: boolean }) {
  const shown = usePage();
  const { words: page } = shown;
  const day = figuresIn(shown)?.day;
  return (
    <>
      <p>{words.isFile(day === undefined ? null : publishedWords(day, page.locale))}</p>
      <p class="quiet">
        {hasBlocks ? words.withBlocks : words.withoutBlocks} {words.noWebgl}
      </p>
    </>
  );
}

/** The bytes of the page as one file, without and with the blocks, as the site says them; 0 for one that it lacks. */
interface FileSizes {
  readonly bytes: number;
  readonly withBlocks: number;
}

/** The page as one file, with its size, where the site has it. */
function Offered() {
  const { words: page } = usePage();
  const offer = useOffer();
  if (offer === "asking") return <p class="quiet">{words.asking}</p>;
  if (offer === null) return <p class="quiet">{words.fileUnknown}</p>;
  if (offer.bytes === 0) return <p class="quiet">{words.noFile}</p>;
  const save = (name: string, bytes: number) => words.save(name, sizeWords(bytes, page.locale));
  return (
    <>
      <p>{words.fileIntro}</p>
      <div class="take-acts">
        <a class="pill" href="./hashfall.html" download onClick={() => handedOut.set("hashfall.html")}>
          {save("hashfall.html", offer.bytes)}
        </a>
        <span class="quiet take-small">{words.withoutBlocks}</span>
      </div>
      {offer.withBlocks === 0 ? null : (
        <div class="take-acts">
          <a class="pill" href="./hashfall-blocks.html" download onClick={() => handedOut.set("hashfall-blocks.html")}>
            {save("hashfall-blocks.html", offer.withBlocks)}
          </a>
          <span class="quiet take-small">{words.withBlocks}</span>
        </div>
      )}
      <p class="quiet take-small">{words.noWebgl}</p>
    </>
  );
}

function useOffer(): FileSizes | "asking" | null {
  const [offer, setOffer] = useState<FileSizes | "asking" | null>("asking");
  useEffect(() => {
    let isWanted = true;
    fetchJson("./hashfall.json").then(
      (said) => isWanted && setOffer(offerIn(said)),
      () => isWanted && setOffer(null),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return offer;
}

function offerIn(said: unknown): FileSizes | null {
  const { bytes, withBlocks } = (said ?? {}) as { readonly bytes?: unknown; readonly withBlocks?: unknown };
  const isSize = (size: unknown): size is number => typeof size === "number" && size >= 0;
  return isSize(bytes) ? { bytes, withBlocks: isSize(withBlocks) ? withBlocks : 0 } : null;
}
