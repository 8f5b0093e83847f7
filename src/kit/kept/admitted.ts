/** The address of the service worker, below the page. */
const address = "./sw.js";

interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

let admitted: unknown = null;

/** The address of the page's service worker as the browser accepts it: a Trusted Types policy admits this one alone. */
export function workerAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  admitted ??=
    trustedTypes
      ?.createPolicy("hashfall-offline", {
        createScriptURL(asked) {
          if (asked === address) return asked;
          throw new TypeError(`${asked} is not the service worker of this page`);
        },
      })
      .createScriptURL(address) ?? address;
  // TypeScript's type of `register` does not know trusted addresses yet.
  return admitted as string;
}
