import { useEffect, useRef, useState } from "preact/hooks";
import { unbroken } from "../../display/format/title.ts";
import { replayShown } from "../../state/replays.ts";
import { usePage } from "../shared/page.ts";
import { useHeldHeight } from "./useHeldHeight.ts";

/** A headline's sentence; a number and its sign stay on one line. */
function Title({ where, title }: { readonly where: "lead" | "beside"; readonly title: string }) {
  const { choices } = usePage().frame;
  const box = useRef<HTMLHeadingElement>(null);
  // A replay's sentences have three to six lines. Without a held height the map below them would jump.
  useHeldHeight(box, choices.story === null ? (replayShown(choices)?.id ?? null) : null);
  return (
    <h2 ref={box} class={where}>
      {unbroken(title)}
    </h2>
  );
}

/**
 * The headline above the map of an upright window, whose reading begins below the first screen. The prerendered page
 * has it in every window and hides it by its style sheet; the running page renders it in upright windows alone. While a
 * story is read or a question is answered, it shows the step's title or the answer.
 */
export function Lead() {
  const { frame, lead } = usePage();
  const [said, setSaid] = useState(lead.get());
  useEffect(() => lead.subscribe(setSaid), [lead]);
  const [isUpright, setUpright] = useState(true);
  useEffect(() => {
    const media = matchMedia("(orientation: portrait)");
    const turned = () => setUpright(media.matches);
    turned();
    media.addEventListener("change", turned);
    return () => media.removeEventListener("change", turned);
  }, []);
  return isUpright ? <Title where="lead" title={said ?? frame.headline.title} /> : null;
}

/** The headline of the moment and its text. */
export function Headline() {
  const { frame } = usePage();
  const { headline } = frame;
  return (
    <div class="headline">
      <Title where="beside" title={headline.title} />
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
