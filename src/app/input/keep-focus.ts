/** Elements that can have the focus, in the order of the page. */
const focusable = "a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex], summary";

/**
 * Keeps the focus on the page: where the element that has it is removed or disabled, the nearest part around it that is
 * still there gets it, or the first visible control in that part, instead of nothing at all.
 */
export function keepFocus(root: HTMLElement): void {
  let path: readonly Element[] = [];
  document.addEventListener("focusin", ({ target }) => {
    path = target instanceof Element ? ancestorsOf(target) : [];
  });
  // A press beside the element takes the focus away on purpose.
  document.addEventListener("pointerdown", () => {
    path = [];
  });
  const mend = () => {
    const [last] = path;
    if (last === undefined || (document.activeElement ?? document.body) !== document.body) return;
    if (last.isConnected && !last.matches(":disabled")) return;
    const around = path.filter((one) => one !== last && one !== root && one.isConnected);
    path = [];
    const next = around.map(heldIn).find((one) => one !== undefined);
    if (next instanceof HTMLElement) next.focus();
  };
  new MutationObserver(mend).observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
}

/** What of a part can have the focus: the part itself, or the first control in it that is shown. */
const heldIn = (part: Element): Element | undefined =>
  part.matches("[tabindex]") ? part : [...part.querySelectorAll(focusable)].find((one) => one.checkVisibility());

function ancestorsOf(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one !== null; one = one.parentElement) path.push(one);
  return path;
}
