import { readFile, stat } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { Refused } from "./refused.ts";

/** Most bytes of one input, packed or unpacked. */
const mostBytes = 100 * 2 ** 20;
/** Milliseconds that a server may take to answer. */
const patience = 60_000;

/** The content of a publisher's file or address. */
export interface Input {
  /** The file or address as given, for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Options of a request; tests use a shorter patience. */
export interface Asking {
  readonly patience?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const isAddress = (from: string): boolean => /^https?:\/\//.test(from);

/**
 * Reads a file or an address, and unpacks gzip. Throws a Refused for what is missing, too large or a web page, and for
 * a server that fails to answer.
 */
export async function readInput(from: string, asking: Asking = {}): Promise<Input> {
  const signed = /^(https?:\/\/)[^/]*@/.exec(from);
  if (signed !== null)
    throw new Refused(
      `${from.replace(signed[0], signed[1] ?? "")}: an address with a user or a password in it is not asked`,
    );
  const bytes = isAddress(from) ? await ask(from, asking) : await readLocal(from);
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(from, bytes) : bytes;
  const start = new TextDecoder().decode(unpacked.subarray(0, 200)).trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html"))
    throw new Refused(`${from}: a web page (HTML), not the publisher's file`);
  return { name: from, bytes: unpacked };
}

/** Reads as `readInput` does and decodes UTF-8, without a byte-order mark. Throws a Refused for any other encoding. */
export async function readText(from: string, asking: Asking = {}): Promise<string> {
  const { bytes } = await readInput(from, asking);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(`${from}: not a text in UTF-8`);
  }
}

/** Reads as `readText` does and parses JSON. Throws a Refused for anything else. */
export async function readJson(from: string, asking: Asking = {}): Promise<unknown> {
  return jsonIn(from, await readText(from, asking));
}

/** Parses a text as JSON. Throws a Refused for anything else. */
export function jsonIn(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(`${name}: not JSON, or cut off (${text.length} characters)`);
  }
}

async function readLocal(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw tooLarge(path, size);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Refused(`${path}: ${code === "ENOENT" ? "no such file" : `cannot be read (${code})`}`);
  }
}

async function ask(address: string, { patience: wait = patience, body, headers }: Asking): Promise<Uint8Array> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(wait),
      ...(body === undefined ? {} : { method: "POST", body }),
      ...(headers === undefined ? {} : { headers }),
    });
    if (!response.ok)
      throw new Refused(`${address}: the server answered ${response.status} ${response.statusText}`.trim());
    if (Number(response.headers.get("content-length")) > mostBytes)
      throw tooLarge(address, Number(response.headers.get("content-length")));
    return await bounded(address, response);
  } catch (error) {
    if (error instanceof Refused) throw error;
    if ((error as Error).name === "TimeoutError") throw new Refused(`${address}: no answer within ${wait / 1000} s`);
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).message;
    throw new Refused(
      `${address}: ${cause === "UND_ERR_SOCKET" ? "the connection broke off" : `no connection (${cause})`}`,
    );
  }
}

async function bounded(address: string, response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw tooLarge(address, size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpack(name: string, bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw large
      ? new Refused(`${name}: unpacks to more than 100 MB`)
      : new Refused(`${name}: gzip, damaged or cut off`);
  }
}

const tooLarge = (name: string, size: number): Refused =>
  new Refused(`${name}: ${Math.round(size / 2 ** 20)} MB, more than the 100 MB that an update reads`);

/** The value if it fits the schema; throws a Refused that names the address and the field that does not. */
export function expected<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Refused(`${name}: not the answer expected: ${v.getDotPath(issue) ?? "the whole"}: ${issue.message}`);
}
