import { useEffect, useRef, useState } from "preact/hooks";
import { copyText } from "../../kit/clipboard.ts";
import { longestLink } from "../../state/link/address.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { usePage } from "../shared/page.ts";

const file = async () => (await import("./ShareFile.tsx")).default;

/**
 * Copies the link of this moment; where the clipboard is not to be had, shows it in a field to copy from. A link that
 * is too long for servers and chat programs is not handed out: the question's file is.
 */
export function ShareLink() {
  const { words, link } = usePage();
  /** A link to copy, what is said of it, or null. */
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

/** The link, chosen, so that one key copies it. */
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
