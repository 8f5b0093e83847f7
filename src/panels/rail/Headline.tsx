import { useEffect, useState } from "preact/hooks";
import { usePage } from "../shared/page.ts";

/** The headline's sentence; a number and its sign stay on one line. */
function Title({ where }: { readonly where: "lead" | "beside" }) {
  const { frame } = usePage();
  return <h2 class={where}>{frame.headline.title.replaceAll(" %", "\u00a0%")}</h2>;
}

/**
 * The headline above the map, for an upright window, where the reading begins below the first screen. The prerendered
 * page has it in every window, and its style sheet hides it; then it stands in upright windows alone.
 */
export function Lead() {
  const [isUpright, setUpright] = useState(true);
  useEffect(() => {
    const media = matchMedia("(orientation: portrait)");
    const turned = () => setUpright(media.matches);
    turned();
    media.addEventListener("change", turned);
    return () => media.removeEventListener("change", turned);
  }, []);
  return isUpright ? <Title where="lead" /> : null;
}

/** The headline of the moment and its text. */
export function Headline() {
  const { frame } = usePage();
  const { headline } = frame;
  return (
    <div class="headline">
      <Title where="beside" />
      {headline.text.length === 0 ? null : (
        <p>
          {headline.text.map((part) =>
            typeof part === "string" ? part : <strong key={part.strong}>{part.strong}</strong>,
          )}
        </p>
      )}
    </div>
  );
}
