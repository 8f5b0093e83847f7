interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/**
 * Starts workers at exactly the given addresses, through a Trusted Types policy where the browser enforces them; throws
 * for every other address.
 */
export function workersAt(addresses: readonly string[]): (address: string) => Worker {
  const admit = (address: string): string => {
    if (!addresses.includes(address)) throw new TypeError(`${address} is no worker of this page`);
    return address;
  };
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  const policy = trustedTypes?.createPolicy("hashfall", { createScriptURL: admit }) ?? { createScriptURL: admit };
  // The browser's own types know no trusted address yet.
  return (address) => new Worker(policy.createScriptURL(address) as string, { type: "module" });
}
