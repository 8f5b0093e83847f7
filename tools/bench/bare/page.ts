import "maplibre-gl/dist/maplibre-gl.css";
import { Map as GlMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import worldUrl from "world-atlas/countries-110m.json?url";

setWorkerUrl(workerUrl);
const topology = (await (await fetch(worldUrl)).json()) as Topology;
const { countries } = topology.objects;
if (countries === undefined) throw new Error("world-atlas has no countries");
const collection = feature(topology, countries);
const ids = collection.type === "FeatureCollection" ? collection.features.map((country) => country.id) : [];

const map = new GlMap({
  container: "map",
  attributionControl: false,
  zoom: 1,
  style: {
    version: 8,
    sources: { countries: { type: "geojson", data: collection } },
    layers: [
      {
        id: "countries",
        type: "fill",
        source: "countries",
        paint: { "fill-color": ["rgb", ["*", 30, ["coalesce", ["feature-state", "band"], 0]], 90, 140] },
      },
    ],
  },
});
map.once("idle", () => {
  document.documentElement.dataset["map"] = "webgl";
});

// MapLibre is idle, too, when its worker could not start and nothing is drawn.
window.benchDraws = () => map.queryRenderedFeatures().length >= 100;

// Gives every country another colour: the cost of a time step in MapLibre alone.
window.benchStep = (step) => {
  ids.forEach((id, place) => {
    if (id !== undefined) map.setFeatureState({ source: "countries", id }, { band: (place + step) % 8 });
  });
};
