import { takeWords as words } from "../../words/take/take.ts";
import { placeOf } from "../take-over.ts";

/** Shows a sentence over the map, with a button that takes it away; a later one takes its place. */
export function showNote(text: string): void {
  document.getElementById("note")?.remove();
  const note = document.createElement("p");
  note.id = "note";
  note.className = "notices";
  note.setAttribute("role", "status");
  const away = document.createElement("button");
  away.type = "button";
  away.className = "pill";
  away.textContent = words.dismiss;
  away.addEventListener("click", () => note.remove());
  note.append(`${text} `, away);
  placeOf("stage-top").after(note);
}
