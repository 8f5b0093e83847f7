/** Calls `change` with true before the page is printed and with false after; returns a function that stops this. */
export function whenPrinted(change: (isPaper: boolean) => void): () => void {
  const hear = ({ type }: Event) => change(type === "beforeprint");
  addEventListener("beforeprint", hear);
  addEventListener("afterprint", hear);
  return () => {
    removeEventListener("beforeprint", hear);
    removeEventListener("afterprint", hear);
  };
}
