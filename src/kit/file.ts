/** Why a file is not here, as far as a person can do something about it. */
export type FaultKind =
  /** The server does not have it. */
  | "missing"
  /** The server answered with an error of its own. */
  | "refused"
  /** A page came in its place: a network's sign-in, or a host that answers everything with its start page. */
  | "foreign"
  /** It came cut off, or is not what it should be. */
  | "damaged"
  | "slow"
  | "offline"
  /** The connection broke off or never stood. */
  | "unreachable";

/** A file that could not be had. */
export interface Fault {
  readonly kind: FaultKind;
  /** Its name as a person knows it, without the hash of its content: `facts/risk.json`. */
  readonly file: string;
  /** What the server answered, where that is the trouble. */
  readonly status: number;
}

/** Thrown where a file could not be had; the message is for who mends the page, never for its reader. */
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

/** What `fetch` does, as far as it is needed here. */
export type Fetcher = (url: string) => Promise<Response>;

/** After this long a file counts as failed, so that one slow file holds up nothing but its layer, seconds. */
const patience = 15;
const fetchPatiently: Fetcher = (url) => fetch(url, { signal: AbortSignal.timeout(patience * 1000) });

/** A file's bytes; throws a FileFault. */
export const fetchBytes = (url: string, fetcher: Fetcher = fetchPatiently): Promise<ArrayBuffer> =>
  fetched(url, fetcher, (response) => response.arrayBuffer());

/** What a JSON file holds, nothing of it checked; throws a FileFault. */
export async function fetchJson(url: string, fetcher: Fetcher = fetchPatiently): Promise<unknown> {
  const text = await fetched(url, fetcher, (response) => response.text());
  try {
    return JSON.parse(text);
  } catch {
    throw new FileFault(/^\s*</.test(text) ? "foreign" : "damaged", url, "not JSON");
  }
}

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

/** `./facts/risk.a89e7c5fb0.json` is `facts/risk.json` to a person. */
const nameOf = (url: string): string =>
  url
    .replace(/[?#].*$/, "")
    .split("/")
    .slice(-2)
    .join("/")
    .replace(/^\.\//, "")
    .replace(/\.[\da-f]{10}(?=\.\w+$)/, "");
