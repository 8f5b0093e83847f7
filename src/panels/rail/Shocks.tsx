import { closeReadingView, openItem } from "../../state/actions.ts";
import { stepOf } from "../../state/step.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { usePage } from "../shared/page.ts";

const loadClaims = async () => (await import("../claims/ClaimsPart.tsx")).default;
const loadPrecedents = async () => (await import("../claims/Precedents.tsx")).default;
/** The id of the list of shocks, as `openItem` names it. */
const precedents = "precedents";

/** The claims about the moment's shock, while days or hours are shown or the ledger is open as a reading view. */
export function ShockPart() {
  const { frame } = usePage();
  const { span, readingView } = frame.choices;
  return stepOf(span) === "month" && readingView !== "ledger" ? null : <Lazy load={loadClaims} />;
}

/** A button that opens the list of all shocks, which is fetched then. */
export function AllShocks() {
  const { words, frame, act } = usePage();
  const { openItem: item, readingView } = frame.choices;
  const open = item === precedents || readingView === "shocks";
  return (
    <section class="shocks">
      <button
        type="button"
        class="pill"
        aria-expanded={open}
        aria-controls="shocks"
        onClick={() => {
          act(openItem(open ? null : precedents));
          act(closeReadingView());
        }}
      >
        {words.shocks}
      </button>
      <div id="shocks">{open ? <Lazy load={loadPrecedents} /> : null}</div>
    </section>
  );
}
