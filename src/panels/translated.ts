import { options } from "preact";

/**
 * The changes that a program outside the page, such as the browser's translation, has made to the text of one element.
 */
interface Changed {
  /** The page's text nodes that were emptied or rewritten, with their original text. */
  readonly texts: Map<Text, string>;
  /** How often each text node was put back. */
  readonly back: Map<Text, number>;
  /** The nodes that the program inserted. */
  readonly strangers: Set<ChildNode>;
  /** The element's original children in order. */
  readonly order: readonly ChildNode[];
}

/**
 * How often a text node is put back before the page renders it again; then it stays removed, so that no loop arises.
 */
const patience = 100;

const changed = new WeakMap<Node, Changed>();
/** Whether anything was ever changed from outside: until then no render has to look. */
let translated = false;
/** Nodes that were inserted from outside, and nodes of the page that were removed from outside. */
const strange = new WeakSet<Node>();
const own = new WeakSet<Node>();
let observer: MutationObserver | null = null;

/**
 * Keeps a place's text up to date while a browser translates the page. A translation replaces text nodes, or joins the
 * words of several in one node. Preact would then write to nodes that are no longer shown: old words would stay, or the
 * panel would fail. So a removed text node is put back, empty, beside its replacement. When the page renders an
 * element, inserted nodes are removed from it and from its ancestors, and the page's own words are shown until the
 * browser translates them again.
 */
export function keepText(place: HTMLElement): void {
  observer ??= watch();
  observer.observe(place, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
}

/**
 * A ref that excludes an element from translation. As an attribute in JSX it would not work: Preact sets the property
 * `translate`, where "no" counts as true.
 */
export const untranslated = (element: HTMLElement | null): void => element?.setAttribute("translate", "no");

function watch(): MutationObserver {
  const watcher = new MutationObserver((records) => {
    hear(records);
    // Drops the records of the changes made in `hear`.
    watcher.takeRecords();
  });
  // Preact calls this after each render: the records waiting then are of the page's own changes.
  const hooks = options as { __c?: (...commit: readonly unknown[]) => void };
  const before = hooks.__c;
  hooks.__c = (...commit) => {
    const records = watcher.takeRecords();
    if (translated) {
      restoreTouched(records);
      watcher.takeRecords();
    }
    before?.(...commit);
  };
  return watcher;
}

/** Handles changes that were made from outside. */
function hear(records: readonly MutationRecord[]): void {
  const ours = records.filter(({ target }) => !isInStrange(target));
  const moves = ours.filter(({ type }) => type === "childList");
  for (const { removedNodes, addedNodes } of moves) {
    for (const node of removedNodes) if (!strange.has(node)) own.add(node);
    for (const node of addedNodes) if (!own.has(node)) strange.add(node);
  }
  const orders = new Map(moves.map(({ target }) => [target, orderBefore(target, moves)]));
  const noteAt = (target: Node) => note(target, orders.get(target) ?? [...target.childNodes]);
  for (const { type, target, oldValue } of ours)
    if (type === "characterData" && target instanceof Text && target.parentNode !== null)
      keepWords(noteAt(target.parentNode), target, oldValue ?? "");
  // Removals are undone from the last, whose neighbours are still there.
  for (const record of moves.toReversed())
    for (const node of record.removedNodes)
      if (node instanceof Text && own.has(node) && node.parentNode !== record.target)
        putBack(node, record, noteAt(record.target));
  for (const { target, addedNodes } of moves) {
    const change = changed.get(target);
    if (!change) continue;
    for (const node of addedNodes) if (strange.has(node)) change.strangers.add(node as ChildNode);
    const gone = change.strangers.size > 0 && ![...change.strangers].some((node) => node.parentNode === target);
    // The program has removed its nodes again: the original text goes back.
    if (gone) restore(target, change, []);
  }
}

function isInStrange(target: Node): boolean {
  for (let node: Node | null = target; node !== null; node = node.parentNode) if (strange.has(node)) return true;
  return false;
}

/** The children of an element before these changes, which are undone from the last. */
function orderBefore(target: Node, moves: readonly MutationRecord[]): readonly ChildNode[] {
  let children = [...target.childNodes];
  for (const { target: at, addedNodes, removedNodes, nextSibling } of moves.toReversed()) {
    if (at !== target) continue;
    const added = new Set<Node>(addedNodes);
    children = children.filter((node) => !added.has(node));
    const next = children.indexOf(nextSibling as ChildNode);
    children.splice(next < 0 ? children.length : next, 0, ...([...removedNodes] as ChildNode[]));
  }
  return children.filter((node) => !strange.has(node));
}

function note(target: Node, order: readonly ChildNode[]): Changed {
  const change = changed.get(target) ?? { texts: new Map(), back: new Map(), strangers: new Set(), order };
  changed.set(target, change);
  translated = true;
  return change;
}

function keepWords({ texts }: Changed, text: Text, words: string): void {
  if (!texts.has(text)) texts.set(text, words);
}

function putBack(text: Text, { target, nextSibling, previousSibling }: MutationRecord, change: Changed): void {
  const times = change.back.get(text) ?? 0;
  if (times >= patience) return;
  change.back.set(text, times + 1);
  keepWords(change, text, text.data);
  // Where the program has moved the node into one of its own, a copy stays there.
  text.replaceWith(text.cloneNode());
  text.data = "";
  const after = previousSibling?.parentNode === target ? previousSibling.nextSibling : null;
  target.insertBefore(text, nextSibling?.parentNode === target ? nextSibling : after);
}

/** Restores the elements that the page's render has changed, and their ancestors. */
function restoreTouched(records: readonly MutationRecord[]): void {
  // The program may have joined an element's words with those of an ancestor.
  const touched = new Set<Node>();
  for (const { target } of records) {
    for (let node: Node | null = target; node !== null && !touched.has(node); node = node.parentNode) touched.add(node);
  }
  for (const target of touched) {
    const change = changed.get(target);
    if (change) restore(target, change, records);
  }
}

/** Puts back an element's own text and order of children, except texts that the page has just written. */
function restore(target: Node, { texts, strangers, order }: Changed, records: readonly MutationRecord[]): void {
  changed.delete(target);
  for (const node of strangers) if (node.parentNode === target) node.remove();
  const written = new Set(records.filter(({ type }) => type === "characterData").map((record) => record.target));
  for (const [text, words] of texts) if (!written.has(text)) text.data = words;
  const moved = new Set(records.flatMap((record) => (record.target === target ? [...record.addedNodes] : [])));
  if (order.some((node) => moved.has(node))) return;
  const there = order.filter((node) => node.parentNode === target);
  for (const [index, node] of there.entries()) {
    const before = there[index - 1];
    if (before && before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) before.after(node);
  }
}
