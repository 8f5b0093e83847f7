import { useEffect, useState } from "preact/hooks";
import { unbroken } from "../../display/format/title.ts";
import { usePage } from "../shared/page.ts";
import { HeldBox } from "./HeldBox.tsx";

/** The windows of one column, where the reading begins below the map; `lead.css` has the same. */
const oneColumn = "(orientation: portrait), (max-width: 479px)";

/**
 * The headline above the map of a window of one column, whose reading begins below the first screen. The prerendered
 * page has it in every window and hides it by its style sheet; the running page renders it in these windows alone. While
 * a story is read or a question is answered, it shows the step's title or the answer.
 */
export function Lead() {
  const { frame, lead } = usePage();
  const [said, setSaid] = useState(lead.get());
  useEffect(() => lead.subscribe(setSaid), [lead]);
  const [isAbove, setAbove] = useState(true);
  useEffect(() => {
    const media = matchMedia(oneColumn);
    const turned = () => setAbove(media.matches);
    turned();
    media.addEventListener("change", turned);
    return () => media.removeEventListener("change", turned);
  }, []);
  return isAbove ? (
    <HeldBox as="h2" class="lead">
      {unbroken(said ?? frame.headline.title)}
    </HeldBox>
  ) : null;
}

/** The headline of the moment and its text. */
export function Headline() {
  const { frame } = usePage();
  const { headline } = frame;
  return (
    <HeldBox as="div" class="headline">
      <h2 class="beside">{unbroken(headline.title)}</h2>
      {headline.text.length === 0 ? null : (
        <p>
          {headline.text.map((part, index) =>
            typeof part === "string" ? part : <strong key={`${part.strong}${index}`}>{unbroken(part.strong)}</strong>,
          )}
        </p>
      )}
    </HeldBox>
  );
}
