import type { ComponentChildren } from "preact";
import type { SourceId } from "../../facts/types.ts";
import { chooseSource } from "../../state/actions.ts";
import { usePage } from "./page.ts";

/**
 * Text that opens its source in the Sources tab; plain text where `source` is null. `of` says what the source is of,
 * where the text alone does not.
 */
export function SourceLink({
  source,
  of = "",
  children,
}: {
  readonly source: SourceId | null;
  readonly of?: string;
  readonly children: ComponentChildren;
}) {
  const { act } = usePage();
  if (source === null) return <>{children}</>;
  return (
    // What says only “source” leads nowhere on paper.
    <button type="button" class="source-link" data-bare={of !== ""} onClick={() => act(chooseSource(source))}>
      {children}
      {of === "" ? null : <span class="unseen">: {of}</span>}
    </button>
  );
}
