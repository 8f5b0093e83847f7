/** What the form of one's own question says of it while it is written. */
export const hintWords = {
  knownNow:
    "This view shows all that is known now, so its axis shows the line before it is asked. Show the step’s view, switch known then on (known=then in its link), set a time before the line’s figures came out, and take the present view instead.",
  late: "At this view’s time a part of the line was already known, and the axis shows it. Show the step’s view, set an earlier time, and take the present view instead.",
  said: (truth: string) =>
    `The step says “${truth}” before it is asked: in its title, text or caption, or in the sentence above its map.`,
  offScale: (truth: string, from: string, to: string) =>
    `The truth, ${truth}, is not on the scale from ${from} to ${to}.`,
  oneRight: "One answer, and only one, must be right: begin its line with *.",
} as const;
