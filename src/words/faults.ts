import type { Fault, FaultKind } from "../kit/file.ts";

const reasons: Readonly<Record<FaultKind, (fault: Fault) => string>> = {
  missing: ({ file }) => `the server has no ${file}`,
  refused: ({ file, status }) => `the server answers ${status} for ${file}`,
  foreign: ({ file }) => `another page came for ${file}, perhaps this network’s sign-in`,
  damaged: ({ file }) => `${file} came cut off or damaged`,
  slow: ({ file }) => `${file} did not come within 15 seconds`,
  offline: ({ file }) => `this device is offline, so ${file} cannot come`,
  unreachable: ({ file }) => `the connection failed before ${file} was here`,
  "left-out": ({ file }) => `this page is one file, which does not hold ${file}; the site has it`,
};

/** Why a file failed, to follow “could not be loaded: ”. */
export const because = (fault: Fault): string => reasons[fault.kind](fault);

/** What the page still does without each file. */
export const stillWorks = {
  places: "The figures still work; names and the search do not.",
  hashrate: "Electricity and risk still work.",
  risk: "Hashrate share and electricity still work.",
  electricity: "Hashrate share and risk still work.",
  network: "The map still moves through time.",
  events: "The map still moves through time.",
  context: "The cards leave these out.",
  claims: "The axis shows no claims; the figures still work.",
  exposure: "The other tabs and layers still work.",
  sources: "The figures still work.",
  blocks: "Daily figures are shown instead of hours.",
  names: "Only the usual names and codes are known.",
} as const;

/** The sentences on a failure of the map. The SVG map shows everything that the WebGL map shows. */
export const mapFaults = {
  program: "The fast map could not be loaded; the simple one shows the same.",
  worker: "The fast map did not answer; the simple one shows the same.",
  lost: "The browser took back the fast map’s graphics; the simple one shows the same.",
  coasts: (reason: string) => `Finer coasts could not be loaded: ${reason}. The coarse ones stay.`,
  land: (reason: string) => `The map’s land could not be loaded: ${reason}. Table and cards still work.`,
} as const;
