import { chooseEstimate } from "../../state/actions.ts";
import { usePage } from "../shared/page.ts";

/** The choice of the map of shares, where several cover the moment and the layer follows from shares. */
export function Method() {
  const { words, frame, act } = usePage();
  const { layer } = frame.choices;
  if (layer === "electricity" || layer === "risk" || frame.methods.length === 0) return null;
  return (
    <label class="option method">
      <span class="quiet">{words.estimateLabel}</span>
      <select
        value={frame.methods.find((method) => method.chosen)?.id}
        onChange={(event) => act(chooseEstimate(event.currentTarget.value))}
      >
        {frame.methods.map((method) => (
          <option key={method.id} value={method.id} selected={method.chosen}>
            {method.label}
          </option>
        ))}
      </select>
    </label>
  );
}
