import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "./page.ts";

/** A panel whose code is fetched when it is first shown; `load` has to be the same function each time. */
export function Later({ load }: { readonly load: () => Promise<ComponentType> }) {
  const { words } = usePage();
  const [fate, setFate] = useState<{ readonly Panel: ComponentType } | "waiting" | "failed">("waiting");
  useEffect(() => {
    load().then(
      (Panel) => setFate({ Panel }),
      () => setFate("failed"),
    );
  }, [load]);
  if (fate === "waiting") return <p class="quiet">{words.loading}</p>;
  if (fate === "failed") return <p role="alert">{words.loadingFailed}</p>;
  return <fate.Panel />;
}
