interface Factory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

/**
 * Lets MapLibre start its worker where the browser enforces Trusted Types: MapLibre gives the browser a plain address,
 * which only a policy called `default` may admit. This one admits exactly the address given here, as a script's address;
 * any other, and any markup, is refused with a TypeError. A second call changes nothing.
 */
export function admitWorker(address: string): void {
  if (admitted) return;
  admitted = true;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  trustedTypes?.createPolicy("default", { createScriptURL: (asked) => (asked === address ? asked : null) });
}

let admitted = false;
