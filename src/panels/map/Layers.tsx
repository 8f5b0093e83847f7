import { useEffect, useRef } from "preact/hooks";
import { chooseLayer, chooseTariff, setBaseline, toggleCircles } from "../../state/actions.ts";
import { layerIds, tariffIds } from "../../state/choices.ts";
import { usePage } from "../shared/page.ts";

/**
 * Scrolls each box sideways until an element in it is visible. Not by `scrollIntoView`: in Chromium the first Tab on the
 * page would then start there, behind the links that skip.
 */
function showWithin(boxes: readonly Element[], element: Element): void {
  for (const box of boxes) {
    const [around, inside] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
    if (inside.right > around.right) box.scrollLeft += inside.right - around.right;
    else if (inside.left < around.left) box.scrollLeft -= around.left - inside.left;
  }
}

/** The choice of layer, and the options of the chosen layer. */
export function Layers() {
  const { words, frame, act } = usePage();
  const { layer } = frame.choices;
  const strip = useRef<HTMLDivElement>(null);
  // On a phone the strip scrolls: the chosen layer must be visible, but must not move under a finger that chose it.
  useEffect(() => {
    if (strip.current === null || strip.current.contains(document.activeElement)) return;
    const chosen = strip.current.querySelector("input:checked")?.parentElement;
    if (chosen?.parentElement != null) showWithin([chosen.parentElement, strip.current], chosen);
  }, [layer]);
  return (
    <div class="layers" ref={strip}>
      <div class="layers-set" role="radiogroup" aria-label={words.layerLabel}>
        {layerIds.map((id) => (
          <label key={id} class="layers-choice">
            <input type="radio" name="layer" value={id} checked={id === layer} onChange={() => act(chooseLayer(id))} />
            <span>{words.layers[id]}</span>
          </label>
        ))}
      </div>
      <div class="layers-options">
        <label class="option">
          <input type="checkbox" checked={frame.choices.circles} onChange={() => act(toggleCircles())} />
          <span>{words.circles}</span>
        </label>
        {layer === "electricity" ? <Tariff /> : null}
        {layer === "change" ? <Baseline /> : null}
      </div>
    </div>
  );
}

function Tariff() {
  const { words, frame, act } = usePage();
  return (
    <label class="option">
      <span class="unseen">{words.tariffLabel}</span>
      <select
        title={words.tariffLabel}
        value={frame.choices.tariff}
        onChange={(event) => act(chooseTariff(event.currentTarget.value === "industry" ? "industry" : "business"))}
      >
        {tariffIds.map((tariff) => (
          <option key={tariff} value={tariff}>
            {words.tariffs[tariff]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Baseline() {
  const { words, frame, act } = usePage();
  return (
    <label class="option">
      <span class="unseen">{words.baselineLabel}</span>
      <select
        title={words.baselineLabel}
        value={frame.baselines.find((entry) => entry.chosen)?.at}
        onChange={(event) => act(setBaseline(Number(event.currentTarget.value)))}
      >
        {frame.baselines.map((entry) => (
          <option key={entry.at} value={entry.at} selected={entry.chosen}>
            {entry.label}
          </option>
        ))}
      </select>
    </label>
  );
}
