/** The words for saving, opening and keeping a scenario. */
export const scenarioFiles = {
  title: "Keep and share",
  noLink:
    "This question is too long for a link, and the address bar does not hold it: its file does. A file can be dropped anywhere on the page while this tab is open.",
  text: "The link in the address bar holds the whole question. A file can be dropped anywhere on the page while this tab is open.",
  save: "Save as a file",
  open: "Open a file",
  keep: "Keep in this browser",
  kept: "Kept in this browser",
  remove: (name: string) => `Forget ${name}`,
  full: "This browser does not let the page keep anything.",
};
