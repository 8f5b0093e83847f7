import type { ComponentChildren } from "preact";

/**
 * A link to another part of a page that scrolls as one, with that part's id. The focus goes there with it; the address
 * keeps what it says about the view.
 */
export function Jump({ to, children }: { readonly to: string; readonly children: ComponentChildren }) {
  return (
    <a
      class="pill jump"
      href={`#${to}`}
      onClick={(event) => {
        const part = document.getElementById(to);
        if (part === null) return;
        event.preventDefault();
        if (!part.hasAttribute("tabindex")) part.tabIndex = -1;
        part.focus({ preventScroll: true });
        part.scrollIntoView({ block: "start" });
      }}
    >
      {children}
    </a>
  );
}
