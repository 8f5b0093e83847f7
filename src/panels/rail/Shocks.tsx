import { openItem } from "../../state/actions.ts";
import { stepOf } from "../../state/step.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { usePage } from "../shared/page.ts";

const loadClaims = async () => (await import("../claims/ClaimsPart.tsx")).default;
const loadPrecedents = async () => (await import("../claims/Precedents.tsx")).default;
/** The id of the list of shocks, as `openItem` names it. */
const precedents = "precedents";

/** The claims about the moment's shock, while days or hours are shown. */
export function ShockPart() {
  const { frame } = usePage();
  return stepOf(frame.choices.span) === "month" ? null : <Lazy load={loadClaims} />;
}

/** A button that opens the list of all shocks, which is fetched then. */
export function AllShocks() {
  const { words, frame, act } = usePage();
  const open = frame.choices.openItem === precedents;
  return (
    <section class="shocks">
      <button
        type="button"
        class="pill"
        aria-expanded={open}
        aria-controls="shocks"
        onClick={() => act(openItem(open ? null : precedents))}
      >
        {words.shocks}
      </button>
      <div id="shocks">{open ? <Lazy load={loadPrecedents} /> : null}</div>
    </section>
  );
}
