import type { Role } from "./types.ts";

/**
 * Names that people give to columns, in English, German, French, Spanish, Portuguese, Italian, Russian and Chinese:
 * lower-case without accents. Earlier names of a list count as more certain.
 */
export const roleWords: Readonly<Record<Role, readonly string[]>> = {
  name: list(
    "name; site; site name; facility; facility name; mine; farm; data center; data centre; datacenter; project; holding; asset;" +
      "campus; plant; standort; standortname; anlage; bezeichnung; nom; nom du site; nombre; sitio; sede; nome; sito; unidade; instalacion; planta;" +
      "площадка; название; наименование; объект; имя; 名称; 站点; 矿场; company; company name; operator; miner; pool; entity; unternehmen; firma; entreprise; societe; empresa; azienda; компания; 公司; location; city; town; stadt; ort; ville; ciudad; cidade",
  ),
  country: list(
    "country; country name; country code; nation; iso3; iso2; iso; iso code; iso country; iso 3166; land; staat; landercode; pays; code pays; pais; codigo pais; paese; nazione; страна; государство; код страны; 国家; 国家地区; host country",
  ),
  state: list(
    "state; state province; province; us state; state name; state code; region; bundesland; bundesstaat; provinz; kanton; canton; oblast; estado; provincia; provincia estado; departamento; etat; regione; stato; область; регион; штат; провинция; 省; 省份; 州; county; prefecture; territory; subdivision",
  ),
  place: list(
    "place; country or state; country state; state country; country region; location; jurisdiction; geography; geo; lage; lieu; emplacement; localisation; ubicacion; lugar; jurisdiccion; localizacao; local; localidade; jurisdicao; luogo; ubicazione; posizione; местоположение; место; юрисдикция; 地点; 位置; 所在地",
  ),
  ehs: list(
    "hashrate; hash rate; hash power; hashpower; hashing power; hashing capacity; computing power; hashrate capacity; hashleistung; rechenleistung; puissance de hachage; taux de hachage; tasa de hash; taxa de hash; poder de hash; potencia de hash; хешрейт; хэшрейт; мощность хеширования; 算力",
  ),
  mw: list(
    "power; power capacity; electrical capacity; electric capacity; energy capacity; nameplate; nameplate capacity; load; power load; demand; leistung; anschlussleistung; stromleistung; elektrische leistung; puissance; puissance electrique; potencia; potencia electrica; potencia eletrica; potenza; мощность; электрическая мощность; 功率; 电力; 装机容量",
  ),
  amount: list(
    "amount; value; size; capacity; quantity; menge; wert; kapazitat; grosse; capacite; taille; valeur; capacidad; capacidade; tamano; tamanho; valor; cantidad; capacita; значение; размер; 容量; 数量",
  ),
  unit: list(
    "unit; units; uom; unit of measure; einheit; unite; unidad; unidade; unita; единица; ед; единица измерения; 单位",
  ),
  price: list(
    "price; power price; power cost; power rate; electricity price; electricity cost; electricity rate; energy price; energy cost; energy rate; cost of power; price of power; tariff; power tariff; electricity tariff; ppa price; all in power cost; rate; cents; cost; strompreis; stromkosten; energiepreis; preis; prix; prix electricite; prix de l electricite; cout de l electricite; precio; precio de la electricidad; precio electricidad; costo electrico; preco; preco da energia; custo de energia; tarifa; prezzo; prezzo energia; цена; тариф; цена электроэнергии; стоимость электроэнергии; 电价",
  ),
  efficiency: list(
    "efficiency; fleet efficiency; machine efficiency; effizienz; efficacite; eficiencia; efficienza; эффективность; 能效",
  ),
  share: list(
    "share; ownership; stake; owned; my share; our share; interest; equity; equity interest; ownership interest; ownership share; ownership stake; ownership percentage; holding share; economic interest; part; my part; attributable; participation; anteil; beteiligung; part detenue; participacion; participacao; quota; partecipazione; доля; доля владения; 持股比例; 持股; 份额",
  ),
  date: list(
    "date; as of; as of date; as at; period; reporting date; updated; last updated; year; quarter; datum; stand; stichtag; fecha; data; дата; 日期",
  ),
  status: list(
    "status; site status; project status; operating status; operational status; current status; stage; phase; zustand; betriebsstatus; statut; situacion; situacao; stato operativo; статус; состояние; 状态; 狀態; 运营状态;" +
      "active; operational; operating; running; online; live; in operation; aktiv; in betrieb; actif; activo; ativo; attivo; работает; 运行",
  ),
  scope: list("scope"),
  basis: list("how known"),
  note: list(
    "note; notes; comment; comments; remark; remarks; source; url; link; bemerkung; bemerkungen; notiz; anmerkung; kommentar; quelle; commentaire; remarque; nota; notas; comentario; observacoes; observaciones; fuente; fonte; примечание; комментарий; 备注",
  ),
  reckoned: list(
    "risk 0 100; p of shutdown in 12 months; sources; scenario; btc a day if nothing happens; % while it lasts; % until the retarget; % in the epoch after; my eh s; decimal sign",
  ),
};

/** Words of columns about planned sites, which are used only where the visitor says so. */
export const plannedWords: readonly string[] = list(
  "planned; target; targeted; pipeline; future; expected; projected; proposed; potential; under construction; contracted; announced; expansion; forecast; guidance; geplant; prevu; planificado; planejado; ziel",
);

/** Words that give a price, a rate or a share another meaning: `Bitcoin price`, `network hashrate`. */
export const foreignWords: readonly string[] = list(
  "bitcoin; btc; stock; network; global; market; coin; revenue; hashprice; uptime; utilization; utilisation; growth; change; tax; interest rate; population; gdp; debt; carbon; renewable; pue",
);

function list(words: string): readonly string[] {
  return words.split(";").map((word) => word.trim());
}
