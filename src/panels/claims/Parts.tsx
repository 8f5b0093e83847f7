import type { TextPart } from "../../words/headline.ts";

/** A text with its figures in bold. */
export function RunningText({ parts }: { readonly parts: readonly TextPart[] }) {
  return (
    <>{parts.map((part) => (typeof part === "string" ? part : <strong key={part.strong}>{part.strong}</strong>))}</>
  );
}
