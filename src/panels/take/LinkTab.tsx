import { useRef, useState } from "preact/hooks";
import { publishedWords } from "../../display/format/dates.ts";
import { viewTitle } from "../../display/headline/view-title.ts";
import { codeFile, codeOf } from "../../display/take/code.ts";
import { figuresIn, versionOf } from "../../display/take/figures.ts";
import { replayOf } from "../../display/take/replay-of.ts";
import { longestLink } from "../../state/link/address.ts";
import { ownId } from "../../state/stories/own-links.ts";
import { openStory } from "../../state/stories/story.ts";
import { replayWords } from "../../words/replays/replays.ts";
import { ownWords as own } from "../../words/stories/own.ts";
import { takeWords as words } from "../../words/take/take.ts";
import { saveText } from "../files/save.ts";
import { usePage } from "../shared/page.ts";
import { CopyButton } from "./CopyButton.tsx";
import ShareFile from "./ShareFile.tsx";

const codeName = "hashfall-link.svg";

/** The link of the view, copied, sent or as a QR code, with or without the version of the figures. */
export function LinkTab() {
  const shown = usePage();
  const { frame, link, words: page } = shown;
  const [frozen, setFrozen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const figures = figuresIn(shown);
  const version = frozen && figures !== null ? versionOf(figures) : null;
  const address = link({ ...frame.choices, figures: version });
  if (address.length > longestLink) return <ShareFile />;
  return (
    <>
      <label class="take-field">
        {page.shareHere}
        <input ref={field} readOnly value={address} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      <div class="take-acts">
        <CopyButton label={words.copyLink} text={address} field={field} />
        <SendButton address={address} />
      </div>
      <ShortPage />
      {location.protocol === "file:" ? <p class="quiet">{words.fileLink}</p> : null}
      {figures === null ? null : (
        <>
          <label class="take-check">
            <input
              type="checkbox"
              checked={frozen}
              onChange={({ currentTarget }) => setFrozen(currentTarget.checked)}
            />
            {words.freeze(publishedWords(figures.day, page.locale))}
          </label>
          <p class="quiet">{words.freezeWhy}</p>
        </>
      )}
      <Code address={address} />
      <RecordStep />
    </>
  );
}

/** The short page of a replay, where the view is the replay's own; nothing for another view, or on a disk. */
function ShortPage() {
  const { frame, link, view } = usePage();
  const field = useRef<HTMLInputElement>(null);
  const replay = replayOf(frame.choices, view(""), link);
  if (replay === null || location.protocol === "file:") return null;
  const address = new URL(`replays/${replay.id}/`, link()).href;
  return (
    <>
      <label class="take-field">
        {words.short(replayWords[replay.id]?.offered ?? replay.id)}
        <input ref={field} readOnly value={address} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      <div class="take-acts">
        <CopyButton label={words.copyShort} text={address} field={field} />
      </div>
    </>
  );
}

/** The system's own sheet of apps that take a link; no button where the system has none. */
function SendButton({ address }: { readonly address: string }) {
  const { frame } = usePage();
  const [failed, setFailed] = useState(false);
  const shared = { title: viewTitle(frame), url: address };
  if (typeof navigator.share !== "function" || navigator.canShare?.(shared) === false) return null;
  const send = async () => {
    try {
      setFailed(false);
      await navigator.share(shared);
    } catch (error) {
      // Closing the sheet is no failure.
      setFailed((error as Error).name !== "AbortError");
    }
  };
  return (
    <>
      <button type="button" class="pill" onClick={() => void send()}>
        {words.send}
      </button>
      <output>{failed ? words.notSent : ""}</output>
    </>
  );
}

/** The button that records the view as a step of the visitor's own story; the dialog closes with the press. */
function RecordStep() {
  const { act } = usePage();
  return (
    <form method="dialog" class="take-acts">
      <button type="submit" class="pill" onClick={() => act(openStory(ownId))}>
        {own.fromShare}
      </button>
      <span class="quiet">{own.fromShareWhy}</span>
    </form>
  );
}

function Code({ address }: { readonly address: string }) {
  const code = codeOf(address);
  if (code === null) return <p class="quiet">{words.noCode}</p>;
  return (
    <div class="take-code">
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={words.code}>
        <rect width={code.size} height={code.size} class="code-paper" />
        <path d={code.path} class="code-ink" />
      </svg>
      <button type="button" class="pill" onClick={() => saveText(codeName, codeFile(code, address), "image/svg+xml")}>
        {words.saveCode}
      </button>
    </div>
  );
}
