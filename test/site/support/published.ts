import { readFileSync } from "node:fs";

/** The steps of a story as the build writes them. */
export const publishedSteps = (id: string) =>
  (
    JSON.parse(readFileSync(`dist/stories/${id}/story.json`, "utf8")) as {
      readonly steps: readonly {
        readonly title: string;
        readonly ask?: {
          readonly kind: "line" | "choice" | "number";
          readonly question: string;
          readonly answers?: readonly { readonly text: string }[];
        };
      }[];
    }
  ).steps;
