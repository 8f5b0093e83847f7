import { useEffect, useRef } from "preact/hooks";
import { isPlain } from "../../kit/input.ts";
import { type Toward, towardOf } from "./wire.ts";

/** The actions of the keys of presenting. */
export interface RoomActions {
  go(toward: Toward): void;
  playOrPause(): void;
  /** Shows the truth of a question, or asks it again. */
  reveal(): void;
  blank(): void;
  fullScreen(): void;
  pointer(): void;
  notes(): void;
  leave(): void;
}

/** The keys by their names; a clicker's key for a blank screen is the full stop. */
const named: Readonly<Record<string, Exclude<keyof RoomActions, "go">>> = {
  b: "blank",
  ".": "blank",
  f: "fullScreen",
  l: "pointer",
  n: "notes",
  p: "leave",
  r: "reveal",
  " ": "playOrPause",
  Escape: "leave",
};

/** Keys of the page that do nothing while presenting, because the view for a room lacks what they open. */
const without: ReadonlySet<string> = new Set(["/", "?", "Enter", "+", "-", "="]);

/**
 * Whether a key belongs to the field that has the focus: every key that moves or types in it, except a clicker's two
 * keys and Escape.
 */
function isOfField(target: Element | null, key: string): boolean {
  if (["PageDown", "PageUp", "Escape"].includes(key)) return false;
  if (target?.closest("textarea") != null) return true;
  return target?.closest("input") != null && (key.length > 1 || key === " ");
}

/**
 * While something is presented, its keys count before those of the page. Space and Enter press a button that has the
 * focus, and a field of a question keeps its keys. The digits still choose layers.
 */
export function useRoomKeys(actions: RoomActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isPlain(event)) return;
      const target = event.target instanceof Element ? event.target : null;
      const onButton = target?.closest("button, a, summary") != null && (event.key === " " || event.key === "Enter");
      const toward = towardOf(event.key);
      const name = named[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (isOfField(target, event.key)) return event.stopPropagation();
      if (onButton || (toward === null && name === undefined && !without.has(event.key))) return;
      event.preventDefault();
      event.stopPropagation();
      if (toward !== null) latest.current.go(toward);
      else if (name !== undefined && !event.repeat) latest.current[name]();
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, []);
}
