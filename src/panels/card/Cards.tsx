import { cardOf } from "../../display/card/card.ts";
import { pairOf } from "../../display/card/pair.ts";
import { usePage } from "../shared/page.ts";
import { CountryCard } from "./CountryCard.tsx";
import { PairTable } from "./PairTable.tsx";
import "../shared/figures.css";
import "./card.css";

/**
 * The card of a pinned country; of two, one table of their figures, and under it the rest of each card. Nothing without
 * a pin.
 */
export function Cards() {
  const page = usePage();
  const { frame, words } = page;
  const [one, other] = frame.pins;
  if (one === undefined) return null;
  if (other === undefined) {
    return (
      <div class="cards">
        <CountryCard card={cardOf(page, one)} />
        <p class="cards-hint">{words.compare}</p>
      </div>
    );
  }
  const pair = pairOf(page, [one, other]);
  return (
    <div class="cards">
      <PairTable pair={pair} />
      {pair.cards.map((card) => (
        <CountryCard key={card.code} card={card} isBeside={true} />
      ))}
    </div>
  );
}
