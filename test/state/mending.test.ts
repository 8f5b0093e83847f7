import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRest } from "../../src/state/address.ts";
import type { Choices } from "../../src/state/choices.ts";
import { type Existing, fromQuery, grammarOf, toQuery } from "../../src/state/link.ts";
import { readers } from "../../src/state/linkWords.ts";
import { mended } from "../../src/state/mending/mend.ts";
import { momentForm } from "../../src/state/mending/moments.ts";
import { isStranger } from "../../src/state/mending/strangers.ts";
import { startChoices } from "../../src/state/start.ts";
import { times } from "../support/chance.ts";

const newest = Date.UTC(2026, 8, 30);
const start: Choices = Object.freeze(startChoices(newest));
const places = new Set(["KAZ", "USA", "CHN"]);
const existing: Existing = { place: (code) => places.has(code), estimate: (id) => id === "luxor-2026-q3" };
const grammar = grammarOf(start, existing);

/** What a broken link says, as the link that this page writes of it, and what it leaves out. */
function read(written: string): { readonly says: string; readonly dropped: readonly string[] } {
  const { choices, dropped } = fromQuery(mended(written, grammar), start, existing);
  return { says: toQuery(choices, start), dropped };
}

const word = "1~Half~2026-09-30T00~0~1~o!all!50!0!!0!n!!";
const view = "t=2022-01-06T12:00Z&layer=risk&pin=KAZ";
const itself = `${view}&v=1`;

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
    expect(Object.keys(readers).filter(isStranger)).toEqual([]);
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

describe("what is not guessed is named as it was written, and the rest of the link stands", () => {
  it.each([
    ["an hour of no time zone", "t=2022-01-06T12:00", ["t=2022-01-06T12:00"]],
    ["an hour of no time zone with a blank", "t=2022-01-06+12:00", ["t=2022-01-06 12:00"]],
    ["a day that no calendar has", "t=2022-02-30", ["t=2022-02-30"]],
    ["a day that may be a month", "t=06.01.2022", ["t=06.01.2022"]],
    ["an offset that no clock has", "t=2022-01-06T12:00%2B99:00", ["t=2022-01-06T12:00+99:00"]],
    ["a link that was cut", "t=2022-01-", ["t=2022-01-"]],
    ["a link that was cut, with three points", "known=then&span=2022...", ["span=2022..."]],
    ["a link that was cut, with an ellipsis", "t=2022-01%E2%80%A6", ["t=2022-01…"]],
    ["half a step a second without its zero", "speed=.5", ["speed=.5"]],
    ["a number with a blank in it", "speed=1 0", ["speed=1 0"]],
    ["soft breaks that could mean two things", "lens=15,2=20", ["lens=15,2=20"]],
    ["two values", "tab=sources&tab=exposure", ["tab=exposure"]],
    ["a value with words behind it", "known=then and more", ["known=then and more"]],
    ["a country that is none", "from=2021-05&pin=XXX", ["pin=XXX"]],
  ])("%s", (_what, broken, dropped) => {
    expect(read(`layer=risk&${broken}`).dropped).toEqual(dropped);
    expect(read(`layer=risk&${broken}`).says).toContain("layer=risk");
  });

  it("what is cut off of a value is named where it has a letter: </a>, |Hashfall> and ](https://…)", () => {
    expect(read("layer=risk</a>")).toEqual({ says: "layer=risk&v=1", dropped: ["</a>"] });
    expect(read("layer=risk|Hashfall>")).toEqual({ says: "layer=risk&v=1", dropped: ["|Hashfall>"] });
    expect(read("layer=risk](https://x.example/)").dropped).toEqual(["](https://x.example/)"]);
  });

  it("of two values of a key the first that is understood counts", () => {
    expect(read("layer=magic&layer=risk&layer=change")).toEqual({
      says: "layer=risk&v=1",
      dropped: ["layer=magic", "layer=change"],
    });
  });
});

describe("moments as people's tools write them", () => {
  it.each([
    ["2022-01-06", "2022-01-06"],
    ["2022-01-06Z", "2022-01-06"],
    ["2022-01-06T23:30:00-05:00", "2022-01-07T04:30Z"],
    ["2022-01-06T12:00:05.999Z", "2022-01-06T12:00:05Z"],
    ["20220106", "2022-01-06"],
    ["2022.01.06 12:00 GMT", "2022-01-06T12:00Z"],
    ["2022-01/06", null],
    ["2022-01-06T12:00", null],
    ["2022-01-06T25:00Z", null],
    ["2022-13-06", null],
    ["6 January 2022", null],
  ])("%s is %s", (text, moment) => expect(momentForm(text)).toBe(moment));
});

describe("any text at all", () => {
  const key = fc.constantFrom(
    ..."t layer pin from span est sort view item window lens sc vs replay v zzz utm_x".split(" "),
  );
  const noise = fc.constantFrom(
    "&amp;",
    "%25",
    "%",
    "=",
    ";",
    "?",
    "#38;",
    "%0A",
    ").",
    "\u200b",
    "+",
    "\\",
    "=3D",
    "%E0%A4",
    "..",
    "~",
    "!",
  );
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("2022-01-06T12:00Z", "risk", "KAZ,USA", "67,48,3.2", "1,2=20", word, "__proto__", "constructor"),
  );
  const piece = fc.tuple(key, noise, value, noise).map((parts) => parts.join(""));
  const anyQuery = fc.array(
    fc.oneof(
      piece,
      fc.tuple(key, value).map((pair) => pair.join("=")),
    ),
    { maxLength: 6 },
  );

  it("is read without an exception, and what is put right once stays as it is, 2,000 times", () => {
    fc.assert(
      fc.property(anyQuery, (pieces) => {
        const once = mended(pieces.join("&"), grammar);
        expect(fromQuery(mended(once, grammar), start, existing).choices).toEqual(
          fromQuery(once, start, existing).choices,
        );
        const { choices } = fromQuery(once, start, existing);
        expect(fromQuery(toQuery(choices, start), start, existing)).toEqual({ choices, dropped: [] });
      }),
      times(2000, 20220106),
    );
  });

  it("a link that needs no mending is read as it was before, 1,000 times", () => {
    const part = fc.constantFrom(
      "t=2022-01-06",
      "layer=risk",
      "pin=KAZ",
      "view=67,48,3.2",
      "tab=exposure",
      `sc=${word}`,
    );
    fc.assert(
      fc.property(fc.uniqueArray(part), (parts) => {
        const query = parts.join("&");
        expect(fromQuery(mended(query, grammar), start, existing)).toEqual(fromQuery(query, start, existing));
      }),
      times(1000, 20220107),
    );
  });

  it("costs less than 100 ms however long and however often encoded it is", () => {
    const hostile = [
      `v=${"%25".repeat(6000)}0d`,
      `t=${encodeURIComponent(encodeURIComponent(encodeURIComponent(")".repeat(2000))))}`,
      "&amp;".repeat(3900),
      `layer=${"=".repeat(19_000)}`,
      `sc=${"(".repeat(19_000)}`,
      `pin=${"KAZ,".repeat(4900)}`,
      `view=${"1".repeat(19_000)},1,1`,
      `t=${"2022-01-06..".repeat(1600)}`,
      Array.from({ length: 20_000 }, (_, index) => `k${index}=1`).join("&"),
      `layer=${"?layer=".repeat(2800)}`,
      `span=${" ".repeat(19_900)}`,
      `weights=${"stability.1,".repeat(1600)}`,
      // Longer than any that is put right.
      `v=${"%25".repeat(400_000)}0d`,
      "&amp;".repeat(400_000),
    ];
    for (const query of hostile) {
      // The best of three: another program may have had the machine.
      const costs = [1, 2, 3].map(() => {
        const began = performance.now();
        read(query);
        return performance.now() - began;
      });
      expect(Math.min(...costs), query.slice(0, 40)).toBeLessThan(100);
    }
  });
});
