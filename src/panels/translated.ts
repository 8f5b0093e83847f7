import { options } from "preact";

/** What a program from outside has done to the text of one element. */
interface Changed {
  /** The page's own text nodes, emptied or rewritten by now, with what stood in them. */
  readonly texts: Map<Text, string>;
  /** How often each was put back here. */
  readonly back: Map<Text, number>;
  /** What was put in their place. */
  readonly strangers: Set<ChildNode>;
  /** What stood in the element before, in its order. */
  readonly order: readonly ChildNode[];
}

/** Whoever takes a text away more often, without the page touching it in between, shall have it. */
const patience = 100;

const changed = new WeakMap<Node, Changed>();
/** Whether anything was ever changed: nobody else pays. */
let translated = false;
/** Nodes that came from outside, and nodes of the page that were moved from outside. */
const strange = new WeakSet<Node>();
const own = new WeakSet<Node>();
let observer: MutationObserver | null = null;

/**
 * Keeps the text of a place the page's own. A browser's translation puts other nodes in the place of text nodes, or
 * joins the words of several in one of them, in another order; the page would then write its nodes in vain: old words
 * would stay beside new colours, or the panel would stop. Here a text node that was taken away goes back, empty, beside
 * what stands for it; when the page touches an element, what came from outside goes from it and from all around it, and
 * the page's words stand there until they are translated anew.
 */
export function keepText(place: HTMLElement): void {
  observer ??= watch();
  observer.observe(place, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
}

/**
 * A ref for what no language has another word for. An attribute in the markup would not do: Preact sets the property,
 * where "no" is as good as true.
 */
export const untranslated = (element: HTMLElement | null): void => element?.setAttribute("translate", "no");

function watch(): MutationObserver {
  const watcher = new MutationObserver((records) => {
    hear(records);
    // What was done here is no news.
    watcher.takeRecords();
  });
  // Preact calls this when a render has done its work on the page: until then all changes are the page's own.
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

/** Changes that came from outside. */
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
  // The last to go finds its neighbours first.
  for (const record of moves.toReversed())
    for (const node of record.removedNodes)
      if (node instanceof Text && own.has(node) && node.parentNode !== record.target)
        putBack(node, record, noteAt(record.target));
  for (const { target, addedNodes } of moves) {
    const known = changed.get(target);
    if (!known) continue;
    for (const node of addedNodes) if (strange.has(node)) known.strangers.add(node as ChildNode);
    const gone = known.strangers.size > 0 && ![...known.strangers].some((node) => node.parentNode === target);
    // The original was put back from outside.
    if (gone) restore(target, known, []);
  }
}

function isInStrange(target: Node): boolean {
  for (let node: Node | null = target; node !== null; node = node.parentNode) if (strange.has(node)) return true;
  return false;
}

/** The children of an element before these changes: the last one is undone first. */
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
  const known = changed.get(target) ?? { texts: new Map(), back: new Map(), strangers: new Set(), order };
  changed.set(target, known);
  translated = true;
  return known;
}

function keepWords({ texts }: Changed, text: Text, words: string): void {
  if (!texts.has(text)) texts.set(text, words);
}

function putBack(text: Text, { target, nextSibling, previousSibling }: MutationRecord, known: Changed): void {
  const times = known.back.get(text) ?? 0;
  if (times >= patience) return;
  known.back.set(text, times + 1);
  keepWords(known, text, text.data);
  // What stands in a stranger stays there as a copy.
  text.replaceWith(text.cloneNode());
  text.data = "";
  const after = previousSibling?.parentNode === target ? previousSibling.nextSibling : null;
  target.insertBefore(text, nextSibling?.parentNode === target ? nextSibling : after);
}

/** The page's own render has touched these elements and texts. */
function restoreTouched(records: readonly MutationRecord[]): void {
  // The words of an element may have gone into those of one around it.
  const touched = new Set<Node>();
  for (const { target } of records) {
    for (let node: Node | null = target; node !== null && !touched.has(node); node = node.parentNode) touched.add(node);
  }
  for (const target of touched) {
    const known = changed.get(target);
    if (known) restore(target, known, records);
  }
}

/** Puts an element's own words back, but for those that the page has written by now. */
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
