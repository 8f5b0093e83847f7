import { openItem } from "../../state/actions.ts";
import { stepOf } from "../../state/step.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { usePage } from "../shared/page.ts";

const loadHours = async () => (await import("../claims/ClaimsPart.tsx")).default;
const loadPrecedents = async () => (await import("../claims/Precedents.tsx")).default;
/** The name of the list of shocks among all that can be opened. */
const precedents = "precedents";

/** Claims beside the chain, while days or hours are shown. */
export function ShockPart() {
  const { frame } = usePage();
  return stepOf(frame.choices.span) === "month" ? null : <Lazy load={loadHours} />;
}

/** Every shock on one axis, fetched when somebody asks. */
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
