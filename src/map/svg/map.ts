import type { MapEvents, MapFrame, MapView } from "../../display/map/types.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { fineZoom, frontOf, wantedPlace } from "../aim.ts";
import { sameCamera } from "../camera.ts";
import { cameraOn } from "../extent.ts";
import { changedPlaces } from "../patch.ts";
import type { Point, Size } from "../picture.ts";
import { landTrouble } from "../trouble.ts";
import { loadPlaces, loadWorld, type Resolution } from "../world.ts";
import { drawWorld } from "./draw.ts";
import type { Projector } from "./flat.ts";
import {
  adoptGround,
  type Ground,
  outlineGround,
  patchGround,
  redrawGround,
  scaleGround,
  setAttribute,
} from "./ground.ts";
import { sameMarks } from "./marks.ts";
import { Flights } from "./motion/flight.ts";
import { listen } from "./motion/gestures.ts";
import type { MotionListener } from "./motion/motion.ts";
import { watchSize } from "./motion/size.ts";
import { createOverlay } from "./overlay.ts";
import { viewBoxOf } from "./picture.ts";
import { placeAt } from "./place-at.ts";
import { projectorOf, projectorSoFar } from "./projector.ts";
import {
  boxUnitsPerPixel,
  cameraOf,
  dragged,
  screenOf,
  seenFrom,
  type Viewport,
  viewportOf,
  zoomed,
} from "./viewport.ts";

/** The SVG map; it draws with its first `show`. Make it with `createSvgMap`. */
export class SvgMap implements MapView {
  private readonly events: MapEvents;
  private readonly motion: MotionListener;
  private readonly flights: Flights;
  private readonly ground: Ground;
  private readonly overlay: ReturnType<typeof createOverlay>;
  private readonly unlisten: () => void;
  private readonly unwatch: () => void;
  private frame: MapFrame;
  private viewport: Viewport;
  /** Null until the globe's projector has been fetched; until then neither land nor marks are drawn. */
  private projector: Projector | null;
  private size: Size;
  /** Projection, resolution and, on the globe, front of the drawn land; null before any is drawn. */
  private drawing: string | null;
  /** The same of the land in the picture, while `drawing` may still be loading. */
  private drawn: string | null;
  /** Whether loaded land is drawn anew before the next picture: marks wait for it, so that labels are placed once. */
  private isRedrawing = false;
  /** Whether marks are still to be placed for the first time: until then a prerendered picture keeps its own. */
  private isPlacing = true;
  /** The projection and resolution of land that failed to load. A gesture does not request it again. */
  private readonly failed = new Set<string>();
  constructor(host: HTMLElement, frame: MapFrame, events: MapEvents, motion: MotionListener) {
    this.motion = motion;
    this.flights = new Flights(motion);
    this.events = events;
    this.frame = frame;
    this.viewport = viewportOf(frame.projection, frame.camera, frontOf(frame));
    this.projector = projectorSoFar(frame.projection, seenFrom(this.viewport), 1);
    this.size = { width: host.clientWidth, height: host.clientHeight };
    const { ground, drawn } = adoptGround(host, frame);
    this.ground = ground;
    this.drawing = drawn ? `${ground.svg.getAttribute("data-projection")} 110m` : null;
    this.drawn = this.drawing;
    this.overlay = createOverlay(ground.svg);
    setAttribute(ground.svg, "data-ramp", frame.ramp);
    patchGround(ground, changedPlaces(null, frame), this.unit());
    this.unlisten = listen(ground.svg, this.gestures());
    this.look(this.viewport);
    this.rescale();
    this.refine(false);
    this.unwatch = watchSize(host, (size) => {
      this.size = size;
      this.rescale();
      this.mark();
    });
  }

  /** See `LiveMap`. */
  async placeMarks(): Promise<void> {
    if (!this.isPlacing) return;
    if (this.projector !== null) await this.overlay.prepare(this.frame, this.projector, this.screen());
    this.isPlacing = false;
    this.mark();
    setAttribute(this.ground.svg, "data-marked", "");
  }

  show(frame: MapFrame): void {
    const before = this.frame;
    this.frame = frame;
    // Marks of the build say what the frame of the build does, and would contradict another.
    if (this.isPlacing && !sameMarks(frame, before)) setAttribute(this.ground.svg, "data-unmarked", "");
    setAttribute(this.ground.svg, "data-ramp", frame.ramp);
    patchGround(this.ground, changedPlaces(before, frame), this.unit());
    const asked = JSON.stringify(frame.camera) !== JSON.stringify(before.camera);
    if (frame.projection !== before.projection || (asked && !sameCamera(frame.camera, this.camera()))) {
      const camera = asked ? frame.camera : this.camera();
      this.flights.end();
      if (frame.projection !== before.projection) this.failed.clear();
      // The front is taken when the globe is first shown, so that the globe does not turn as time moves.
      const front = frame.projection === before.projection ? this.viewport.start : frontOf(frame);
      this.look(viewportOf(frame.projection, camera, front));
      if (this.drawing === this.drawn) this.events.coming(null);
      this.refine(false);
    }
    outlineGround(this.ground, frame, this.unit());
    this.mark();
  }

  /** Flies to a place, at a zoom or, without one, as near as its neighbours are still seen. */
  fly(code: PlaceCode, zoom?: number): void {
    const { projection } = this.frame;
    Promise.all([loadWorld(projection, "110m"), loadPlaces()])
      .then(([world, places]) => {
        const camera = cameraOn(world, places, [projection, code, zoom]);
        if (camera !== null) this.travel(viewportOf(projection, camera, this.viewport.start));
      })
      .catch((reason: unknown) => this.events.failed(landTrouble("land", reason)));
  }

  zoom(by: number): void {
    const wanted = wantedPlace(this.frame);
    if (by > 0 && wanted !== null && cameraOf(this.viewport) === null) this.fly(wanted, by);
    else this.step(by, [this.size.width / 2, this.size.height / 2]);
  }

  private readonly step = (by: number, about: Point): void =>
    this.travel(zoomed(this.flights.goal ?? this.viewport, by, about, this.size));

  remove(): void {
    this.flights.end();
    this.unlisten();
    this.unwatch();
    this.ground.svg.remove();
  }

  private readonly unit = (): number => boxUnitsPerPixel(this.viewport, this.size);

  private gestures() {
    const { events, motion } = this;
    const placeOf = (target: Element, at: Point) =>
      placeAt(this.ground.svg, target, at, screenOf(this.viewport, this.size));
    const move = (to: Viewport) => {
      motion.moved();
      this.look(to);
    };
    return {
      hold: motion.hold,
      release: motion.release,
      drag: (by: Point) => move(dragged(this.viewport, by, this.size)),
      zoom: (steps: number, about: Point) => move(zoomed(this.viewport, steps, about, this.size)),
      end: () => {
        this.refine(false);
        events.moved(cameraOf(this.viewport));
      },
      hover: (target: Element | null, at: Point) => events.hover(target && placeOf(target, at), at[0], at[1]),
      pick: (target: Element, at: Point) => events.pick(placeOf(target, at)),
      doubled: events.doubled,
      step: this.step,
    };
  }

  /** Shows a viewport without a flight. */
  private look(viewport: Viewport): void {
    const turned = viewport.projection === "globe" && viewport.front !== this.viewport.front;
    const rescaled = boxUnitsPerPixel(viewport, this.size) !== this.unit() || this.size.width === 0;
    this.viewport = viewport;
    setAttribute(this.ground.svg, "viewBox", viewBoxOf(viewport.view));
    if (turned || !this.drawing?.startsWith(viewport.projection)) this.draw("110m");
    else if (this.drawing !== `${viewport.projection} 110m`) this.refine(false);
    if (rescaled) this.rescale();
    this.mark();
  }

  private mark(): void {
    if (!this.isPlacing && this.projector !== null && !this.isRedrawing)
      this.overlay.draw(this.frame, this.projector, this.screen());
  }

  private readonly screen = () => screenOf(this.viewport, this.size, this.frame.lettering);

  private rescale(): void {
    scaleGround(this.ground, this.frame, this.unit());
    outlineGround(this.ground, this.frame, this.unit());
  }

  refine(again = true): void {
    if (again) this.failed.clear();
    if (again && !this.drawing?.startsWith(this.viewport.projection)) this.draw("110m");
    if (this.viewport.view.zoom > fineZoom) this.draw("50m");
  }

  /** Loads and draws land for the viewport; a later call replaces an earlier one that is still loading. */
  private draw(resolution: Resolution): void {
    const { projection, front, view } = this.viewport;
    const camera = seenFrom(this.viewport);
    const land = `${projection} ${resolution}`;
    const wanted = projection === "globe" ? `${land} ${front}` : land;
    if (this.drawing === wanted || this.failed.has(land)) return;
    this.drawing = wanted;
    const isSame = this.drawn?.startsWith(projection) === true;
    this.isRedrawing = isSame && resolution === "110m";
    // Marks must have the same projection as the land that is drawn.
    if (this.drawn === null || isSame) this.projector = projectorSoFar(projection, camera, 1);
    else this.events.coming(projection);
    Promise.all([loadWorld(projection, resolution), loadPlaces()])
      .then(([world, places]) => {
        if (this.drawing !== wanted) return;
        this.drawn = wanted;
        this.isRedrawing = false;
        this.events.coming(null);
        this.projector = projectorOf(projection, camera, 1);
        const drawn = drawWorld(world, places, { projection, camera, digits: view.zoom > fineZoom ? 2 : 1 });
        redrawGround(this.ground, this.frame, drawn, this.unit());
        outlineGround(this.ground, this.frame, this.unit());
        this.mark();
      })
      .catch((reason: unknown) => {
        if (this.drawing === wanted) {
          this.drawing = this.drawn;
          this.isRedrawing = false;
          this.events.coming(null);
        }
        this.failed.add(land);
        this.events.failed(landTrouble(resolution === "50m" ? "coasts" : "land", reason));
      });
  }

  /** The camera of the picture, or of the end of its flight. */
  private readonly camera = () => cameraOf(this.flights.goal ?? this.viewport);

  private travel(to: Viewport): void {
    this.flights.begin(this.viewport, to, { look: (at) => this.look(at), landed: () => this.refine(false) });
    // The page has the flight's end from its start, so that Back, pressed meanwhile, asks for another camera.
    this.events.moved(cameraOf(to));
  }
}
