import { useEffect, useState } from "preact/hooks";
import { publishedWords } from "../../../display/format/dates.ts";
import { countText, numbersFor } from "../../../display/format/numbers.ts";
import { figuresIn } from "../../../display/take/figures.ts";
import { sizeWords } from "../../../display/take/sizes-in-words.ts";
import {
  forgetPage,
  type Keeping,
  keepingCell,
  keepPage,
  keptSize,
  lookForNewer,
  lookForUpdate,
  takeNewer,
} from "../../../kit/kept/kept.ts";
import { offlineWords as words } from "../../../words/take/offline.ts";
import { usePage } from "../../shared/page.ts";
import { InstallButton } from "./InstallButton.tsx";

/** Whether this browser keeps the page, what that takes, and the ways to keep, update, install and remove it. */
export function Kept() {
  const shown = usePage();
  const { words: page } = shown;
  const now = useKeeping();
  const size = useSize(now);
  const day = figuresIn(shown)?.day;
  const { whole } = numbersFor(page.locale);
  return (
    <>
      <p role="status">{stateWords(now, day === undefined ? null : publishedWords(day, page.locale))}</p>
      {now.state !== "kept" ? null : (
        <p class="quiet take-small">
          {size === null ? null : words.size(whole(size.files), sizeWords(size.bytes, page.locale))} {words.holds}
        </p>
      )}
      <div class="take-acts">
        {["none", "refused", "failed"].includes(now.state) ? (
          <button type="button" class="pill" onClick={() => void keepPage(true)}>
            {words.keep}
          </button>
        ) : null}
        {now.state === "kept" ? (
          <>
            <Newer isHere={now.newer} />
            <button type="button" class="pill" onClick={() => void forgetPage()}>
              {words.remove}
            </button>
          </>
        ) : null}
      </div>
      {now.state === "unable" ? null : <InstallButton />}
    </>
  );
}

/** Looks for a newer version, or changes to the one that waits. */
function Newer({ isHere }: { readonly isHere: boolean }) {
  const { reload } = usePage();
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (isHere) setSaid(words.waits);
  }, [isHere]);
  const search = async () => {
    const found = await lookForUpdate();
    const { state, ...more } = keepingCell.get();
    if (state === "kept" && "newer" in more && !more.newer) setSaid(words.looked[found]);
  };
  const change = async () => {
    const others = await takeNewer(reload);
    if (others > 0) setSaid(words.otherWindows(countText(others)));
  };
  return (
    <>
      <button type="button" class="pill" onClick={() => void (isHere ? change() : search())}>
        {isHere ? words.update : words.look}
      </button>
      <output>{said}</output>
    </>
  );
}

function stateWords(now: Keeping, day: string | null): string {
  if (now.state === "unable") return words.unable[now.why];
  if (now.state === "failed") return words.failed(now.reason);
  if (now.state === "kept") return day === null ? words.keptUnknown : words.kept(day);
  return words.states[now.state];
}

function useKeeping(): Keeping {
  const [now, setNow] = useState(keepingCell.get());
  useEffect(() => {
    const end = keepingCell.subscribe(setNow);
    void lookForNewer();
    return end;
  }, []);
  return now;
}

/** The size of what is kept, counted when it is kept; null before. */
function useSize({ state }: Keeping) {
  const [size, setSize] = useState<Awaited<ReturnType<typeof keptSize>>>(null);
  useEffect(() => {
    let isWanted = true;
    setSize(null);
    if (state === "kept") void keptSize().then((found) => isWanted && setSize(found));
    return () => {
      isWanted = false;
    };
  }, [state]);
  return size;
}
