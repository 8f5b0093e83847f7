import { Plain } from "../build/plain.ts";

/**
 * The address that the site will have, with its slash at the end, from HASHFALL_SITE; null where that is not set.
 * Throws a Plain for a text that is not a web address.
 */
export function siteAddress(named = process.env["HASHFALL_SITE"] ?? ""): string | null {
  if (named === "") return null;
  try {
    const { protocol, href, search, hash } = new URL(named);
    if (/^https?:$/.test(protocol) && search === "" && hash === "") return href.endsWith("/") ? href : `${href}/`;
  } catch {
    // The error below covers this text too.
  }
  throw new Plain(`HASHFALL_SITE=${named} is no address of a site: write one like https://example.org/hashfall/`);
}
