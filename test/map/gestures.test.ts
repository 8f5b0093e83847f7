import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Point } from "../../src/map/picture.ts";
import { listen } from "../../src/map/svg/motion/gestures.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A picture of 1000 × 500 under a hand, and what the hand has done to it so far. */
function picture() {
  const host = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 100, top: 50 }),
    setPointerCapture: vi.fn(),
  });
  const done: string[] = [];
  const moved: [number, number] = [0, 0];
  let zoom = 0;
  const whole = ([x, y]: Point) => `${Math.round(x)},${Math.round(y)}`;
  const held = new Set<string>();
  listen(host as unknown as SVGElement, {
    hold: (what) => held.add(what),
    release: (what) => held.delete(what),
    drag: ([x, y]) => {
      moved[0] += x;
      moved[1] += y;
      if (done.at(-1) !== "drag") done.push("drag");
    },
    zoom: (steps) => {
      zoom += steps;
      if (done.at(-1) !== "zoom") done.push("zoom");
    },
    end: () => done.push("end"),
    hover: (_target, at) => done.push(`hover ${whole(at)}`),
    pick: (_target, at) => done.push(`pick ${whole(at)}`),
    doubled: () => done.push("doubled"),
    step: (steps, at) => done.push(`step ${steps} at ${whole(at)}`),
  });
  const tell = (type: string, x: number, y: number, more: object = {}) => {
    const usual = {
      clientX: 100 + x,
      clientY: 50 + y,
      pointerId: 1,
      pointerType: "mouse",
      isPrimary: true,
      button: 0,
      buttons: 0,
    };
    host.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), usual, more));
  };
  const wheel = (deltaX: number, deltaY: number, more: object = {}) =>
    tell("wheel", 500, 250, { deltaX, deltaY, deltaMode: 0, ...more });
  return { host, done, moved, zoomed: () => zoom, held: () => held.size, tell, wheel };
}

describe("a mouse on the SVG map", () => {
  it("a double click is two picks and then a step nearer where it was, with Shift a step farther", () => {
    const { tell, done } = picture();
    for (const more of [{}, { shiftKey: true }]) {
      for (const _ of ["once", "twice"]) {
        tell("pointerdown", 30, 40, { buttons: 1, ...more });
        tell("pointerup", 30, 40, more);
      }
      tell("dblclick", 30, 40, more);
    }
    const picks = ["pick 30,40", "pick 30,40", "doubled"];
    expect(done).toEqual([...picks, "step 1 at 30,40", ...picks, "step -1 at 30,40"]);
  });

  it("a press and a release are a pick, a press, a way and a release are a drag by that way", () => {
    const { tell, done, moved } = picture();
    tell("pointerdown", 10, 10, { buttons: 1 });
    tell("pointerup", 12, 11);
    tell("pointerdown", 10, 10, { buttons: 1 });
    tell("pointermove", 60, 10, { buttons: 1 });
    tell("pointermove", 110, 30, { buttons: 1 });
    tell("pointerup", 110, 30);
    expect(done).toEqual(["pick 12,11", "drag", "end"]);
    expect(moved).toEqual([100, 20]);
  });

  it("is held from the press to the release, by a wheel until it has rested for 160 ms", () => {
    const { tell, wheel, held } = picture();
    tell("pointerdown", 10, 10, { buttons: 1 });
    expect(held()).toBeGreaterThan(0);
    tell("pointermove", 60, 10, { buttons: 1 });
    expect(held()).toBeGreaterThan(0);
    tell("pointerup", 60, 10);
    expect(held()).toBe(0);
    wheel(0, 100);
    expect(held()).toBeGreaterThan(0);
    vi.advanceTimersByTime(160);
    expect(held()).toBe(0);
  });

  it("stays held by a hand that takes it while the wheel still turns, also 160 ms after the wheel", () => {
    const { tell, wheel, held } = picture();
    wheel(0, 100);
    tell("pointerdown", 10, 10, { buttons: 1 });
    vi.advanceTimersByTime(1000);
    expect(held()).toBe(1);
    tell("pointerup", 10, 10);
    expect(held()).toBe(0);
  });

  it("let go outside the map no longer drags when it comes back without a button: the drag has ended", () => {
    const { tell, done, moved } = picture();
    tell("pointerdown", 10, 10, { buttons: 1 });
    tell("pointermove", 60, 10, { buttons: 1 });
    tell("pointermove", 300, 200);
    tell("pointermove", 310, 200);
    expect(done).toEqual(["drag", "end", "hover 300,200", "hover 310,200"]);
    expect(moved).toEqual([50, 0]);
  });

  it("pressed, let go outside and come back picks nothing, and the next press picks again", () => {
    const { tell, done } = picture();
    tell("pointerdown", 10, 10, { buttons: 1 });
    tell("pointermove", 11, 10);
    tell("pointerup", 11, 10);
    tell("pointerdown", 10, 10, { buttons: 1 });
    tell("pointerup", 10, 10);
    expect(done).toEqual(["hover 11,10", "pick 10,10"]);
  });

  it.each([
    ["a cancelled pointer", "pointercancel"],
    ["a lost capture", "lostpointercapture"],
    ["a context menu", "contextmenu"],
  ])("%s ends the drag, and what moves afterwards hovers", (_what, type) => {
    const { tell, done, moved } = picture();
    tell("pointerdown", 10, 10, { buttons: 1 });
    tell("pointermove", 60, 10, { buttons: 1 });
    tell(type, 60, 10, { buttons: 1 });
    tell("pointermove", 160, 10, { buttons: 1 });
    expect(done).toEqual(["drag", "end", "hover 160,10"]);
    expect(moved).toEqual([50, 0]);
  });

  it("a second button neither drags nor picks, and letting go of the first while it is down ends the drag", () => {
    const { tell, done } = picture();
    tell("pointerdown", 10, 10, { button: 2, buttons: 2 });
    tell("pointermove", 60, 10, { buttons: 2 });
    tell("pointerup", 60, 10, { button: 2 });
    expect(done).toEqual(["hover 60,10"]);
    tell("pointerdown", 10, 10, { buttons: 1 });
    tell("pointermove", 60, 10, { buttons: 3 });
    tell("pointermove", 70, 10, { buttons: 2 });
    tell("pointerup", 70, 10, { button: 2 });
    expect(done).toEqual(["hover 60,10", "drag", "end", "hover 70,10"]);
  });

  it("a pointer that is gone already cannot be captured, and that throws nothing", () => {
    const { tell, host, done } = picture();
    host.setPointerCapture.mockImplementation(() => {
      throw new DOMException("no such pointer", "NotFoundError");
    });
    tell("pointerdown", 10, 10, { buttons: 1 });
    tell("pointermove", 60, 10, { buttons: 1 });
    expect(done).toEqual(["drag"]);
  });
});

describe("fingers on the SVG map", () => {
  const finger = (pointerId: number, more: object = {}) => ({
    pointerId,
    pointerType: "touch",
    isPrimary: pointerId === 1,
    buttons: 1,
    ...more,
  });

  it("two that part to twice their distance zoom by one step, and pick nothing when they are lifted", () => {
    const { tell, done, zoomed } = picture();
    tell("pointerdown", 100, 100, finger(1));
    tell("pointerdown", 200, 100, finger(2));
    tell("pointermove", 300, 100, finger(2));
    tell("pointerup", 300, 100, finger(2, { buttons: 0 }));
    tell("pointerup", 100, 100, finger(1, { buttons: 0 }));
    expect(zoomed()).toBeCloseTo(1);
    expect(done).toEqual(["zoom", "end"]);
  });

  it("a finger whose end nobody told is forgotten with the next first finger", () => {
    const { tell, done } = picture();
    tell("pointerdown", 100, 100, finger(1));
    tell("pointerdown", 50, 50, finger(7, { isPrimary: true }));
    tell("pointerup", 50, 50, finger(7, { buttons: 0 }));
    expect(done).toEqual(["pick 50,50"]);
  });
});

describe("a wheel on the SVG map", () => {
  it("30 turns of 4 pixels zoom as far as one of 120, and so do 3 lines", () => {
    const [many, one, lines] = [picture(), picture(), picture()];
    for (let turn = 0; turn < 30; turn += 1) many.wheel(0, -4);
    one.wheel(0, -120);
    lines.wheel(0, -3, { deltaMode: 1 });
    expect(many.zoomed()).toBeCloseTo(0.4);
    expect([one.zoomed(), lines.zoomed()]).toEqual([0.4, 0.4]);
  });

  it("0 and 0 do nothing at all, and a turn sideways does not zoom", () => {
    const { wheel, done } = picture();
    wheel(0, 0);
    wheel(-0, -0);
    wheel(40, 3);
    vi.runAllTimers();
    expect(done).toEqual([]);
  });

  it("two fingers that part on a trackpad, told as a wheel with Ctrl, zoom ten times as far, a mouse's notch no more than it does", () => {
    const [pinch, mouse] = [picture(), picture()];
    pinch.wheel(0, -3, { ctrlKey: true });
    mouse.wheel(0, -120, { ctrlKey: true });
    expect(pinch.zoomed()).toBeCloseTo(0.1);
    expect(mouse.zoomed()).toBeCloseTo(0.4);
  });

  it("tells once that it has come to rest", () => {
    const { wheel, done } = picture();
    for (let turn = 0; turn < 5; turn += 1) wheel(0, -10);
    vi.runAllTimers();
    expect(done).toEqual(["zoom", "end"]);
  });
});
