import { useEffect, useState } from "preact/hooks";
import { coming } from "../../words/map/coming.ts";
import { usePage } from "../shared/page.ts";

/** The sentence on a projection that is on its way; over the map, so that the map keeps its size. */
export function Coming() {
  const { mapComing } = usePage();
  const [projection, setProjection] = useState(mapComing.get());
  useEffect(() => mapComing.subscribe(setProjection), [mapComing]);
  // The element stays, since a screen reader announces only what changes inside one that it knows.
  return <div role="status">{projection === null ? null : <p class="tooltip">{coming[projection]}</p>}</div>;
}
