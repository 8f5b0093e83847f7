import { type FrameMessage, type HostMessage, hostIn, makeGate, readMessage } from "./messages.ts";

/** What messages can make the frame do, and what the frame reports to the page around it. */
export interface Framed {
  /** Shows the view of a query; a query that cannot be read whole changes nothing. */
  show(query: string): void;
  play(playing: boolean): void;
  state(): FrameMessage;
  height(): FrameMessage;
}

/** The window of the frame, as far as messages need it. */
type TalkingWindow = Pick<Window, "parent" | "addEventListener" | "location" | "requestAnimationFrame">;

/**
 * Reads and answers the messages of docs/embedding.md. It reads only messages of the page directly around the frame,
 * only if that page has the origin that the frame's address names as `host=`, and at most 30 a second; it answers only
 * to that origin. If several `state` or `play` messages come within one frame of the screen, the last of each kind
 * counts. Returns a function that sends a message to the page around; without `host=` it sends none.
 */
export function talk(
  frame: TalkingWindow,
  framed: Framed,
  now: () => number = () => performance.now(),
): (message: FrameMessage) => void {
  const host = hostIn(frame.location.search);
  const around = frame.parent;
  if (host === null || around === (frame as unknown)) return () => {};
  const tell = (message: FrameMessage) => around.postMessage({ hashfall: 1, ...message }, host);
  const open = makeGate(now);
  let waiting = new Map<HostMessage["verb"], HostMessage>();
  const work = () => {
    const asked = [...waiting.values()];
    waiting = new Map();
    for (const one of asked) answer(one, framed, tell);
  };
  frame.addEventListener("message", ({ source, origin, data }) => {
    if (source !== around || origin !== host || !open()) return;
    const asked = readMessage(data);
    if (asked === null) return;
    // A hidden frame gets no animation frames, but the page around asks for these two before it shows the frame.
    if (asked.verb === "ready" || asked.verb === "height") return answer(asked, framed, tell);
    if (waiting.size === 0) frame.requestAnimationFrame(work);
    // Deleted and set again, so that the last message of a kind also comes last in order.
    waiting.delete(asked.verb);
    waiting.set(asked.verb, asked);
  });
  tell({ verb: "ready" });
  return tell;
}

function answer(asked: HostMessage, framed: Framed, tell: (message: FrameMessage) => void): void {
  if (asked.verb === "ready") tell({ verb: "ready" });
  else if (asked.verb === "height") tell(framed.height());
  else {
    if (asked.verb === "play") framed.play(asked.playing);
    else if ("query" in asked) framed.show(asked.query);
    tell(framed.state());
  }
}
