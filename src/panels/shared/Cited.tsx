import type { ComponentChildren } from "preact";

type Props = {
  /** The source's address; null or empty where it has none. */
  readonly url: string | null;
  /** The tooltip of the link. */
  readonly title?: string | undefined;
  /** The link's name where others beside it have the same text: that text, then what the source is cited for. */
  readonly name?: string | undefined;
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
};

/**
 * The name of a source as a link to it. Without an address it is plain text, because an empty link would lead to this
 * page.
 */
export function Cited({ url, title, name, quiet = false, children }: Props) {
  if (url === null || url === "") return <span class="quiet">{children}</span>;
  return (
    <a
      class={quiet ? "quiet" : undefined}
      href={url}
      title={title}
      aria-label={name}
      rel="noreferrer noopener"
      target="_blank"
    >
      {children}
    </a>
  );
}
