import { takeWords as words } from "../../words/take/take.ts";
import { placeOf } from "../take-over.ts";

/** A second button of a note: what it says and does. */
interface NoteButton {
  readonly label: string;
  act(): void;
}

/** Shows a sentence over the map with a button that closes it; a later note replaces it. */
export function showNote(text: string, offer?: NoteButton): void {
  closeNote();
  const note = document.createElement("p");
  note.id = "note";
  note.className = "notices";
  note.setAttribute("role", "status");
  const button = (label: string, act: () => void) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "pill";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  };
  note.append(`${text} `);
  if (offer !== undefined) note.append(button(offer.label, offer.act), " ");
  note.append(button(words.dismiss, () => note.remove()));
  placeOf("stage-top").after(note);
}

/** Removes the shown note, if there is one, because what it says is no longer true. */
export function closeNote(): void {
  document.getElementById("note")?.remove();
}
