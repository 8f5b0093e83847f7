/** An engine that the journeys are walked in. */
export type EngineName = "Chromium" | "Firefox" | "WebKit";

/** What a person would call a thing on the page: its role, and its name or a pattern of it. */
export type Target = readonly [role: Role, name: string | RegExp];

/** The roles that the journeys speak of. */
export type Role =
  | "alert"
  | "application"
  | "button"
  | "switch"
  | "checkbox"
  | "combobox"
  | "heading"
  | "link"
  | "radio"
  | "region"
  | "searchbox"
  | "slider"
  | "spinbutton"
  | "tab"
  | "table"
  | "textbox";

export type Point = readonly [x: number, y: number];

/** A file that the page handed out. */
export interface HandedOut {
  readonly name: string;
  readonly text: string;
}

/** One window of one engine, as a person's hands and eyes reach it. What is not there yet is waited for, 30 seconds. */
export interface Hand {
  readonly engine: EngineName;
  /** Opens an address in the window; what the page fetches itself may still be on its way. */
  open(url: string): Promise<void>;
  back(): Promise<void>;
  /** Sets the page's own width and height, CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Runs a function that stands alone in the page; what goes in and out is plain JSON. */
  ask<Answer, Argument = undefined>(
    question: (argument: Argument) => Answer,
    argument?: Argument,
  ): Promise<Awaited<Answer>>;
  /** How many of these can be seen. */
  count(target: Target): Promise<number>;
  /** The words in the first of these, or the value that a field holds. */
  text(target: Target): Promise<string>;
  click(target: Target): Promise<void>;
  focus(target: Target): Promise<void>;
  /** Empties a field and writes into it. */
  write(target: Target, text: string): Promise<void>;
  /** Chooses an option of a list by its words. */
  choose(target: Target, option: string): Promise<void>;
  /** Gives a file to the field for files that a selector names. */
  attach(selector: string, path: string): Promise<void>;
  /** Presses and releases a key by its name (`Enter`, `ArrowRight`, `k`). */
  press(key: string): Promise<void>;
  /** Moves the mouse to a point of the window. */
  point(x: number, y: number): Promise<void>;
  /** Presses and releases the mouse at a point of the window. */
  clickAt(x: number, y: number): Promise<void>;
  /** Presses the mouse at one point, moves it to another and lets go. */
  drag(from: Point, to: Point): Promise<void>;
  reload(): Promise<void>;
  /** What the page hands out when something is done. */
  handedOut(doIt: () => Promise<void>): Promise<HandedOut>;
  /** A picture of the window, PNG. */
  picture(): Promise<Buffer>;
  /** What went wrong in the page since it was opened, in the engine's own words. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** How long to wait for what is not there yet, ms. */
export const patience = 30_000;

/** Waits until a question is answered with something that is not null. */
export async function until<Answer>(what: string, question: () => Promise<Answer | null>): Promise<Answer> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await question();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain for ${what}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** A target in words. */
export const said = ([role, name]: Target): string => `${role} ${name}`;
