import type { ConnectivityItem } from "../../facts/types.ts";
import { isoDay } from "../../kit/time.ts";

/** The id of a statement on connectivity, as links name it: `net-kz-2022-034-down`. */
export const statementId = (item: ConnectivityItem): string =>
  `net-${item.chronicle ?? `${isoDay(item.from)}-${slug(item.by)}`}-${item.state}`;

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 24)
    .replace(/-$/, "");
