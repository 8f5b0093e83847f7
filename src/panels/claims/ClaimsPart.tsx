import "./claims.css";
import "./ledger.css";
import { claimsView } from "../../display/claims/claims-view.ts";
import type { ClaimsView } from "../../display/claims/types.ts";
import { windowsOf } from "../../display/timeline/windows.ts";
import type { Change } from "../../state/choices.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { Readable } from "../reading/Readable.tsx";
import { ExodusPart } from "../replays/Exodus.tsx";
import { useFile, usePage } from "../shared/page.ts";
import { SoundButton } from "../sound/SoundButton.tsx";
import { WindowChoice } from "../timeline/Window.tsx";
import { ClaimList } from "./Claims.tsx";
import { LedgerPart } from "./Ledger.tsx";
import { LensPart } from "./Lens.tsx";
import { PricePart } from "./Price.tsx";
import { StatedList } from "./Stated.tsx";
import { WithoutPart } from "./Without.tsx";

/** The claims about the shock of the moment, beside what blocks show. It loads the files of claims and blocks. */
export default function Claims() {
  const page = usePage();
  const { frame, act } = page;
  useFile("claims");
  useFile("blocks");
  const view = claimsView(page);
  // While it is open to be read, the reading view has its name.
  const name = frame.choices.readingView === "ledger" ? undefined : words.title;
  return (
    <section class="claims-part" aria-label={name}>
      <p class="quiet">{view.about}</p>
      {view.note === "" ? null : (
        <p class="claims-state" role="status">
          {view.note}
        </p>
      )}
      <WindowChoice windows={windowsOf(frame.choices, timeline)} place="rail" act={act} />
      <SoundButton />
      <Readable id="ledger" title={words.title}>
        <Parts view={view} drawn={frame.choices.withoutLoss} act={act} />
      </Readable>
    </section>
  );
}

interface PartsProps {
  readonly view: ClaimsView;
  readonly drawn: boolean;
  act(change: Change): void;
}

function Parts({ view, drawn, act }: PartsProps) {
  return (
    <>
      <LedgerPart ledger={view.ledger} act={act} />
      <ClaimList title={words.pools.title} note={words.pools.note} claims={view.pools} act={act} />
      <LensPart lens={view.lens} luck={view.luck} act={act} />
      <WithoutPart view={view.without} outlook={view.outlook} drawn={drawn} act={act} />
      <StatedList title={words.starts.title} note="" rows={view.starts} act={act} />
      <StatedList title={words.starts.statements} note={words.starts.note} rows={view.statements} act={act} folded />
      <ClaimList title={words.levels.title} note="" claims={view.levels} act={act} />
      <ExodusPart view={view.exodus} act={act} />
      <PricePart view={view.price} />
    </>
  );
}
