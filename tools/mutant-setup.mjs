import { inject } from "vitest";

// In a thread that is used again, the mutant of the previous run is still active while the modules of this run are
// loaded.
if (inject("mode") === "mutant" && inject("mutantActivation") !== "static") {
  globalThis[inject("globalNamespace")].activeMutant = undefined;
}
