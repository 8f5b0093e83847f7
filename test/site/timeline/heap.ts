import type { CDPSession } from "playwright-core";

/** What a page's heap holds after a forced collection, in bytes. */
export interface Heap {
  /** The page's own objects, texts and arrays. */
  readonly held: number;
  /** What V8 has compiled of the page's functions, which grows by itself while it optimises those that run often. */
  readonly compiled: number;
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly (readonly string[])[] };
  };
  readonly nodes: readonly number[];
}

/** Measures a page's heap by a snapshot of it, which V8 takes after a collection. */
export async function heapOf(devtools: CDPSession): Promise<Heap> {
  const parts: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }) => void parts.push(chunk);
  devtools.on("HeapProfiler.addHeapSnapshotChunk", take);
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  devtools.off("HeapProfiler.addHeapSnapshotChunk", take);
  return sizesIn(JSON.parse(parts.join("")) as Snapshot);
}

function sizesIn({ snapshot: { meta }, nodes }: Snapshot): Heap {
  const type = meta.node_fields.indexOf("type");
  const size = meta.node_fields.indexOf("self_size");
  const code = meta.node_types[type]?.indexOf("code");
  let [held, compiled] = [0, 0];
  for (let node = 0; node < nodes.length; node += meta.node_fields.length) {
    const bytes = nodes[node + size] ?? 0;
    if (nodes[node + type] === code) compiled += bytes;
    else held += bytes;
  }
  return { held, compiled };
}
