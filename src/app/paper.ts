/**
 * Prepares the page for paper before it is printed, with the light colours and the address of the view at its end, and
 * restores the screen after. `afterwards` gives the screen its own colours back.
 */
export function readyForPaper(address: () => string, afterwards: () => void): void {
  addEventListener("beforeprint", () => {
    document.documentElement.dataset["theme"] = "light";
    document.body.dataset["address"] = address();
  });
  addEventListener("afterprint", () => {
    delete document.body.dataset["address"];
    afterwards();
  });
}
