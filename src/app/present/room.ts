import type { Cell } from "../../kit/cell.ts";
import { Presenting } from "../../panels/present/Presenting.tsx";
import type { Page } from "../../panels/shared/page.ts";
import { mount } from "../mount.tsx";

/** Adds the view for a room to the page; it is visible while the visitor presents. */
export function openRoom(page: Cell<Page>): void {
  const place = document.createElement("div");
  place.className = "room";
  document.body.prepend(place);
  mount(place, page, Presenting, false);
}
