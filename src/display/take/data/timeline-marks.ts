import type { Facts, NetworkFacts } from "../../../facts/types.ts";
import { retargetsIn } from "../../../model/network/epochs.ts";
import { outlookAt } from "../../../model/network/outlook.ts";
import { undatedEpochs } from "../../../model/network/undated.ts";
import { isKnown } from "../../../model/then/known.ts";
import type { Choices } from "../../../state/choices.ts";
import { replayShown } from "../../../state/replays.ts";
import { stepOf } from "../../../state/step.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import { timeline as axisWords } from "../../../words/timeline/timeline.ts";
import { claimsOnAxis } from "../../claims/on-axis.ts";
import { knownEvents } from "../../frame/known.ts";
import { ready } from "../../frame/reading.ts";
import { untilOf } from "../../timeline/chart.ts";
import { statedOn, stretchesIn } from "../../timeline/close-up/hours.ts";
import { blockSources, difficultySources, sourcesOfFile } from "../behind/used.ts";
import { isoTime, six, standingCells } from "./dataset.ts";
import { type TimelineRow, timelineRow, valueAlone } from "./timeline-row.ts";

/** A row for each mark of the axis: retargets, the connectivity as stated, claims, and single readings. */
export function markRows(facts: Facts, choices: Choices): readonly TimelineRow[] {
  const network = ready(facts.network);
  return [
    ...(network === null ? [] : [...retargetRows(facts, network, choices), ...outlookRow(facts, network, choices)]),
    ...connectivityRows(facts, choices),
    ...claimRows(facts, choices),
    ...(network === null ? [] : readingRows(facts, network, choices)),
  ];
}

/** The retargets of the window; where no header dates one, its size is exact and its time modelled. */
function retargetRows(facts: Facts, network: NetworkFacts, choices: Choices): readonly TimelineRow[] {
  const { span } = choices;
  const to = Math.min(span.to, untilOf(choices) + 1);
  const behind = difficultySources(facts);
  const dated = retargetsIn(network.epochs, span.from, to).map(({ time, change }) =>
    timelineRow(
      words.quantities.retarget,
      "",
      time,
      time,
      valueAlone(change),
      standingCells(facts, "%", "measured", behind),
    ),
  );
  const undated = retargetsIn(undatedEpochs(network), span.from, to);
  const stands = standingCells(facts, "%", "modelled", behind);
  return [
    ...dated,
    ...undated.map(({ time, change }) =>
      timelineRow(words.quantities.retarget, "", time, time, [six(change), null, null, words.modelledTime], stands),
    ),
  ];
}

/** The next retarget as the blocks before the moment predict it; where the axis shows years, it does not draw it. */
function outlookRow(facts: Facts, network: NetworkFacts, { at, span }: Choices): readonly TimelineRow[] {
  const blocks = ready(facts.blocks);
  const found = blocks === null || stepOf(span) === "month" ? null : outlookAt(blocks, network.epochs, at);
  if (found === null) return [];
  const { change, low, high, due, dueFrom, dueTo } = found;
  const values = [six(change), six(low), six(high), words.due(isoTime(Math.round(due / 1000) * 1000))];
  const stands = standingCells(facts, "%", "modelled", blockSources(facts));
  const [from, to] = [dueFrom, dueTo].map((time) => Math.round(time / 1000) * 1000) as [number, number];
  return [timelineRow(words.quantities.nextRetarget, "", from, to, values, stands)];
}

/** The stretches of the shown replay's connectivity, where hours are shown; nothing stated has neither status nor source. */
function connectivityRows(facts: Facts, choices: Choices): readonly TimelineRow[] {
  const events = knownEvents(facts, choices);
  if (events === null || stepOf(choices.span) !== "hour") return [];
  const place = replayShown(choices)?.place ?? "";
  return stretchesIn(statedOn(events, choices), choices.span, untilOf(choices)).map(({ from, to, state, item }) => {
    const said = item === null ? "" : `: ${item.statement} (${item.by})`;
    const stands = standingCells(facts, "", item === null ? "none" : "reported", [item?.source]);
    const values = [null, null, null, axisWords.states[state] + said];
    return timelineRow(words.quantities.connectivity, place, from, to, values, stands);
  });
}

const claimRows = (facts: Facts, choices: Choices): readonly TimelineRow[] =>
  claimsOnAxis(facts, choices).map(({ claim }) => {
    const { quantity, subject, at, window, low, high, by, text, unit, source } = claim;
    return timelineRow(
      words.claimed[quantity],
      subject,
      window?.from ?? at,
      window?.to ?? at,
      [low === high ? low : null, low, high, `${by}: ${text}`],
      standingCells(facts, unit, "claimed", [source]),
    );
  });

/** The single readings of the network, each of which measures something else. */
function readingRows(facts: Facts, { points }: NetworkFacts, { span, at, known }: Choices): readonly TimelineRow[] {
  const behind = sourcesOfFile(facts, "network/points.csv");
  return points
    .filter(({ from, published }) => from >= span.from && from <= span.to && isKnown(published, at, known))
    .map(({ from, value, unit, basis, status, publisher }) =>
      timelineRow(
        words.quantities.reading,
        "",
        from,
        from,
        [six(value), null, null, `${basis} (${publisher})`],
        standingCells(facts, unit, status, behind),
      ),
    );
}
