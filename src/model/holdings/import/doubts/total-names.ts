/** Whether a name marks its row as a total: surely, maybe, or not (null). */
export type NamedTotal = "surely" | "maybe" | null;

/** Words for a total in the languages of column names, lower-case without accents. */
const totals = set(
  "total totals subtotal subtotals sum sums aggregate aggregated consolidated overall cumulative Σ ∑;" +
    "summe summen gesamt insgesamt konsolidiert totaux cumul consolide consolidee totales suma sumas consolidado consolidada;" +
    "totais soma somas somatorio totale totali somma subtotale consolidato complessivo;" +
    "итого итог итоги подытог всего сумма суммарно 合计 总计 小计 总和 总数 共计 累计 合計 總計 小計 總和 总额 汇总",
);
const totalShape = /^(?:\p{L}+summen?|gesamt\p{L}+)$/u;
/** Words of languages written without blanks. */
const unparted =
  /合计|总计|小计|总和|总数|共计|累计|合計|總計|小計|總和|总额|汇总|平均值?|中位数|全部|所有|站点|矿场|场地/gu;

/** Words for a total or a mean that are also names of places, companies or other things. */
const weak = set(
  "somme ensemble cumulate combined portfolio group fleet average averages avg mean median blended;" +
    "durchschnitt mittelwert mittel median moyenne mediane promedio media mediana среднее средний медиана 平均 平均值 中位数;" +
    "gruppe konzern groupe grupo gruppo группа 集团",
);

/** Words for "all", which name a total together with a plural of `things`. */
const alls = set("all alle aller tous toutes todos todas tutti tutte все всех всем 全部 所有");
const things = set(
  "sites site operations facilities mines locations assets holdings miners plants datacenters centers centres units projects;" +
    "countries states regions company companies fleet;" +
    "standorte standorten standorts anlagen betriebe werke lander staaten installations exploitations pays etats sitios instalaciones;" +
    "plantas paises estados operaciones instalacoes unidades operacoes siti impianti sedi paesi stati;" +
    "площадки площадкам площадок объекты объектам объектов сайты сайтам страны странам 站点 矿场 场地 国家",
);
/** Words that may accompany them without changing the meaning. */
const fillers = set(
  "grand sub net sous our own whole entire and of the for by per in a over across general generale generales geral;" +
    "der die das uber von allen je und unsere de des du les la le l sur par y los las el por o os as e i gli delle dei di per;" +
    "общий общая общее промежуточный по на в и mw gw kw eh ph th s ehs hashrate power capacity mining weighted",
);

/** Companies whose name begins like a total: Total Energies Texas, Total Mining LLC. */
const companies = /^total ?energies\b|\b(?:llc|inc|ltd|gmbh|corp|plc|llp|lp|ag|sas|s\.?a\.?)\.?$/i;

/**
 * Whether a name is that of a total: `Total (2 sites)` and `Summe aller Standorte` surely, `Texas total` and
 * `Consolidated Power` maybe.
 */
export function namedTotal(name: string): NamedTotal {
  const outside = name.replaceAll(/[([{][^()[\]{}]*[)\]}]/g, " ").trim();
  // A formula read as text is no name.
  if (companies.test(outside) || name.startsWith("=")) return null;
  const read = called(wordsOf(outside));
  if (read !== null) return read;
  const inside = [...name.matchAll(/[([{]([^()[\]{}]*)[)\]}]/g)].map(([, text = ""]) => called(wordsOf(text)));
  return inside.includes("surely") ? "maybe" : null;
}

/** The words of a name in lower case, without accents, punctuation and numbers. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize("NFKD")
    .replaceAll(/(?!\u0306)\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(unparted, " $& ")
    .split(/[^\p{L}\p{N}∑]+/u)
    .filter((word) => /[^\p{N}]/u.test(word));

function called(words: readonly string[]): NamedTotal {
  const own = words.filter((word) => !fillers.has(word));
  const [first = "", last = ""] = [own[0], own.at(-1)];
  const isAllKnown = words.every(
    (word) => isTotal(word) || [weak, alls, things, fillers].some((some) => some.has(word)),
  );
  if (isAllKnown && words.some(isTotal)) return "surely";
  if (isAllKnown && words.length > 1 && words.some((word) => alls.has(word))) return "surely";
  if (isTotal(first) || isTotal(last)) return "maybe";
  // Average Joe Mining and Group Nine are sites; `Average of all sites` and `Texas average` are not.
  if ((isAllKnown && words.some((word) => weak.has(word))) || means.has(last)) return "maybe";
  return alls.has(first) && (words.length === 1 || things.has(last)) ? "maybe" : null;
}

const isTotal = (word: string): boolean => totals.has(word) || totalShape.test(word);
const means = set("combined average avg mean median durchschnitt mittelwert moyenne promedio среднее 平均 平均值");

function set(words: string): ReadonlySet<string> {
  return new Set(words.toLowerCase().split(/[\s;]+/));
}
