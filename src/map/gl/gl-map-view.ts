import { LngLat, type Map as MapLibreMap } from "maplibre-gl";
import type { Camera, MapEvents, MapFrame, Projection } from "../../display/map/types.ts";
import type { Place, PlaceCode } from "../../facts/types.ts";
import { fineZoom, flight, frontOf, wantedPlace } from "../aim.ts";
import { cameraOfGl, type GlCamera, glCamera, zoomRange } from "../camera.ts";
import { cameraOn } from "../extent.ts";
import type { Point, Size } from "../picture.ts";
import type { TellingMap } from "../switch.ts";
import { landTrouble } from "../trouble.ts";
import { loadWorld, type WorldShapes } from "../world.ts";
import { held } from "./bounds.ts";
import { bend, changeUnseen, firstPicture, makeMap, silent } from "./make.ts";
import { createMarks } from "./marks.ts";
import { type PaintedPlace, paintedPlaces, paintPlaces } from "./places.ts";
import { listenToPointer } from "./pointer.ts";
import { groundSource, putGround } from "./sources.ts";
import { addImages } from "./style/images.ts";
import { type LookUpdater, lookOf, updateLook } from "./style/look.ts";
import { keepForPaper } from "./style/paper.ts";
import { mapStyleOf } from "./style/style.ts";

/** A map on MapLibre; make it with `createGlMap`. */
export class GlMapView implements TellingMap {
  private readonly host: HTMLElement;
  private readonly events: MapEvents;
  private readonly places: readonly Place[];
  private readonly map: MapLibreMap;
  /** The newest frame, in the projection that is drawn: another one waits for its land. */
  private frame: MapFrame;
  private world: WorldShapes;
  /** The projection of the newest frame. */
  private asked: Projection;
  private fine = false;
  /** Whether the finer land failed to load: then the coarse land stays until `refine` is called. */
  private coarse = false;
  private size: Size;
  private readonly look: LookUpdater;
  /** The page's camera, which a resize keeps; null is the whole world. */
  private camera: Camera | null;
  private front: Point;
  /** The end of the running flight, from which another press of a zoom button goes on; null without a flight. */
  private goal: GlCamera | null = null;
  private readonly marks: ReturnType<typeof createMarks>;
  private ready = false;
  private gone = false;
  /** True while the page sets the camera: MapLibre sets zoom, then centre, and one alone may be off limits. */
  private placing = true;

  constructor(host: HTMLElement, frame: MapFrame, events: MapEvents, world: WorldShapes, places: readonly Place[]) {
    this.host = host;
    this.frame = frame;
    this.events = events;
    this.world = world;
    this.asked = frame.projection;
    this.places = places;
    this.size = { width: host.clientWidth, height: host.clientHeight };
    const look = lookOf(host, frame, this.size);
    this.camera = frame.camera;
    this.front = frontOf(frame);
    this.map = makeMap(host, {
      style: mapStyleOf(look, { ground: groundSource(frame.projection, world, places) }),
      camera: this.glOf(frame.camera),
      projection: frame.projection,
      constrain: (centre, zoom) => this.constrain(centre, zoom),
    });
    this.look = updateLook(this.map, host, look);
    this.marks = createMarks(this.map);
    keepForPaper(this.map, () => ({
      ...this,
      frame: { ...this.frame, camera: this.pageCamera() },
    }));
    this.listen();
  }

  /** Resolves when the first frame is drawn; rejects with MapLibre's error. */
  complete(): Promise<void> {
    return firstPicture(this.map, () => this.dress()).then(() => this.refine(false));
  }

  /** Draws the first frame, once the style is loaded. */
  private dress(): void {
    if (this.gone) return;
    addImages(this.map);
    this.ready = true;
    this.jump(this.camera);
    paintPlaces(this.map, null, this.frame);
    this.drawMarks();
  }

  show(frame: MapFrame): void {
    const before = this.frame;
    this.frame = { ...frame, projection: before.projection };
    if (!this.ready) return;
    const asked = JSON.stringify(frame.camera) !== JSON.stringify(before.camera);
    if (asked && JSON.stringify(frame.camera) !== JSON.stringify(this.camera)) this.jump(frame.camera);
    if (frame.projection !== this.asked) this.reproject(frame.projection);
    this.look.follow(this.frame, this.size);
    paintPlaces(this.map, before, this.frame);
    this.drawMarks();
  }

  fly(code: PlaceCode, zoom?: number): void {
    const camera = cameraOn(this.world, this.places, [this.frame.projection, code, zoom]);
    if (camera !== null) this.ease(this.glOf(camera));
  }

  zoom(by: number): void {
    const wanted = wantedPlace(this.frame);
    const { center, zoom } = this.goal ?? this.cameraNow();
    if (by > 0 && wanted !== null && this.pageCamera() === null) this.fly(wanted, by);
    else this.ease({ center, zoom: zoom + by });
  }

  painted(): ReadonlyMap<PlaceCode, PaintedPlace> {
    return paintedPlaces(this.map, this.places, this.frame);
  }

  remove(): void {
    this.gone = true;
    this.map.getCanvas().removeEventListener("webglcontextlost", this.lost);
    this.look.remove();
    this.map.remove();
  }

  private readonly lost = (): void => this.events.failed({ what: "lost" });

  private listen(): void {
    const { map, events } = this;
    map.getCanvas().addEventListener("webglcontextlost", this.lost);
    listenToPointer(map, events);
    map.on("moveend", (event) => {
      this.goal = null;
      // MapLibre fires moveend for resizes and for the page's own moves too, which are no gestures.
      const { clientWidth, clientHeight } = this.host;
      if ("silent" in event || this.placing || clientWidth !== this.size.width || clientHeight !== this.size.height)
        return;
      this.camera = this.pageCamera();
      this.drawMarks();
      this.refine(false);
      events.moved(this.camera);
    });
    map.on("resize", () => {
      this.size = { width: this.host.clientWidth, height: this.host.clientHeight };
      this.look.follow(this.frame, this.size);
      this.jump(this.camera);
      this.drawMarks();
    });
  }

  private drawMarks(): void {
    if (this.ready) this.marks(this.frame, { ...this, camera: this.pageCamera() });
  }

  refine(again = true): void {
    if (again) this.coarse = false;
    if (again && this.asked !== this.frame.projection) this.reproject(this.asked);
    const zoom = this.pageCamera()?.zoom ?? 0;
    if (this.fine || this.coarse || zoom < fineZoom) return;
    this.fine = true;
    this.loadFine();
  }

  /** Changes the projection when its land has come; until then, or if it fails, the one before stays drawn. */
  private reproject(projection: Projection): void {
    this.asked = projection;
    const isDrawn = projection === this.frame.projection;
    this.events.coming(isDrawn ? null : projection);
    if (isDrawn) return;
    loadWorld(projection, "110m")
      .then((world) => {
        const turn = () => this.asked === projection && this.turnTo(projection, world);
        const drawn = () => this.asked === projection && this.events.coming(null);
        if (!this.gone) changeUnseen(this.map, turn, drawn);
      })
      .catch((reason: unknown) => {
        if (this.gone || this.asked !== projection) return;
        this.events.coming(null);
        this.events.failed(landTrouble("land", reason));
      });
  }

  private turnTo(projection: Projection, world: WorldShapes): void {
    this.frame = { ...this.frame, projection };
    this.fine = false;
    // The globe keeps the side that it first shows, so that it does not turn as time moves.
    this.front = frontOf(this.frame);
    bend(this.map, projection);
    this.putLand(world);
    this.look.follow(this.frame, this.size);
    this.jump(this.camera);
    this.drawMarks();
  }

  private putLand(world: WorldShapes): void {
    this.world = world;
    putGround(this.map, groundSource(this.frame.projection, world, this.places));
  }

  private loadFine(): void {
    const { projection } = this.frame;
    loadWorld(projection, "50m")
      .then((world) => {
        if (this.gone || this.frame.projection !== projection) return;
        this.putLand(world);
        this.drawMarks();
      })
      .catch((reason: unknown) => {
        this.fine = false;
        this.coarse = true;
        this.events.failed(landTrouble("coasts", reason));
      });
  }

  private readonly cameraNow = (): GlCamera => ({ center: this.map.getCenter().toArray(), zoom: this.map.getZoom() });

  private pageCamera(at = this.cameraNow()): Camera | null {
    return cameraOfGl(this.frame.projection, at, this.size, this.front);
  }

  private readonly glOf = (camera: Camera | null): GlCamera =>
    glCamera(this.frame.projection, camera, this.size, this.front);

  private jump(camera: Camera | null): void {
    this.camera = camera;
    this.placing = true;
    this.map.jumpTo(this.glOf(camera), silent);
    this.placing = false;
    this.refine(false);
  }

  private ease(camera: GlCamera): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const goal = held(this.frame.projection, camera, this.size, zoomRange);
    this.map.easeTo({ ...goal, duration: still ? 0 : flight });
    this.goal = this.map.isMoving() ? goal : null;
    // The page has the flight's end from its start, so that Back, pressed meanwhile, asks for another camera.
    this.camera = this.pageCamera(goal);
    this.events.moved(this.camera);
  }

  private constrain(centre: LngLat, zoom: number): { center: LngLat; zoom: number } {
    if (this.placing) return { center: centre, zoom };
    const to = held(this.frame.projection, { center: centre.toArray(), zoom }, this.size, zoomRange);
    return { center: LngLat.convert(to.center), zoom: to.zoom };
  }
}
