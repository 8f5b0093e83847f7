import { expect, it } from "vitest";
import { type Opened, openText } from "../../../src/display/holdings/import/open.ts";
import { importQueue, type Waiting } from "../../../src/panels/holdings/import/queue.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve));
const rows = (name: string) => openText(name, "name,country,EH/s\nA,Norway,1", "");

/** A file that is read at once. */
const file = (name: string): Waiting => ({ name, open: () => rows(name) });

/** A file that is being read until `read` is called. */
function slowFile(name: string) {
  let read = () => {};
  const opened = new Promise<Opened>((resolve) => {
    read = () => resolve(rows(name));
  });
  return { name, open: () => opened, read: () => read() };
}

/** A queue, the titles of its previews in order, and the sentences on what could not be opened. */
function queueOf() {
  const titles: string[] = [];
  const keys = new Set<number>();
  const said: string[] = [];
  const queue = importQueue({
    show: (shown) => {
      titles.push(shown === null ? "none" : `${shown.place}${shown.pending.name}`);
      if (shown !== null) keys.add(shown.key);
    },
    say: (sentences) => said.push(...sentences),
    named: () => Promise.resolve(),
  });
  return { queue, titles, said, keys };
}

it("a second drop while the last file is being read waits for its preview: first a.csv, then b.csv", async () => {
  const { queue, titles, keys } = queueOf();
  const slow = slowFile("a.csv");
  queue.add([slow]);
  await settled();
  queue.add([file("b.csv")]);
  await settled();
  expect(titles).toEqual([]);
  slow.read();
  await settled();
  expect(titles).toEqual(["File 1 of 2. a.csv"]);
  queue.done();
  await settled();
  expect(titles.slice(1)).toEqual(["none", "File 2 of 2. b.csv"]);
  expect(keys.size).toBe(2);
});

it("a paste while a preview is open replaces nothing: the preview says that it is the first of two, and the paste follows", async () => {
  const { queue, titles, keys } = queueOf();
  queue.add([file("a.csv")]);
  await settled();
  queue.add([file("the pasted rows")]);
  await settled();
  expect(titles).toEqual(["a.csv", "File 1 of 2. a.csv"]);
  expect(keys.size).toBe(1);
  queue.done();
  await settled();
  expect(titles.at(-1)).toBe("File 2 of 2. the pasted rows");
});

it("a preview that is closed twice, as by a double press, passes over no file", async () => {
  const { queue, titles } = queueOf();
  queue.add([file("a.csv"), file("b.csv"), file("c.csv")]);
  await settled();
  queue.done();
  queue.done();
  await settled();
  expect(titles.at(-1)).toBe("File 2 of 3. b.csv");
});

it("a file that cannot be read is told by name, the next is shown, and a later drop counts anew", async () => {
  const { queue, titles, said } = queueOf();
  queue.add([{ name: "gone.csv", open: () => Promise.reject(new Error("gone")) }, file("b.csv")]);
  await settled();
  expect([said, titles]).toEqual([["gone.csv could not be read."], ["File 2 of 2. b.csv"]]);
  queue.done();
  await settled();
  queue.add([file("c.csv")]);
  await settled();
  expect(titles.at(-1)).toBe("c.csv");
});
