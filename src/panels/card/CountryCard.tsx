import type { Card, CardFigure } from "../../display/card/card.ts";
import { moveTo, pin } from "../../state/actions.ts";
import { cards as cardWords } from "../../words/card/card.ts";
import { Cited } from "../shared/Cited.tsx";
import { FreshLine } from "../shared/Newest.tsx";
import { usePage } from "../shared/page.ts";
import { SourceLink } from "../shared/SourceLink.tsx";
import { Sparkline } from "./Sparkline.tsx";

interface Props {
  readonly card: Card;
  /** Whether a table above shows its figures beside another country's, with the button that unpins it. */
  readonly isBeside?: boolean;
}

/** One country's card: figures with status and source, curves that move the moment, generation by fuel, history. */
export function CountryCard({ card, isBeside = false }: Props) {
  const { words, act } = usePage();
  const unpin = () => {
    act(pin(card.code));
    document.getElementById("map")?.focus();
  };
  // Two cards have the same headings, which are told apart where they are heard alone.
  const whose = isBeside ? <span class="unseen">, {card.title}</span> : null;
  return (
    <section class="card" aria-label={card.title}>
      <header class="card-head">
        <h3>{card.title}</h3>
        {isBeside ? null : (
          <button type="button" class="pill" aria-label={words.unpinName(card.title)} onClick={unpin}>
            <span aria-hidden="true">×</span>
          </button>
        )}
        <FreshLine parts={card.newest} />
      </header>
      {isBeside ? null : (
        <dl class="figures">
          {card.figures.map((figure) => (
            <FigureLine key={figure.label} figure={figure} place={card.title} />
          ))}
        </dl>
      )}
      {card.fuels.length === 0 ? null : (
        <div class="fuels">
          <h4>
            {cardWords.grid}
            {whose} <span class="quiet">{card.fuelsStanding}</span>
          </h4>
          <ul>
            {card.fuels.map((fuel) => (
              <li key={fuel.name}>
                <span>{fuel.name}</span>
                <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={fuel.percent} height="4" />
                </svg>
                <span class="number">{fuel.text}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {card.history.map((history) => (
        <details key={history.title} class="history">
          <summary>
            {history.title}
            {whose} <span class="quiet">{history.lines.length}</span>
          </summary>
          {history.lines.length === 0 ? <p class="quiet">{history.none}</p> : null}
          <ul>
            {history.lines.map((line) => (
              <li key={`${line.at} ${line.text}`} data-later={line.later}>
                <button
                  type="button"
                  class="source-link"
                  aria-label={`${line.date}: ${line.text}`}
                  onClick={() => act(moveTo(line.at))}
                >
                  {line.date}
                </button>{" "}
                {line.text} <Cited url={line.url}>{line.by}</Cited>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function FigureLine({ figure, place }: { readonly figure: CardFigure; readonly place: string }) {
  const { words } = usePage();
  return (
    <div class="figure" data-has-value={figure.hasValue}>
      <dt>{figure.label}</dt>
      <dd>
        <span class="figure-value">{figure.value}</span>
        {figure.spark === null ? null : <Sparkline spark={figure.spark} label={`${place}: ${figure.label}`} />}
        {figure.standing === "" ? null : (
          <span class="figure-standing">
            {figure.standing}{" "}
            {figure.source === null ? null : (
              <SourceLink source={figure.source} of={`${place}, ${figure.label}`}>
                {words.sourceLink}
              </SourceLink>
            )}
          </span>
        )}
      </dd>
    </div>
  );
}
