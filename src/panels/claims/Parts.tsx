import type { Part } from "../../words/headline.ts";

/** Running text whose figures stand out. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <>{parts.map((part) => (typeof part === "string" ? part : <strong key={part.strong}>{part.strong}</strong>))}</>
  );
}
