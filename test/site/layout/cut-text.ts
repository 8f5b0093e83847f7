import type { Page } from "playwright-core";

/**
 * The text of the page that a reader cannot read whole, each fault as a sentence: cut by a box that hides what overflows
 * it, or by the edge of the window, or laid over other text. Text in a box that scrolls counts as seen, and so does text
 * that something opaque lies over. Text for screen readers alone is left out.
 */
export const cutText = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    interface Line extends Box {
      readonly one: Element;
      readonly text: string;
    }
    /** CSS pixels that letters may lack or share before a reader sees it. */
    const slack = 2;
    const root = document.documentElement;
    /** Keeps an answer for each element: nothing moves while the page is read, and a box holds hundreds of texts. */
    const once = <Answer>(answerTo: (one: Element) => Answer): ((one: Element) => Answer) => {
      const answers = new Map<Element, Answer>();
      return (one) => {
        const found = answers.get(one);
        if (found !== undefined) return found;
        const answer = answerTo(one);
        answers.set(one, answer);
        return answer;
      };
    };
    const styleOf = once((one) => getComputedStyle(one));
    const nameOf = (one: Element): string => {
      const named = one.closest("[class], [id]") ?? one;
      const first = named.classList[0];
      return named.id !== "" ? `#${named.id}` : first === undefined ? named.localName : `.${first}`;
    };
    const holdsFixed = ({ transform, filter, contain }: CSSStyleDeclaration) =>
      transform !== "none" || filter !== "none" || /paint|layout|strict|content/.test(contain);
    const meet = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const isLarge = ({ left, right, top, bottom }: Box) => right - left > slack && bottom - top > slack;

    /** Whether a colour lets what is under it through. */
    const isClear = (color: string): boolean => /rgba\(.*, 0(\.\d+)?\)|\/ 0(\.\d+)?\)|transparent/.test(color);

    /** What a box shows of what it holds: without its borders and its scroll bars. */
    const portOf = once((one): Box => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      if (!(one instanceof HTMLElement)) return { left, top, right, bottom };
      const from = { left: left + one.clientLeft, top: top + one.clientTop };
      return { ...from, right: from.left + one.clientWidth, bottom: from.top + one.clientHeight };
    });

    /** The ancestors that can hide a part of an element: not those that it is placed outside of. */
    const framesOf = once((one): readonly Element[] => {
      const frames: Element[] = [];
      let { position } = styleOf(one);
      if (one instanceof SVGElement) position = "static";
      for (let at = one.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        const style = styleOf(at);
        const isHolder =
          position === "fixed"
            ? holdsFixed(style)
            : position !== "absolute" || style.position !== "static" || holdsFixed(style);
        if (!isHolder || style.display === "contents") continue;
        frames.push(at);
        position = at instanceof SVGElement ? "static" : style.position;
      }
      return position === "fixed" ? frames : [...frames, root];
    });

    /** One direction of a box that may hide what overflows it: what it shows, and how far its contents reach. */
    interface Track {
      readonly overflow: string;
      readonly port: readonly [from: number, to: number];
      readonly contents: readonly [from: number, to: number];
    }
    const tracksOf = once((frame): readonly Track[] => {
      const { overflowX, overflowY } = styleOf(frame);
      const { left, right, top, bottom } = portOf(frame);
      const [x, y] = [left - frame.scrollLeft, top - frame.scrollTop];
      return [
        { overflow: overflowX, port: [left, right], contents: [x, x + frame.scrollWidth] },
        { overflow: overflowY, port: [top, bottom], contents: [y, y + frame.scrollHeight] },
      ];
    });

    /** Where a span lies once it is scrolled into sight; else by how many pixels it is cut. */
    const within = ([from, to]: readonly [number, number], { overflow, port, contents }: Track) => {
      if (overflow === "visible") return [from, to] as const;
      const scrolls = /auto|scroll/.test(overflow);
      const [start, end] = scrolls ? contents : port;
      const lost = Math.max(start - from, to - end);
      if (lost > slack) return lost;
      if (!scrolls) return [from, to] as const;
      const by = from < port[0] ? port[0] - from : to > port[1] ? Math.max(port[1] - to, port[0] - from) : 0;
      return [from + by, Math.min(to + by, Math.max(port[1], from + by))] as const;
    };

    const faultOf = (line: Line): string | null => {
      let spans: readonly (readonly [number, number])[] = [
        [line.left, line.right],
        [line.top, line.bottom],
      ];
      const frames = framesOf(line.one);
      for (const frame of [line.one, ...frames]) {
        if (frame === root) break;
        const tracks = tracksOf(frame);
        const moved: (readonly [number, number])[] = [];
        for (const [index, track] of tracks.entries()) {
          const found = within(spans[index] ?? [0, 0], track);
          if (typeof found === "number")
            return `“${line.text}” is cut ${index === 0 ? "sideways" : "in height"} by ${nameOf(frame)}: ${Math.round(found)} px`;
          moved.push(found);
        }
        spans = moved;
      }
      const [[left, right] = [0, 0], [top, bottom] = [0, 0]] = spans;
      const outside = (side: string, by: number) =>
        `“${line.text}” (${nameOf(line.one)}) is outside the window at the ${side}: ${Math.round(by)} px`;
      if (left < -slack) return outside("left", -left);
      if (right > root.clientWidth + slack) return outside("right", right - root.clientWidth);
      const moves = frames.at(-1) === root;
      const [up, down] = moves ? [-scrollY, root.scrollHeight - scrollY] : [0, innerHeight];
      if (top < up - slack) return outside("top", up - top);
      if (bottom > down + slack) return outside("bottom", bottom - down);
      return null;
    };

    /** Whether something opaque between an element and an ancestor of it lies under the box, so that it covers others. */
    const covers = (one: Element, top: Element, box: Box): boolean => {
      for (let at: Element | null = one; at !== null && at !== top; at = at.parentElement) {
        const { backgroundColor, backgroundImage } = styleOf(at);
        const isOpaque = backgroundImage !== "none" || !isClear(backgroundColor);
        const around = at.getBoundingClientRect();
        if (isOpaque && isLarge(meet(around, box))) return true;
      }
      return false;
    };

    /** Whether an element or an ancestor is cut away, or clear, so that none of it is seen. */
    const isAway = once((one): boolean => {
      const { clipPath, width, overflowX, opacity } = styleOf(one);
      if (clipPath === "inset(50%)" || (overflowX !== "visible" && width === "1px") || Number(opacity) === 0)
        return true;
      return one.parentElement !== null && isAway(one.parentElement);
    });
    const isSeen = once(
      (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isAway(one),
    );

    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const one = node.parentElement;
      const text = (node.textContent ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 60);
      if (
        one === null ||
        text === "" ||
        one.closest("script, style, title, desc, option, .skip:not(:focus), noscript") !== null
      )
        continue;
      // Of an SVG text that a container query hides, a range keeps its last boxes.
      if (!isSeen(one) || (one instanceof SVGElement && one.getBoundingClientRect().width === 0)) continue;
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        // Letters fill the middle of their line.
        if (right - left < 1) continue;
        lines.push({ one, text, left, right, top: top + height * 0.2, bottom: bottom - height * 0.15 });
      }
    }
    const found = new Set<string>();
    for (const line of lines) {
      const fault = faultOf(line);
      if (fault !== null) found.add(fault);
    }
    const modal = document.querySelector("dialog:modal");
    const shown = lines
      .flatMap((line) => {
        if (modal !== null && !modal.contains(line.one)) return [];
        let seen: Box = line;
        for (const frame of framesOf(line.one))
          if (frame !== root && styleOf(frame).overflowX + styleOf(frame).overflowY !== "visiblevisible")
            seen = meet(seen, portOf(frame));
        return isLarge(seen) ? [{ ...line, ...seen }] : [];
      })
      .sort((a, b) => a.top - b.top);
    const commonOf = (a: Element, b: Element): Element => {
      let at = a;
      while (!at.contains(b)) at = at.parentElement as Element;
      return at;
    };
    for (const [index, a] of shown.entries())
      for (const b of shown.slice(index + 1)) {
        if (b.top >= a.bottom - slack) break;
        const both = meet(a, b);
        if (!isLarge(both)) continue;
        const common = commonOf(a.one, b.one);
        if (a.one === b.one && a.text === b.text) continue;
        if (covers(a.one, common, both) || covers(b.one, common, both)) continue;
        found.add(
          `“${a.text}” (${nameOf(a.one)}) and “${b.text}” (${nameOf(b.one)}) overlap: ${Math.round(both.right - both.left)} × ${Math.round(both.bottom - both.top)} px`,
        );
      }
    const pen = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
    for (const one of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input[placeholder]")) {
      const isList = one instanceof HTMLSelectElement;
      const text = isList ? (one.selectedOptions[0]?.text ?? "") : one.value === "" ? one.placeholder : "";
      const { color, opacity } = getComputedStyle(one, isList ? null : "::placeholder");
      if (text === "" || !isSeen(one) || isClear(color) || opacity === "0") continue;
      const { font, paddingLeft, paddingRight, appearance } = styleOf(one);
      const [from, to] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)];
      const arrow = isList && appearance !== "none" ? 18 : 0;
      const around = one.parentElement;
      // A list of choices cannot be wider than its place; once open it shows them whole.
      if (isList && around !== null && one.offsetWidth >= around.clientWidth - slack) continue;
      pen.font = font;
      const lacks = pen.measureText(text).width - (one.clientWidth - from - to - arrow);
      if (lacks > slack)
        found.add(`“${text.slice(0, 60)}” is cut by its own field ${nameOf(one)}: ${Math.round(lacks)} px`);
    }
    return [...found];
  });
