import { describe, expect, it } from "vitest";
import { isRest } from "../../../src/state/link/address.ts";
import { linkWords } from "../../../src/state/link/link-words.ts";
import { isStranger } from "../../../src/state/link/mending/strangers.ts";
import { itself, read, view, word } from "../support/mending.ts";

describe("strangers", () => {
  it.each(
    (
      "fbclid utm_source utm_medium utm_campaign utm_term utm_content utm_id gclid gbraid wbraid dclid msclkid yclid " +
      "twclid ttclid li_fat_id mc_cid mc_eid igshid ref ref_src _ga _gl _hsenc _hsmi vero_id si srsltid s_cid mkt_tok " +
      "oly_enc_id hsa_cam mtm_source pk_campaign piwik_kwd epik ysclid _openstat gad_source wickedid ml_subscriber " +
      "cmpid mibextid igsh irclickid ef_id FBCLID Utm_Source _x_tr_sl"
    ).split(" "),
  )("%s is left out without a word, before, between and after", (key) => {
    const value = "IwAR0-x_y.z%2F%3Flayer%3Dchange";
    expect(read(`${key}=${value}&${view}`)).toEqual({ says: itself, dropped: [] });
    expect(read(`t=2022-01-06T12:00Z&${key}=${value}&layer=risk&pin=KAZ`)).toEqual({ says: itself, dropped: [] });
    expect(read(`${view}&${key}=${value}&${key}`)).toEqual({ says: itself, dropped: [] });
  });

  it("are none of the page's own parameters", () => {
    expect([...linkWords.keys()].filter(isStranger)).toEqual([]);
    expect(isStranger("v")).toBe(false);
  });

  it("that nobody knows are named, and no address inside them is followed", () => {
    expect(read(`${view}&zzz=1`)).toEqual({ says: itself, dropped: ["zzz=1"] });
    expect(read("url=https%3A%2F%2Fx.example%2F%3Flayer%3Drisk")).toEqual({
      says: "",
      dropped: ["url=https://x.example/?layer=risk"],
    });
    expect(read("ref=https://x.example/?layer=risk&t=2022-01")).toEqual({ says: "t=2022-01&v=1", dropped: [] });
  });
});

describe("signs that tools put in, every one of which means this link", () => {
  it.each([
    ["&amp;", view.replaceAll("&", "&amp;")],
    ["&amp;amp;", view.replaceAll("&", "&amp;amp;")],
    ["&#38; beyond the fragment's sign", view.replaceAll("&", "&#38;")],
    ["&#038;", view.replaceAll("&", "&#038;")],
    ["&#x26;", view.replaceAll("&", "&#x26;")],
    ["&AMP;", view.replaceAll("&", "&AMP;")],
    ["&amp%3B", view.replaceAll("&", "&amp%3B")],
    ["%26amp;", view.replaceAll("&", "%26amp;")],
    ["%26", view.replaceAll("&", "%26")],
    ["semicolons", view.replaceAll("&", ";")],
    ["a second question mark", view.replaceAll("&", "?")],
    ["percent-encoded as a whole", encodeURIComponent(view)],
    ["percent-encoded twice", encodeURIComponent(encodeURIComponent(view))],
    ["values percent-encoded twice", view.replaceAll(":", "%253A")],
    ["values percent-encoded three times", view.replaceAll(":", "%25253A")],
    ["a colon in lower-case hexadecimals", view.replaceAll(":", "%3a")],
    ["a leading question mark", `?${view}`],
    ["a leading and a trailing ampersand", `&&${view}&&`],
    ["upper case", view.toUpperCase()],
    ["lower case", view.toLowerCase()],
    ["upper-case keys", "T=2022-01-06T12:00Z&Layer=risk&PIN=KAZ"],
    ["a full stop", `${view}.`],
    ["a bracket and a full stop", `${view}).`],
    ["a comma", `${view},`],
    ["a semicolon", `${view};`],
    ["an exclamation mark", `${view}!`],
    ["a question mark", `${view}?`],
    ["an angle", `${view}>`],
    ["an encoded angle", `${view}%3E`],
    ["a quote", `${view}"`],
    ["an encoded quote", `${view}%22`],
    ["a typographic quote", `${view}%E2%80%9D`],
    ["a square bracket", `${view}]`],
    ["a curly bracket", `${view}}`],
    ["a backtick", `${view}\``],
    ["two asterisks", `${view}**`],
    ["an underscore", `${view}_`],
    ["a slash", `${view}/`],
    ["an ideographic full stop", `${view}%E3%80%82`],
    ["&quot;", `${view}&quot;`],
    ["&gt;", `${view}&gt;`],
    ["a blank", `${view}%20`],
    ["a blank as a plus", `${view}+`],
    ["blanks around keys", view.replaceAll("&", "&%20")],
    ["a line break of mail", view.replace("layer", "lay=%0D%0Aer")],
    ["a line break within a value", view.replace("risk", "ri=%0Ask")],
    ["a bare line break", view.replace("risk", "ri%0D%0Ask")],
    ["a line break that the browser took away", view.replace("risk", "ri=sk")],
    ["quoted-printable signs", view.replaceAll("=", "=3D")],
    ["a quoted-printable blank at the end", `${view}=20`],
    ["a blank without a width", view.replace("risk", "ri%E2%80%8Bsk")],
    ["a byte order mark", `%EF%BB%BF${view}`],
    ["a soft hyphen", view.replace("risk", "ri%C2%ADsk")],
    ["marks of direction", view.replace("KAZ", "%E2%80%AAKAZ%E2%80%AC")],
    ["non-breaking hyphens", view.replaceAll("-", "%E2%80%91")],
    ["en dashes", view.replaceAll("-", "%E2%80%93")],
    ["backslashes of Markdown", view.replaceAll("-", "\\-").replaceAll("&", "\\&")],
    ["an offset of zero", view.replace("12:00Z", "12:00:00%2B00:00")],
    ["an offset of zero whose plus is a blank", view.replace("12:00Z", "12:00:00+00:00")],
    ["an offset of an hour", view.replace("12:00Z", "13:00:00%2B01:00")],
    ["an offset of an hour whose plus is a blank", view.replace("12:00Z", "13:00+01:00")],
    ["an offset west", view.replace("12:00Z", "06:30:00-0530")],
    ["thousandths of a second", view.replace("12:00Z", "12:00:00.000Z")],
    ["a z in lower case", view.replace("12:00Z", "12:00:00z")],
    ["a t in lower case", view.replace("T12:00Z", "t12:00Z")],
    ["a blank for the T", view.replace("T12:00Z", "%2012:00Z")],
    ["a plus for the T", view.replace("T12:00Z", "+12:00:00Z")],
    ["UTC for Z", view.replace("12:00Z", "12:00+UTC")],
    ["the basic form", view.replace("2022-01-06T12:00Z", "20220106T120000Z")],
    ["slashes in the date", view.replace("2022-01-06T12:00Z", "2022/01/06%2012:00Z")],
    ["the same value twice", `${view}&layer=risk&pin=KAZ`],
  ])("%s", (_what, broken) => {
    expect(read(broken)).toEqual({ says: itself, dropped: [] });
  });

  it("the same in other parameters", () => {
    expect(read("SPAN=2022-01-02..2022-01-15).&v=1").says).toContain("span=2022-01-02..2022-01-15&v=1");
    expect(read("span=2022-01-02+..+2022-01-15").says).toContain("span=2022-01-02..2022-01-15&v=1");
    expect(read("view=%E2%88%9267,+48,+3.2").says).toBe("view=-67,48,3.2&v=1");
    expect(read("view=67,48,3.2.").says).toBe("view=67,48,3.2&v=1");
    expect(read("pin=kaz,%20usa").says).toBe("pin=KAZ,USA&v=1");
    expect(read("sort=%E2%80%93RISK").says).toBe("sort=-risk&v=1");
    expect(read("lens=18,48)").says).toBe("lens=18,48&v=1");
    expect(read("item=KZ-GETBLOCK&est=Luxor-2026-Q3").says).toBe("est=luxor-2026-q3&item=kz-getblock&v=1");
    expect(read(`tab=what-if&sc=${word}).`).says).toBe(`tab=what-if&sc=${word.replace(/!!$/, "!!")}&v=1`);
    expect(read(`sc=${encodeURIComponent(encodeURIComponent(word))}`).says).toBe(`sc=${word}&v=1`);
    expect(read(`sc=${word}.`).says).toBe(`sc=${word}&v=1`);
    expect(read(`sc=${word.replaceAll("!", "\\!").replaceAll("~", "\\~")}`).says).toBe(`sc=${word}&v=1`);
    expect(read(`sc=${word}&replay=2026-10-01t00:00z,2026-09-26..2026-10-20,10`).says).toContain("replay=2026-10,");
  });

  it("a fragment is the rest of a query only where an entity has made it so", () => {
    expect(["#38;layer=risk", "#x26;layer=risk", "#038;a", "#rail", "#38", "", "#39;"].map(isRest)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
