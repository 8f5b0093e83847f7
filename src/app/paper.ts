/**
 * Makes the page ready for paper before it is printed, and for the screen again after: the light colours, and the
 * address of the view, which stands at its end. `afterwards` gives the screen its own colours back.
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
