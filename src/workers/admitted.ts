interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/**
 * A function that starts a worker at one of the given addresses and throws a TypeError for any other. Uses a Trusted
 * Types policy where the browser has them.
 */
export function workersAt(addresses: readonly string[]): (address: string) => Worker {
  const admit = (address: string): string => {
    if (!addresses.includes(address)) throw new TypeError(`${address} is no worker of this page`);
    return address;
  };
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  const policy = trustedTypes?.createPolicy("hashfall", { createScriptURL: admit }) ?? { createScriptURL: admit };
  // TypeScript's type of Worker does not know trusted addresses yet.
  return (address) => new Worker(policy.createScriptURL(address) as string, { type: "module" });
}
