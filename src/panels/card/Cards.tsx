import { cardOf } from "../../display/card/card.ts";
import { usePage } from "../shared/page.ts";
import { CountryCard } from "./CountryCard.tsx";
import "../shared/figures.css";
import "./card.css";

/** The cards of the pinned countries, one or two side by side; nothing without a pin. */
export function Cards() {
  const { frame, facts, words } = usePage();
  if (frame.pins.length === 0) return null;
  return (
    <div class="cards" data-count={frame.pins.length}>
      {frame.pins.map((code) => (
        <CountryCard key={code} card={cardOf(facts, frame, code, words)} />
      ))}
      {frame.pins.length === 1 ? <p class="cards-hint">{words.compare}</p> : null}
    </div>
  );
}
