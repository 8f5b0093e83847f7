/** Words for a site that does not run: not yet, no longer, or not for its owner. */
const idle = set(
  "planned; proposed; announced; contracted; pipeline; permitting; under construction; in construction; construction; in development; development; under development; expected; future; target; pending; option;" +
    "sold; divested; disposed; closed; shut; shut down; shutdown; decommissioned; dismantled; retired; terminated; cancelled; canceled; abandoned; bankrupt; inactive; idle; idled; mothballed; paused; suspended; halted; offline; not operational; not operating; not active; former; exited; curtailed;" +
    "geplant; im bau; in planung; verkauft; geschlossen; stillgelegt; ausser betrieb; abgeschaltet; inaktiv; angekundigt;" +
    "prevu; planifie; projete; en construction; vendu; cede; ferme; arrete; inactif; suspendu; hors service;" +
    "planificado; previsto; en construccion; vendido; cerrado; inactivo; suspendido; parado;" +
    "planejado; em construcao; fechado; encerrado; inativo; suspenso; desativado;" +
    "pianificato; in costruzione; venduto; chiuso; inattivo; sospeso; dismesso;" +
    "планируется; запланировано; строится; в строительстве; продано; продана; продан; закрыто; закрыта; закрыт; остановлена; остановлен; не работает; неактивна; неактивен; выведена;" +
    "计划; 规划; 在建; 建设中; 已售; 出售; 关闭; 已关闭; 停运; 停产; 未运营",
);
/** Words for a site that runs. */
const running = set(
  "operating; operational; active; running; online; live; energized; in operation; producing; mining; open; current; existing; commissioned; aktiv; in betrieb; laufend; betriebsbereit;" +
    "actif; en service; en exploitation; activo; en operacion; operativo; operando; ativo; em operacao; attivo; in funzione; in esercizio; работает; действует; активна; активен; 运营; 运营中; 运行; 运行中",
);

/** Whether a cell says that a site does not run. */
export const saysIdle = (cell: string): boolean =>
  idle.has(plain(cell)) || /^(?:sold|closed|shut down) in \d{4}$/.test(plain(cell));

/** Whether a cell of a column such as `Active` or `Status` says that a site does not run; there `no` does too. */
export const isIdleStatus = (cell: string): boolean =>
  saysIdle(cell) || /^(?:no|n|false|0|nein|non|nao|нет|否)$/.test(plain(cell));

/** The words in brackets after a name if they say that the site does not run; else empty. */
export function idleInName(name: string): string {
  const inside = /[([{]([^()[\]{}]*)[)\]}]\s*$/.exec(name)?.[1] ?? "";
  return saysIdle(inside) ? inside : "";
}

/** Whether every filled cell of a column says whether its site runs; false for a column without such a cell. */
export const areStatuses = (cells: readonly string[]): boolean => {
  const said = cells.filter((cell) => !/^(?:|n a|na|tbd|unknown)$/.test(plain(cell)));
  return said.length > 0 && said.every((cell) => saysIdle(cell) || running.has(plain(cell)));
};

/** Lower-case letters without accents; punctuation becomes blanks. */
function plain(text: string): string {
  return text
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replaceAll(/(?!\u0306)\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(";").map(plain));
}
