// Chooses a scene and a theme from the address, draws the map and the charts of it. Everything else is HTML and CSS.
const asked = new URLSearchParams(location.search || location.hash.slice(1));
const scene = asked.get("scene") ?? "start";
const root = document.documentElement;
root.dataset.theme = asked.get("theme") ?? "dark";
root.dataset.scene = scene;
if (scene === "answer" || scene === "exposure") root.dataset.reading = "";
for (const part of document.querySelectorAll("[data-in]"))
  if (!part.dataset.in.split(" ").includes(scene)) part.remove();

const { places, spans, ways, worlds, crops } = window.figures;
const view = worlds[scene] ?? worlds.start;
const select = (query) => document.querySelector(query);
const ink = (band) =>
  root.dataset.theme === "dark" ? (band > 3 ? "dark" : "light") : band === undefined || band < 3 ? "dark" : "light";

/** The part of the world that a map of this size shows: [x, y, width, height, scale], in the units of the SVG. */
function frameOf(box) {
  const upright = box.width < box.height * 1.75;
  const [x0, y0, x1, y1] = crops[upright ? (view.near ?? "mined") : "world"];
  select(".map-beyond").textContent = (upright && view.beyond) || "";
  const scale = Math.min(box.width / (x1 - x0), box.height / (y1 - y0));
  const [width, height] = [box.width / scale, box.height / scale];
  return [(x0 + x1) / 2 - width / 2, (y0 + y1) / 2 - height / 2, width, height, scale];
}

/** A label's element: two lines on a country, one line beside it. */
function labelOf(id, beside, short) {
  const [name, value, shortName, shortValue] = view.labels[id];
  const label = document.createElement("span");
  label.className = "map-label";
  label.dataset.way = beside ? "beside" : "on";
  if (!beside) label.dataset.ink = ink(view.fills[id]);
  label.innerHTML = short ? `<span>${shortName}</span> <b>${shortValue}</b>` : `<span>${name}</span> <b>${value}</b>`;
  if (!beside) label.firstChild.after(document.createElement("br"));
  return label;
}

/** On its country where it fits and can be read there, else beside it with a leader line, else nowhere. */
function fitLabel(id, frame, layer) {
  const unclear = root.dataset.theme === "light" ? [3, 4] : [2, 3];
  const hard = unclear.includes(view.fills[id]);
  for (const short of hard ? [] : [false, true]) {
    const label = labelOf(id, undefined, short);
    layer.append(label);
    if (label.getBoundingClientRect().width <= ways[id].room * frame[4]) return [label, [...places[id], "on"]];
    label.remove();
  }
  if (!ways[id].beside) return [];
  const label = labelOf(id, true, false);
  layer.append(label);
  return [label, ways[id].beside];
}

/** Whether a label beside its country would stand on land: looked up where it would be drawn. */
function onLand([left, top, right, bottom], layer) {
  const box = layer.getBoundingClientRect();
  for (const y of [top + 3, (top + bottom) / 2, bottom - 3])
    for (let x = left; x <= right; x += 4)
      if (document.elementFromPoint(box.left + x, box.top + y)?.matches(".place")) return true;
  return false;
}

function placeLabel(id, frame, layer, taken) {
  const [x, y, , , scale] = frame;
  const [label, way] = fitLabel(id, frame, layer);
  if (!label) return;
  const [px, py] = places[id];
  const [tx, ty, side] = way;
  const size = label.getBoundingClientRect();
  const at = { start: 4, end: -size.width - 4, on: -size.width / 2, above: -size.width / 2 }[side];
  const [left, top] = [
    (tx - x) * scale + at,
    Math.max(2, (ty - y) * scale - size.height * (side === "above" ? 1 : 0.5)),
  ];
  const mine = [left, top, left + size.width, top + size.height];
  const out = left < 2 || mine[2] > layer.clientWidth - 2 || mine[3] > layer.clientHeight - 16;
  const met = taken.some((one) => mine[0] < one[2] + 6 && one[0] < mine[2] + 6 && mine[1] < one[3] && one[1] < mine[3]);
  if (out || met || (side !== "on" && onLand(mine, layer))) return label.remove();
  taken.push(mine);
  label.style.cssText = `left:${left}px;top:${top}px`;
  if (side === "on") return;
  const from = side === "above" ? [left + size.width / 2, mine[3] + 1] : [(tx - x) * scale, top + size.height / 2];
  const to = [(px - x) * scale, (py - y) * scale];
  layer.querySelector(".leaders").innerHTML +=
    `<path d="M${from}L${to}"/><circle cx="${to[0]}" cy="${to[1]}" r="2.5"/>`;
}

function drawMap() {
  const box = select(".map");
  const frame = frameOf(box.getBoundingClientRect());
  const small = box.clientWidth < 330;
  for (const old of box.querySelectorAll(".map-label, .leaders")) old.remove();
  const world = box.querySelector(".world");
  world.setAttribute("viewBox", frame.slice(0, 4).join(" "));
  for (const place of world.querySelectorAll(".place")) {
    const band = view.fills[place.dataset.place];
    if (band !== undefined) place.dataset.fill = band;
  }
  for (const mark of world.querySelectorAll(".added")) mark.remove();
  const add = (markup) => world.insertAdjacentHTML("beforeend", markup);
  for (const id of view.pinned ?? [])
    add(`<path class="pinned added" d="${world.querySelector(`[data-place=${id}]`).getAttribute("d")}"/>`);
  for (const path of view.arcs ?? []) add(`<path class="arc added" d="${path}"/>`);
  if (view.badge) {
    const [cx, cy] = places[view.badge];
    const r = 9 / frame[4];
    add(`<g class="added"><circle class="badge-ring" cx="${cx}" cy="${cy}" r="${r}" vector-effect="non-scaling-stroke"/>
      <path class="badge-half" d="M${cx - r} ${cy}A${r} ${r} 0 0 1 ${cx + r} ${cy}Z"/></g>`);
  }
  box.insertAdjacentHTML("beforeend", '<svg class="leaders" aria-hidden="true"></svg>');
  const taken = [];
  for (const id of Object.keys(view.labels)) if (!small) placeLabel(id, frame, box, taken);
}

const percent = (thousandth) => `${thousandth / 10}%`;
const plot = (inner, box = "0 0 1000 100") =>
  `<svg class="plot-box" viewBox="${box}" preserveAspectRatio="none" aria-hidden="true">${inner}</svg>`;
const row = (kind, name, inner, scale = "") =>
  `<div class="row" data-row="${kind}"><span class="row-name">${name}</span><div class="row-plot">${inner}</div><span class="row-scale">${scale}</span></div>`;
const verdict = { "cannot-be-told": ["?", "unknown"], "not-compatible": ["✕", "no"], compatible: ["✓", "yes"] };

function laneMark([at, to, name, side, , tone]) {
  const [full, short = full] = (name ?? "").split("|");
  const foot = side === "left" || side === "in" ? at : (to ?? at);
  const mark = `<i class="lane-mark" data-tone="${tone ?? "event"}" style="--at:${percent(at)};--wide:${to ? percent(to - at) : "0px"}"></i>`;
  if (!name) return mark;
  const words = `<span class="only-wide">${full}</span><span class="only-narrow">${short}</span>`;
  return `${mark}<span class="lane-name" data-tone="${tone ?? ""}" data-side="${side ?? "right"}" style="--at:${percent(foot)}">${words}</span>`;
}

/** Claims that stand too close for a finger are one mark with their number; a press lists them. */
function clusters(claims, wide) {
  const out = [];
  for (const [at, , is] of [...claims].sort((one, two) => one[0] - two[0])) {
    const last = out.at(-1);
    if (last && (at - last.at) * wide < 26000)
      Object.assign(last, { many: last.many + 1, is: last.is === is ? is : "mixed" });
    else out.push({ at, is, many: 1 });
  }
  return out;
}

function claimRow(name, claims, key) {
  const marks = clusters(claims, select(".rows").clientWidth - 100).map(({ at, is, many }) => {
    const [sign, kind] = is === "mixed" ? ["", "unknown"] : (verdict[is] ?? ["–", "other"]);
    const shown = many > 1 ? `${sign} ${many}` : sign;
    return `<span class="verdict" data-is="${kind}"${many > 1 ? " data-many" : ""} style="--at:${percent(at)}">${shown}</span>`;
  });
  const words = key ? select("#verdict-key").innerHTML.replace("<ul", `<ul style="--at:${percent(key)}"`) : "";
  return row("lane", name, marks.join("") + words);
}

function sharesRow(span) {
  const areas = span.shares.paths.map((path, i) => `<path class="area paths-${i}" d="${path}"/>`).join("");
  const rest = `<rect class="area paths-rest" x="${span.shares.x0}" y="0" width="${span.shares.x1 - span.shares.x0}" height="100"/>`;
  const later = (span.later ?? []).map(({ x, v, rest: others }) => {
    const parts = v.map((value, i) => `<i class="paths-${i}" style="--of:${value}%"></i>`).join("");
    return `<span class="column-frame" style="--at:${percent(x)}">${parts}<i class="paths-rest" style="--of:${others}%"></i></span>`;
  });
  const words = (span.words ?? []).map(
    ([at, word, place]) =>
      `<span class="row-word hide-narrow" data-place="${place ?? ""}" style="--at:${percent(at)}">${word}</span>`,
  );
  const scale = '<span style="top:0;translate:0 0">100 %</span><span style="bottom:0;translate:0 0">0</span>';
  return row("shares", scale, plot(rest + areas) + later.join("") + words.join(""));
}

function hashRow(span) {
  const grid = span.hashTicks.map(([y]) => `<path class="stroke-line" d="M0 ${y}H1000"/>`).join("");
  const band = span.band ? `<path class="band" d="${span.band}"/>` : "";
  const later = span.modelled ? `<path class="stroke-text dashed" d="${span.modelled}"/>` : "";
  const ticks = span.hashTicks.map(([y, word]) => `<span style="top:${y}%">${word}</span>`).join("");
  return row("hash", "EH/s", plot(`${grid}${band}<path class="stroke-text" d="${span.hash}"/>${later}`), ticks);
}

function retargetRow(span) {
  const most = Math.max(10, ...span.retargets.map(([, change]) => Math.abs(change)));
  const bars = span.retargets.map(
    ([at, change]) => `<path class="stroke-quiet" style="stroke-width:3" d="M${at} 50V${50 - (change / most) * 46}"/>`,
  );
  const words = span.named.map(
    ([at, word, shift]) =>
      `<span class="retarget-word" style="--at:${percent(at)};--shift:${shift ?? "0.4rem"}">${word}</span>`,
  );
  return row(
    "retargets",
    "retarget",
    plot(`<path class="stroke-line" d="M0 50H1000"/>${bars.join("")}`) + words.join(""),
  );
}

function drawAxis() {
  const name = view.span;
  const span = spans[name];
  const lanes = span.lanes.map(([title, marks]) => row("lane", title, marks.map(laneMark).join("")));
  const claims = (span.claims ?? []).map(([title, marks, key]) => claimRow(title, marks, key));
  const blocks = span.blocks ? row("blocks", "blocks", plot(`<path class="stroke-quiet" d="${span.blocks}"/>`)) : "";
  const price = row("price", "price", plot(`<path class="stroke-quiet" d="${span.price}"/>`), span.priceWord);
  const ticks = span.ticks.map(([at, word, more]) =>
    more
      ? `<button type="button" class="year" style="--at:${percent(at)}" aria-label="${more} more events in ${word}"><b>${word}</b><span> · ${more} more</span></button>`
      : `<span class="year" style="--at:${percent(at)}">${word}</span>`,
  );
  select(".rows").style.setProperty("--rows", span.rows);
  select(".rows").innerHTML = [
    ...lanes,
    ...claims,
    span.shares ? sharesRow(span) : "",
    hashRow(span),
    blocks,
    retargetRow(span),
    price,
    row("ticks", "", ticks.join("")),
    `<span class="needle" aria-hidden="true"><i style="--at:${percent(view.at)}"></i></span>`,
  ].join("");
  fitNames();
  select(".slim-ink").innerHTML = span.slim
    .map(
      ([from, to, tone]) => `<i data-tone="${tone}" style="--from:${percent(from)};--wide:${percent(to - from)}"></i>`,
    )
    .concat(`<b style="--at:${percent(view.at)}"></b>`)
    .join("");
}

/** In the order of their weight, words keep their place where nothing stands there; the others leave it to their mark. */
function fitNames() {
  for (const lane of document.querySelectorAll(".row-plot")) {
    const room = lane.getBoundingClientRect();
    const taken = [...lane.querySelectorAll(".column-frame")].map((one) => one.getBoundingClientRect());
    for (const name of lane.querySelectorAll(".lane-name, .retarget-word, .row-word:not([data-place=dark]), .year")) {
      const box = name.getBoundingClientRect();
      const out = !name.matches(".year") && (box.left < room.left - 4 || box.right > room.right - 12);
      if (out || taken.some((one) => box.left < one.right + 4 && one.left < box.right + 4)) name.remove();
      else if (box.width) taken.push(box);
    }
  }
}

const tick = (word, css) => `<span class="tick" style="${css}">${word}</span>`;
function drawPair() {
  const curve = select(".pair-curve");
  if (!curve) return;
  const { a, b, later } = spans.pair;
  const dots = later.flatMap(([x, first, second]) => [
    first ? `<path class="stroke-accent" d="M${x - 6} ${100 - first / 0.45}h12"/>` : "",
    `<path class="stroke-text" d="M${x - 6} ${100 - second / 0.45}h12"/>`,
  ]);
  const grid = [0, 20, 40].map((value) => `<path class="stroke-line" d="M0 ${100 - value / 0.45}H1000"/>`).join("");
  curve.innerHTML =
    plot(
      `${grid}<path class="stroke-text" d="${b}"/><path class="stroke-accent" d="${a}"/>${dots.join("")}<path class="stroke-quiet dashed" d="M${view.at} 0V100"/>`,
    ) +
    [20, 40].map((v) => tick(`${v} %`, `right:0;top:${100 - v / 0.45}%;translate:0 -120%`)).join("") +
    spans.all.ticks
      .map(([at, word]) => tick(word, `left:${percent(at)};top:calc(100% + .4rem);translate:-50% 0`))
      .join("");
}
function drawAnswer() {
  const chart = select("#answer-chart");
  if (!chart) return;
  const of = spans.answer;
  const paths = `<path class="stroke-line" d="M50 20.3H340M50 70.5H340M50 120.7H340"/><path class="band-wide" d="${of["what-if-outer"]}"/><path class="band" d="${of["what-if-inner"]}"/><path class="stroke-quiet dashed" d="${of["what-if-steady"]}"/><path class="stroke-accent" d="${of["what-if-path"]}"/>`;
  const ticks = [
    [20.3, "12 min"],
    [70.5, "11 min"],
    [120.7, "10 min"],
  ].map(([y, word]) => tick(word, `left:0;top:${((y - 14) / 146) * 100}%;translate:0 -50%`));
  const days = [0, 28, 56, 84, 112].map((day, i) =>
    tick(
      day ? day : "day 0",
      `left:calc(3.6rem + (100% - 3.6rem) * ${i / 4});top:calc(100% + .4rem);translate:${-i * 25}% 0`,
    ),
  );
  chart.innerHTML = plot(paths, "50 14 290 146") + ticks.join("") + days.join("");
}
function drawExposure() {
  const chart = select("#exposure-chart");
  if (!chart) return;
  const bars = spans.exposure.map(
    ([kind, x, width, y, height]) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${Math.max(height, 0.6)}" style="fill:var(${kind === "month" ? "--text" : "--accent"})"/>`,
  );
  const ticks = [2, 4, 6, 8].map((value) =>
    tick(value, `left:2.4rem;top:${((36 - value * 4) / 36) * 100}%;translate:0 -50%`),
  );
  const years = spans.exposureTicks.map(([at, word]) =>
    tick(word, `left:calc(3.6rem + (100% - 3.6rem) * ${at / 100});top:calc(100% + .4rem);translate:-50% 0`),
  );
  chart.innerHTML =
    plot(`<path class="stroke-line" d="M0 32H100M0 24H100M0 16H100M0 8H100"/>${bars.join("")}`, "0 4 100 36") +
    ticks.join("") +
    years.join("");
}

if (select(".page")) {
  select(".map").tabIndex = 0;
  drawAxis();
  drawPair();
  drawAnswer();
  drawExposure();
  document.fonts.load("600 14px 'Inter Variable'").then(() => {
    drawMap();
    root.dataset.drawn = "";
  });
  addEventListener("resize", drawMap);
}
