import * as v from "valibot";
import { originIn } from "../../kit/markup/origin.ts";

/** Characters of the longest query in a message; links are no longer. */
const longestQuery = 2000;
const is = <Value>(value: Value) => v.custom<Value>((given) => given === value);
const query = v.pipe(
  v.string(),
  v.check((text) => text.length <= longestQuery),
);
const shape = v.union([
  v.object({ hashfall: is(1), verb: is("state" as const), query }),
  v.object({ hashfall: is(1), verb: is("state" as const) }),
  v.object({
    hashfall: is(1),
    verb: is("play" as const),
    playing: v.custom<boolean>((given) => typeof given === "boolean"),
  }),
  v.object({ hashfall: is(1), verb: is("height" as const) }),
  v.object({ hashfall: is(1), verb: is("ready" as const) }),
]);

/** A message from the page around: `state` shows a view or asks for the present one, `play` starts or stops time. */
export type HostMessage = v.InferOutput<typeof shape>;

/**
 * The messages of the frame: its answers and, unasked, the view, the height that shows everything, and that it is ready
 * for messages.
 */
export type FrameMessage =
  | {
      readonly verb: "state";
      readonly query: string;
      readonly title: string;
      readonly moment: string;
      readonly playing: boolean;
    }
  | { readonly verb: "height"; readonly height: number }
  | { readonly verb: "ready" };

/** A message as docs/embedding.md writes them, with no other keys; null for anything else. */
export function readMessage(data: unknown): HostMessage | null {
  const read = v.safeParse(shape, data, { abortEarly: true });
  return read.success && Object.keys(data as object).length === Object.keys(read.output).length ? read.output : null;
}

/** The origin that a frame's address names as `host=`; null where it has no `host=` or the text there is no origin. */
export const hostIn = (search: string): string | null => originIn(new URLSearchParams(search).get("host") ?? "");

/** The parts of a frame's address that should say how it is opened but cannot be read, as they are written. */
export function unreadOpening(search: string): readonly string[] {
  const { embed = "", host = null } = Object.fromEntries(new URLSearchParams(search));
  return [
    ...(/^(1|light|dark)$/.test(embed) ? [] : [`embed=${embed}`]),
    ...(host === null || hostIn(search) !== null ? [] : [`host=${host}`]),
  ].map((part) => part.slice(0, 60));
}

/** The most messages that are read within a second; the others of that second are ignored. */
const mostASecond = 30;

/** A function that says whether one more message may be read: 30 in each second of `now`, in milliseconds. */
export function makeGate(now: () => number): () => boolean {
  let [began, heard] = [Number.NEGATIVE_INFINITY, 0];
  return () => {
    const time = now();
    // After the clock was set back, messages must still be read.
    if (time - began >= 1000 || time < began) [began, heard] = [time, 0];
    heard += 1;
    return heard <= mostASecond;
  };
}
