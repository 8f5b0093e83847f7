import { takeWords as words } from "../../words/take/take.ts";
import { placeOf } from "../take-over.ts";

/** What a note offers to do beside being taken away. */
interface Offer {
  readonly label: string;
  act(): void;
}

/** Shows a sentence over the map, with a button that takes it away; a later one takes its place. */
export function showNote(text: string, offer?: Offer): void {
  document.getElementById("note")?.remove();
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
