import { options } from "preact";

/** What a program from outside has done to the text of one element. */
interface Changed {
  /** The page's own text nodes, empty by now, with what stood in them. */
  readonly texts: Map<Text, string>;
  /** What was put in their place. */
  readonly strangers: Set<ChildNode>;
}

const changed = new WeakMap<Node, Changed>();
/** Whether anything was ever changed: nobody else pays. */
let translated = false;
/** Nodes that came from outside, and nodes of the page that were moved from outside. */
const strange = new WeakSet<Node>();
const own = new WeakSet<Node>();
let observer: MutationObserver | null = null;

/**
 * Keeps the text of a place the page's own. A browser's translation puts other nodes in the place of text nodes, which
 * are then written, removed and inserted before in vain: old words would stay beside new colours, or the panel would
 * stop. Here such a text node goes back, empty, beside what stands for it; when the page touches the text of that
 * element, what came from outside goes, and the page's words stand there until they are translated anew.
 */
export function keepText(place: HTMLElement): void {
  observer ??= watch();
  observer.observe(place, { childList: true, characterData: true, subtree: true });
}

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
  const ours = records.filter(({ type, target }) => type === "childList" && !isInStrange(target));
  for (const { removedNodes, addedNodes } of ours) {
    for (const node of removedNodes) if (!strange.has(node)) own.add(node);
    for (const node of addedNodes) if (!own.has(node)) strange.add(node);
  }
  // The last to go finds its neighbours first.
  for (const record of ours.toReversed())
    for (const node of record.removedNodes)
      if (node instanceof Text && own.has(node) && node.parentNode !== record.target) putBack(node, record);
  for (const { target, addedNodes } of ours) {
    const known = changed.get(target);
    for (const node of addedNodes) if (strange.has(node)) known?.strangers.add(node as ChildNode);
    // The original was put back from outside.
    if (known && ![...known.strangers].some((node) => node.parentNode === target)) restore(target, known, new Set());
  }
}

function isInStrange(target: Node): boolean {
  for (let node: Node | null = target; node !== null; node = node.parentNode) if (strange.has(node)) return true;
  return false;
}

function putBack(text: Text, { target, nextSibling, previousSibling }: MutationRecord): void {
  const known = changed.get(target) ?? { texts: new Map(), strangers: new Set() };
  // Whoever takes it away again and again shall have it: it is seen where it is.
  if (known.texts.has(text)) return;
  changed.set(target, known);
  translated = true;
  known.texts.set(text, text.data);
  // What stands in a stranger stays there as a copy.
  text.replaceWith(text.cloneNode());
  text.data = "";
  const after = previousSibling?.parentNode === target ? previousSibling.nextSibling : null;
  target.insertBefore(text, nextSibling?.parentNode === target ? nextSibling : after);
}

/** The page's own render has touched these elements and texts. */
function restoreTouched(records: readonly MutationRecord[]): void {
  const written = new Set<Node>();
  const touched = new Set<Node>();
  for (const { type, target } of records) {
    if (type === "characterData") written.add(target);
    touched.add((type === "characterData" && target.parentNode) || target);
  }
  for (const target of touched) {
    const known = changed.get(target);
    if (known) restore(target, known, written);
  }
}

function restore(target: Node, { texts, strangers }: Changed, written: ReadonlySet<Node>): void {
  changed.delete(target);
  for (const node of strangers) if (node.parentNode === target) node.remove();
  for (const [text, words] of texts) if (!written.has(text) && text.data === "") text.data = words;
}
