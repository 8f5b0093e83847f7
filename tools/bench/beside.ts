import { existsSync } from "node:fs";
import { join } from "node:path";
import { Plain } from "../build/plain.ts";
import { type Served, serve } from "../serve.ts";

/** Milliseconds that another site has for its first answer. */
const patience = 10_000;

const isAddress = (beside: string) => /^https?:/.test(beside);

/** Rejects with a Plain error where `beside` is neither the folder of a built site nor an address that answers. */
export async function demandPeer(beside: string | null): Promise<void> {
  if (beside === null) return;
  if (!isAddress(beside)) {
    if (existsSync(join(beside, "index.html"))) return;
    throw new Plain(`bench: ${beside} is no built site: it has no index.html`);
  }
  const answered = await fetch(beside, { signal: AbortSignal.timeout(patience) }).catch(() => null);
  await answered?.body?.cancel();
  if (answered === null) throw new Plain(`bench: ${beside} does not answer`);
  if (!answered.ok) throw new Plain(`bench: ${beside} answers with status ${answered.status}`);
}

/** The site of `demandPeer`: an address is taken as it is, a folder is served; null without one. */
export async function servePeer(beside: string | null): Promise<Served | null> {
  if (beside === null) return null;
  return isAddress(beside) ? { url: beside, close: async () => {} } : serve({ root: beside, port: 0, headers: {} });
}
