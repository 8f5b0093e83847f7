import { inject } from "vitest";

// In a thread that is kept, the mutant of the run before is still switched on while the modules of this one are loaded.
if (inject("mode") === "mutant" && inject("mutantActivation") !== "static") {
  globalThis[inject("globalNamespace")].activeMutant = undefined;
}
