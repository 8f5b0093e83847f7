/** The words of presenting, of the presenter's notes and of the printed sheet. */
export const presentWords = {
  region: "Presenting",
  progress: (number: string, count: string) => `${number} of ${count}`,
  back: "Back",
  next: "Next",
  reveal: "Show the truth",
  /** Shown below a question whose truth is not shown yet: by keys, and on a screen that is touched. */
  revealHow: {
    keys: "Page Down shows the truth; press it again to go on.",
    touch: "Press “Show the truth”, then “Next” to go on.",
  },
  /** Shown below a question whose truth is shown, also when it was shown earlier. */
  hideHow: {
    keys: "The truth is shown. R takes it away and asks again.",
    touch: "The truth is shown. “Ask again” takes it away.",
  },
  askAgain: "Ask again",
  play: "Play",
  pause: "Pause",
  again: "Back to the step",
  blank: "Blank",
  blanked: "The screen is blank. B or an arrow key brings the map back.",
  fullScreen: "Full screen",
  pointer: "Pointer",
  notes: "Notes",
  leave: "Leave",
  /** The key of each button, shown beside its word. */
  keys: {
    back: "←",
    next: "→",
    askAgain: "R",
    play: "Space",
    blank: "B",
    fullScreen: "F",
    pointer: "L",
    notes: "N",
    leave: "Esc",
  },
  noFullScreen: "This browser gives no full screen here.",
  blocked: "The browser has blocked the second window.",
  unable: "This browser cannot keep a second window in step: it has no BroadcastChannel.",
  openNotes: "Open the notes in a tab",
  printNotes: "Print the notes",
  close: "Close",
} as const;

/** The words of the window and the sheet of notes. */
export const notesWords = {
  title: "Notes",
  waiting: "These notes follow a presentation: press N there.",
  gone: "The presentation is closed.",
  next: "Next:",
  asks: "The room is asked:",
  truth: "the truth, on the screen",
  last: "This is the last step.",
  clock: "Time",
  elapsed: "Since the start",
  restart: "Start at zero",
  back: "Back",
  forward: "Next",
  blank: "Blank",
  none: "This step has no notes.",
  sheet: (title: string) => `Notes: ${title}`,
} as const;
