import { rememberingFetch } from "../../kit/remember.ts";
import { GlTrouble } from "../trouble.ts";

/**
 * Resolves where the browser draws WebGL2, asked once; rejects with a GlTrouble where it does not, and then asks again
 * the next time, since a graphics card may come back.
 */
export const needGl = (): Promise<void> => asked("webgl2");

const asked = rememberingFetch(async (kind: "webgl2") => {
  if (!answers(kind)) throw new GlTrouble("none");
});

/** Whether a graphics card draws WebGL here; a browser without one draws it on the CPU. */
export const hasGraphicsCard = (): boolean => answers("webgl2", { failIfMajorPerformanceCaveat: true });

function answers(kind: "webgl2", attributes?: WebGLContextAttributes): boolean {
  const probe = document.createElement("canvas").getContext(kind, attributes);
  // Browsers keep few contexts alive, and this one has answered.
  probe?.getExtension("WEBGL_lose_context")?.loseContext();
  return probe !== null;
}
