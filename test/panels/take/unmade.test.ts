import { expect, it } from "vitest";
import { FileFault } from "../../../src/kit/file.ts";
import { MakingFault } from "../../../src/kit/film/fault.ts";
import { PartFault } from "../../../src/kit/parts.ts";
import { sayUnmade } from "../../../src/panels/files/unmade.ts";
import { en } from "../../../src/words/en.ts";

it.each([
  ["a part without an answer", new PartFault("silent"), "no answer"],
  ["a part for which the server answers 503", new PartFault(503), "HTTP 503"],
  ["a part that is a web page", new PartFault("foreign"), "not a script"],
  ["a part that came broken", new PartFault("broken"), "it could not be started"],
  ["land that is not there", new FileFault("missing", "geo/a.json", "HTTP 404"), "the server has no geo/a.json"],
  ["a browser without a canvas", new MakingFault({ code: "canvas" }), "no canvas"],
  [
    "a form of film that is not encoded at 640 × 360",
    new MakingFault({ code: "codec", format: "mp4", width: 640, height: 360 }),
    "this browser does not encode mp4 at 640 × 360",
  ],
  ["an error of the browser without words", new Error(), "the browser gives no reason"],
  ["an error of the browser, quoted", new Error("Kein Platz"), "“Kein Platz”"],
])("why a picture was not made: %s", async (_, error, said) => {
  expect(await sayUnmade(error, en)).toBe(said);
});
