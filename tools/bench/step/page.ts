import "virtual:palette.css";
import { factUrls } from "virtual:facts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import type { MapEvents } from "../../../src/display/map/types.ts";
import { loadFact } from "../../../src/facts/load.ts";
import { createShelf } from "../../../src/facts/shelf.ts";
import type { FactName } from "../../../src/facts/types.ts";
import { addMonths } from "../../../src/kit/time.ts";
import { createGlMap } from "../../../src/map/gl/map.ts";
import { createSvgMap } from "../../../src/map/svg/motion/live.ts";
import { newestEstimate } from "../../../src/model/shares/shares.ts";
import { startChoices } from "../../../src/state/start.ts";
import { because } from "../../../src/words/faults.ts";

const urlOf = (name: FactName): string => (name === "places" ? "./geo/places.json" : factUrls[name]);
const shelf = createShelf(
  (name) => loadFact(name, urlOf(name), because),
  () => Promise.resolve({ state: "waiting" }),
  () => {},
  async (name) => name,
);
await shelf.load(["places", "hashrate", "risk", "electricity", "network", "events", "sources", "context"]);
const facts = shelf.current();
if (facts.hashrate.state !== "ready") throw new Error("the bench has no hashrate");
const start = startChoices(newestEstimate(facts.hashrate.value));

const hostOf = (id: string): HTMLElement => {
  const host = document.getElementById(id);
  if (host === null) throw new Error(`the bench's page has no #${id}`);
  return host;
};
const events: MapEvents = {
  hover() {},
  doubled() {},
  pick() {},
  moved() {},
  coming() {},
  failed(trouble) {
    throw new Error(trouble?.what);
  },
};
const svg = createSvgMap(hostOf("svg"), events);
const first = frameAt(facts, start);
svg.show(first);
await svg.placeMarks();
const gl = await createGlMap(hostOf("gl"), first, events);
gl.show(first);
document.documentElement.dataset["map"] = "webgl";

window.benchStep = (step) => {
  const frame = frameAt(facts, { ...start, at: addMonths(start.at, -(step % 90)) });
  svg.show(frame);
  gl.show(frame);
};
