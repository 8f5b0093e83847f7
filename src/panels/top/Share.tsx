import { useEffect, useRef, useState } from "preact/hooks";
import { copyText } from "../../kit/clipboard.ts";
import { longestLink } from "../../state/link/address.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { usePage } from "../shared/page.ts";

const file = async () => (await import("./ShareFile.tsx")).default;

/**
 * The button that copies the link to the present view; where the clipboard is not available, it shows the link in a
 * field. For a link too long for servers and chat programs it offers the scenario's file instead.
 */
export function ShareLink() {
  const { words, link } = usePage();
  /** The link of the last press, and whether it was copied; null before, and after the message is closed. */
  const [shared, setShared] = useState<{ readonly link: string; readonly copied: boolean } | null>(null);
  const share = async () => {
    const now = link();
    setShared({ link: now, copied: now.length <= longestLink && (await copyText(now)) });
  };
  const close = () => setShared(null);
  return (
    <fieldset
      class="top-share"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || shared === null) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <button type="button" class="pill" onClick={() => void share()}>
        {words.share}
      </button>
      <output class="top-said">{shared?.copied ? words.shareDone : ""}</output>
      {shared === null || shared.copied ? null : shared.link.length > longestLink ? (
        <Lazy load={file} />
      ) : (
        <LinkField link={shared.link} />
      )}
    </fieldset>
  );
}

/** A field with the link selected, so that one key copies it. */
function LinkField({ link }: { readonly link: string }) {
  const { words } = usePage();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [link]);
  return (
    <label class="top-said top-link">
      {words.shareHere}
      <input ref={field} readOnly value={link} />
    </label>
  );
}
