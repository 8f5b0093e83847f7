import "./take.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { viewLine } from "../../display/take/citation.ts";
import { isPlain } from "../../kit/input.ts";
import { takeWords as words } from "../../words/take/take.ts";
import { Handed } from "../files/Handed.tsx";
import { Lazy } from "../shared/Lazy.tsx";
import { usePage } from "../shared/page.ts";
import { CiteTab } from "./CiteTab.tsx";
import { LeavingPart } from "./film/LeavingPart.tsx";
import { inMaking, useLeaving } from "./film/useLeaving.ts";
import { LinkTab } from "./LinkTab.tsx";

const data = async () => (await import("./DataTab.tsx")).DataTab;
const DataPart = () => <Lazy load={data} />;
const embed = async () => (await import("../embed/EmbedTab.tsx")).EmbedTab;
const EmbedPart = () => <Lazy load={embed} />;
const picture = async () => (await import("./PictureTab.tsx")).PictureTab;
const PicturePart = () => <Lazy load={picture} />;

const film = async () => (await import("./film/FilmTab.tsx")).FilmTab;
const FilmPart = () => <Lazy load={film} />;
const offline = async () => (await import("./offline/OfflineTab.tsx")).OfflineTab;
const OfflinePart = () => <Lazy load={offline} />;

/** The ways to share, in the order of the dialog, each with its panel. */
const allWays = [
  ["link", LinkTab],
  ["embed", EmbedPart],
  ["picture", PicturePart],
  ["film", FilmPart],
  ["data", DataPart],
  ["cite", CiteTab],
  ["offline", OfflinePart],
] as const;
/** A page on a disk has no address that another site's frame could show. */
const ways = allWays.filter(([id]) => id !== "embed" || !("single" in document.documentElement.dataset));

/**
 * The Share dialog over the view that its page context holds. It opens when it is mounted, gives the focus back to the
 * button that opened it, and calls `close` after it was closed.
 */
export function ShareDialog({ close }: { readonly close: () => void }) {
  const { frame, words: page } = usePage();
  const [way, setWay] = useState<(typeof ways)[number][0]>("link");
  const dialog = useModal();
  const leaving = useLeaving();
  const show = (next: typeof way) => leaving.leave(() => setWay(next));
  const leave = () => leaving.leave(() => dialog.current?.close());
  const Panel = ways.find(([id]) => id === way)?.[1] ?? LinkTab;
  const onKeyDown = (event: KeyboardEvent) => {
    const now = ways.findIndex(([id]) => id === way);
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: ways.length - 1 }[event.key];
    const next = to === undefined ? undefined : ways.at(to % ways.length)?.[0];
    if (next === undefined || !isPlain(event)) return;
    event.preventDefault();
    leaving.leave(() => {
      setWay(next);
      dialog.current?.querySelector<HTMLElement>(`#take-tab-${next}`)?.focus();
    });
  };
  const onClose = () => {
    // A second Escape closes a dialog without asking it.
    if (!inMaking.get()) return close();
    dialog.current?.showModal();
    leave();
  };
  return (
    <dialog
      ref={dialog}
      class="take"
      aria-labelledby="take-title"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClose={onClose}
    >
      <div class="take-head">
        <h2 id="take-title">{words.title}</h2>
        <button type="button" class="pill" onClick={leave}>
          {page.close}
        </button>
        <div class="tabs" role="tablist" aria-label={words.tabsLabel} onKeyDown={onKeyDown}>
          {ways.map(([id]) => (
            <button
              key={id}
              id={`take-tab-${id}`}
              type="button"
              role="tab"
              class="tab"
              aria-selected={id === way}
              aria-controls="take-panel"
              tabIndex={id === way ? 0 : -1}
              autofocus={id === "link"}
              onClick={() => show(id)}
            >
              {words.tabs[id]}
            </button>
          ))}
        </div>
        <LeavingPart {...leaving} />
      </div>
      <p class="quiet take-about">{viewLine(frame)}</p>
      <div id="take-panel" role="tabpanel" aria-labelledby={`take-tab-${way}`} class="take-panel">
        <Panel key={way} />
      </div>
      <Handed key={way} />
    </dialog>
  );
}

/** A dialog that is open while it is mounted; the focus goes back to where it was. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return dialog;
}
