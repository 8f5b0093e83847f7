import "./embed-tab.css";
import { useRef, useState } from "preact/hooks";
import { viewTitle } from "../../display/headline/view-title.ts";
import { frameAddress, frameSizes, isSite } from "../../display/take/embed.ts";
import { frameCode } from "../../kit/markup/frame-code.ts";
import { longestLink } from "../../state/link/address.ts";
import { embedWords as words } from "../../words/take/embed.ts";
import { takeWords } from "../../words/take/take.ts";
import { usePage } from "../shared/page.ts";
import { Choice } from "../take/Choice.tsx";
import { CopyButton } from "../take/CopyButton.tsx";
import ShareFile from "../take/ShareFile.tsx";

const sizes = Object.keys(frameSizes) as (keyof typeof frameSizes)[];
const colourings = ["1", "light", "dark"] as const;

/** The code of a frame with this view, its size and colours, and the frame itself. */
export function EmbedTab() {
  const { frame, link: linkOf } = usePage();
  const [size, setSize] = useState<keyof typeof frameSizes>("column");
  const [colours, setColours] = useState<(typeof colourings)[number]>("1");
  const [host, setHost] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  // An embedded page has no room for a story's text: its link keeps the view of the step and leaves out the story.
  const alone = { story: null, storyStep: 1, presenting: false, readingView: null } as const;
  const link = linkOf({ ...frame.choices, ...alone, figures: null });
  const isRefused = host !== "" && !isSite(host);
  const address = frameAddress(link, colours, isRefused ? "" : host.toLowerCase());
  if (address.length > longestLink) return <ShareFile />;
  const headline = viewTitle(frame);
  const title = words.title(headline);
  const code = frameCode({ address, title, link, fallback: words.fallback(headline) }, frameSizes[size]);
  const { width, height } = frameSizes[size];
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <div class="take-choices">
        <Choice label={words.size} value={size} options={sizes.map((id) => [id, words.sizes[id]])} choose={setSize} />
        <Choice
          label={words.colours}
          value={colours}
          options={colourings.map((id) => [id, words.themes[id]])}
          choose={setColours}
        />
      </div>
      <label class="take-field">
        {words.code}
        <textarea ref={field} readOnly rows={5} value={code} spellcheck={false} />
      </label>
      <div class="take-acts">
        <CopyButton label={takeWords.copy} text={code} field={field} />
      </div>
      <label class="take-field">
        {words.host}
        <input
          type="url"
          value={host}
          aria-invalid={isRefused}
          aria-describedby="embed-host"
          onInput={({ currentTarget }) => setHost(currentTarget.value.trim().replace(/\/$/, ""))}
        />
      </label>
      <output id="embed-host">{isRefused ? words.hostWrong : ""}</output>
      <section
        class="embed-preview"
        aria-label={words.preview}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the preview scrolls, and a scroll box needs the keyboard
        tabIndex={0}
      >
        <iframe key={address} src={address} title={title} width={width ?? "100%"} height={height} loading="lazy" />
      </section>
    </>
  );
}
