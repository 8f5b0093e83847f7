import { useEffect, useRef, useState } from "preact/hooks";
import { chooseProjection } from "../../state/actions.ts";
import { projectionIds } from "../../state/choices.ts";
import { usePage } from "../shared/page.ts";
import { useClosing } from "../timeline/pointing/useClosing.ts";

/** The button with which a phone opens layers, projection and options; it names the layer on the map. */
export function MapMore() {
  const { words, frame } = usePage();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    document.documentElement.dataset["mapOptions"] = open ? "open" : "closed";
    // The choices open below the edge of the bar, so the page scrolls until they are visible.
    if (open) document.querySelector(".stage .tools")?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  // The choices cover nothing, so a press elsewhere leaves them open, and so does Escape on the map, which lets go there.
  useClosing(open, close, "html", ".map-more, .layers, .tools");
  return (
    <button ref={button} type="button" class="pill map-more" aria-expanded={open} onClick={() => setOpen(!open)}>
      {words.mapMore(words.layers[frame.choices.layer])}
    </button>
  );
}

/** The buttons for zoom and the whole world, and the choice of projection. */
export function MapTools() {
  const { words, frame, act, zoom, wholeWorld } = usePage();
  return (
    <div class="tools">
      <button type="button" class="tool" aria-label={words.zoomOut} onClick={() => zoom(-1)}>
        −
      </button>
      <button type="button" class="tool" aria-label={words.zoomIn} onClick={() => zoom(1)}>
        +
      </button>
      {frame.camera === null ? null : (
        <button type="button" class="tool tool-wide" onClick={wholeWorld}>
          {words.wholeWorld}
        </button>
      )}
      <select
        class="tool tool-wide"
        aria-label={words.projectionLabel}
        value={frame.projection}
        onChange={(event) => {
          const chosen = projectionIds.find((id) => id === event.currentTarget.value);
          if (chosen !== undefined) act(chooseProjection(chosen));
        }}
      >
        {projectionIds.map((id) => (
          <option key={id} value={id} selected={id === frame.projection}>
            {words.projections[id]}
          </option>
        ))}
      </select>
    </div>
  );
}
