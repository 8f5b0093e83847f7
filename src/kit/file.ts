import { requestFile } from "./ask/ask.ts";
import type { PartReason } from "./parts.ts";
import { rememberingFetch } from "./remember.ts";

/** Why a file could not be fetched, by what the visitor can do about it. */
export type FaultKind =
  /** The server does not have it. */
  | "missing"
  /** The server answered with another error. */
  | "refused"
  /** A web page came instead: a network's sign-in, or a host that answers every address with its start page. */
  | "foreign"
  /** It came truncated, or its content is wrong. */
  | "damaged"
  | "slow"
  | "offline"
  /** There was no connection, or it broke. */
  | "unreachable"
  /** The page is one file, which does not hold it. */
  | "left-out";

/** A file that could not be fetched. */
export interface Fault {
  readonly kind: FaultKind;
  /** Its name without the hash of its content: `facts/risk.json`. */
  readonly file: string;
  /** The HTTP status for `missing` and `refused`, else 0. */
  readonly status: number;
}

/**
 * The error for a file that could not be fetched. Its message is for developers; the page makes its own sentence from
 * the kind.
 */
export class FileFault extends Error implements Fault {
  readonly kind: FaultKind;
  readonly file: string;
  readonly status: number;
  constructor(kind: FaultKind, url: string, detail: string, status = 0) {
    super(`${nameOf(url)}: ${detail}`);
    this.kind = kind;
    this.file = nameOf(url);
    this.status = status;
  }
}

/** The fault of a part of the page that `fetchPart` (kit/parts.ts) could not fetch, by its reason. */
export function faultOfPart(name: string, reason: PartReason): FileFault {
  const status = typeof reason === "number" ? reason : 0;
  const gone = status === 404 || status === 410;
  const kind = gone ? "missing" : status > 0 ? "refused" : reason === "foreign" ? "foreign" : "unreachable";
  return new FileFault(kind, name, `${reason}`, status);
}

/** The part of `fetch` that is used here. */
export type Fetcher = (url: string) => Promise<Response>;

/** Seconds after which a file counts as failed, so that a slow file delays only its own layer. */
const patience = 15;
const fetchPatiently: Fetcher = (url) => requestFile(url, { signal: AbortSignal.timeout(patience * 1000) });

/** Fetches the bytes of a file; rejects with a FileFault. */
export const fetchBytes = (url: string, fetcher: Fetcher = fetchPatiently): Promise<ArrayBuffer> =>
  fetched(url, fetcher, (response) => response.arrayBuffer());

/** Fetches and parses a JSON file without checking its shape; rejects with a FileFault. */
export async function fetchJson(url: string, fetcher: Fetcher = fetchPatiently): Promise<unknown> {
  const text = await fetched(url, fetcher, (response) => response.text());
  try {
    return JSON.parse(text);
  } catch {
    throw new FileFault(/^\s*</.test(text) ? "foreign" : "damaged", url, "not JSON");
  }
}

/**
 * `fetchJson` for a file that several parts of the page need: each address is fetched once. Who finds its content wrong
 * calls `forget`, so that the next who ask fetch it again.
 */
export const fetchShared = rememberingFetch((url) => fetchJson(url));

async function fetched<Body>(url: string, fetcher: Fetcher, read: (response: Response) => Promise<Body>) {
  try {
    const response = await fetcher(url);
    if (response.ok) return await read(response);
    const gone = response.status === 404 || response.status === 410;
    throw new FileFault(gone ? "missing" : "refused", url, `HTTP ${response.status}`, response.status);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    const { name, message } = error as Error;
    const off = name === "TimeoutError" ? "slow" : globalThis.navigator?.onLine === false ? "offline" : "unreachable";
    throw new FileFault(off, url, message);
  }
}

/** The name of a file for the visitor: `./facts/risk.a89e7c5fb0.json` → `facts/risk.json`. */
const nameOf = (url: string): string =>
  url
    .replace(/[?#].*$/, "")
    .split("/")
    .slice(-2)
    .join("/")
    .replace(/^\.\//, "")
    .replace(/\.[\da-f]{10}(?=\.\w+$)/, "");
