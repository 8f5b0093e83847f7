import { usePage } from "../shared/page.ts";

/** The headline of the moment and its text. */
export function Headline() {
  const { frame } = usePage();
  const { headline } = frame;
  return (
    <div class="headline">
      {/* A number and its sign stay on one line. */}
      <h2>{headline.title.replaceAll(" %", "\u00a0%")}</h2>
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
