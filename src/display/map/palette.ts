/** The page's colours. */
export type Theme = "dark" | "light";
/** A colour scale. Each layer has one with its own hue, so that no layer is mistaken for another. */
export type RampId = "share" | "electricity" | "risk" | "exposure" | "at-risk" | "change" | "bivariate";

/**
 * The colours of each scale as `#rrggbb`, by band from the lowest value to the highest. Lightness alone orders a scale
 * of seven bands; `change` diverges from its middle band, and `bivariate` has nine: three classes of share with three
 * of risk each.
 */
export const ramps: Readonly<Record<Theme, Readonly<Record<RampId, readonly string[]>>>> = {
  dark: {
    share: ["#2a2c2d", "#4a3a32", "#7a4a2c", "#b2652a", "#e08f2d", "#f7c35c", "#fff0b8"],
    electricity: ["#2d2c58", "#2a4560", "#01679d", "#1188bf", "#40addb", "#7cd8f7", "#daf6fe"],
    risk: ["#302a2c", "#663143", "#ab2e68", "#c95684", "#f077ae", "#feadc8", "#ffecf1"],
    exposure: ["#2d2b2f", "#473850", "#6c497b", "#9e64b0", "#d189de", "#f3baf6", "#feebfd"],
    "at-risk": ["#2b2d2a", "#2f422a", "#3b6333", "#49843e", "#60a953", "#89cf79", "#e1f7da"],
    change: ["#9eebe8", "#06b3b8", "#046f76", "#32302d", "#915136", "#e08a56", "#fed4b6"],
    bivariate: ["#283032", "#4f4d62", "#b4163f", "#006796", "#9072b7", "#e2637f", "#7196a2", "#d6bcf5", "#ffd1db"],
  },
  light: {
    share: ["#e3dccb", "#edd3a3", "#e8ac53", "#d78119", "#b55e18", "#8c4011", "#58250a"],
    electricity: ["#d3d8f2", "#bbdcf4", "#64c6fe", "#2e9fd7", "#1082a4", "#035e84", "#023a52"],
    risk: ["#e6dade", "#fde3ec", "#f69fba", "#eb6b9a", "#c9457a", "#a91c5e", "#5c1633"],
    exposure: ["#e0dbe4", "#f8e0ff", "#d4aae2", "#bc82d1", "#9c60b3", "#754389", "#492756"],
    "at-risk": ["#d6dbd4", "#cbefc1", "#93d484", "#64b156", "#4a8d3e", "#386c2f", "#264820"],
    change: ["#074b4a", "#078b8e", "#6ecad2", "#e4e2df", "#f1aa8b", "#be6127", "#683301"],
    bivariate: ["#dce7e9", "#e8d8ff", "#f7a3b8", "#6cc0df", "#9374d0", "#d54863", "#00819a", "#4a3966", "#6c1536"],
  },
};

/**
 * The bands of each scale on which no ink has a contrast of 7 : 1 (WCAG 2.2, 1.4.6): their lightness is in the middle.
 * A name of usual size stands beside such land.
 */
export const unlettered: Readonly<Record<Theme, Readonly<Record<RampId, readonly number[]>>>> = {
  dark: {
    share: [3],
    electricity: [2, 3],
    risk: [2, 3],
    exposure: [3],
    "at-risk": [2, 3],
    change: [2, 4],
    bivariate: [2, 3, 4, 5, 6],
  },
  light: {
    share: [4],
    electricity: [4],
    risk: [4, 5],
    exposure: [4],
    "at-risk": [4, 5],
    change: [1, 5],
    bivariate: [4, 5, 6],
  },
};

/** The colours of each theme outside the scales, by use. */
export const grounds = {
  dark: {
    page: "#101517",
    sea: "#12191c",
    land: "#1f292d",
    hatch: "#2b3639",
    panel: "#161d20",
    line: "#2b3639",
    text: "#ebe6da",
    quiet: "#a3aeac",
    accent: "#f4b545",
    border: "#101517",
    graticule: "#1a2326",
  },
  light: {
    page: "#f6f2e9",
    sea: "#ebe6da",
    land: "#ddd6c6",
    hatch: "#cbc2ae",
    panel: "#fbf8f1",
    line: "#d5cdbb",
    text: "#22282b",
    quiet: "#434b4a",
    accent: "#78380b",
    border: "#f6f2e9",
    graticule: "#e0d9ca",
  },
} as const satisfies Record<Theme, Record<string, string>>;

/** The name of a fill in `data-fill`: band and age class, `3-0`, or `none` without data. */
export const fillKey = (band: number, age: number): string => (band < 0 ? "none" : `${band}-${age}`);

/** A fill number from here on is of a held value. */
export const heldNumber = 16;
/** A band, and whether its value is held, as one number for MapLibre's expressions: −1 without data. */
export const fillNumber = (band: number, age: number): number => (band < 0 ? -1 : band + (age > 0 ? heldNumber : 0));
