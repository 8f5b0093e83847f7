import { concentrationOf } from "../../model/concentration/concentration.ts";
import { en } from "../../words/en.ts";
import { exposureWords as words } from "../../words/exposure.ts";
import { periodWords } from "../format/dates.ts";
import { oneDigit } from "../format/percent.ts";
import type { ExposureContext } from "./context.ts";

/**
 * The tab's headline and the sentence on its basis. `atRisk` is hashrate at risk in points of the network, as words.
 */
export function exposureHeadlineOf({ frame, picture, numbers, locale }: ExposureContext, atRisk: string | null) {
  const { effective, unnamed } = concentrationOf(picture);
  return {
    title:
      atRisk === null
        ? words.headlineShort(oneDigit(effective.low), oneDigit(effective.high))
        : words.headline(oneDigit(effective.low), oneDigit(effective.high), atRisk, frame.choices.shutdowns),
    basis: words.basis(
      picture.publisher,
      periodWords(picture.period, locale),
      picture.status === "held" ? words.heldFor(numbers.whole(picture.ageDays)) : en.status[picture.status],
      numbers.share(unnamed),
    ),
  };
}
