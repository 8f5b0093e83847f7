import type { ComponentChildren } from "preact";
import type { SourceId } from "../../facts/types.ts";
import { chooseSource } from "../../state/actions.ts";
import { usePage } from "./page.ts";

/** Text that opens its source in the Sources tab; plain text where `source` is null. */
export function SourceLink({
  source,
  children,
}: {
  readonly source: SourceId | null;
  readonly children: ComponentChildren;
}) {
  const { act } = usePage();
  if (source === null) return <>{children}</>;
  return (
    <button type="button" class="source-link" onClick={() => act(chooseSource(source))}>
      {children}
    </button>
  );
}
