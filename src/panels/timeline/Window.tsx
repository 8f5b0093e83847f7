import type { AxisView } from "../../display/timeline/types.ts";
import { chooseWindow } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import { timeline as words } from "../../words/timeline/timeline.ts";

type Props = { readonly windows: AxisView["windows"]; readonly place: "axis" | "rail"; act(change: Change): void };

/** The choice of hours over which hashrate is measured; under the axis, or in the rail on a phone. */
export function WindowChoice({ windows, place, act }: Props) {
  if (windows.length === 0) return null;
  return (
    <label class="axis-window" data-place={place}>
      {words.window}{" "}
      <select
        value={String(windows.find(({ chosen }) => chosen)?.value ?? "")}
        onChange={({ currentTarget: { value } }) => act(chooseWindow(value === "" ? null : Number(value)))}
      >
        {windows.map(({ value, label, chosen }) => (
          <option key={label} value={value ?? ""} selected={chosen}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
