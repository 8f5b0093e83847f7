import { crc32 } from "node:zlib";
import fc from "fast-check";
import { decode, encode } from "fast-png";
import { describe, expect, it } from "vitest";
import { linkInPicture, pngTexts } from "../../../src/display/take/mark.ts";
import { isPng, textsIn, withTexts } from "../../../src/display/take/png.ts";
import { pngTextsOf } from "../../support/png-texts.ts";

const pixel = encode({ width: 2, height: 1, data: new Uint8Array([1, 2, 3, 255, 4, 5, 6, 255]) });

describe("texts in a PNG", () => {
  it("a decoder that is not ours still reads the 2 pixels, its check sums included, and we read the texts back", () => {
    const written = withTexts(pixel, { Title: "Größe · ½", Source: "https://example.org/?t=2021" });
    const { width, height, data } = decode(written, { checkCrc: true });
    expect([width, height, [...data]]).toEqual([2, 1, [1, 2, 3, 255, 4, 5, 6, 255]]);
    expect(pngTextsOf(Buffer.from(written))).toEqual({ Title: "Größe · ½", Source: "https://example.org/?t=2021" });
    expect(textsIn(written)).toEqual({ Title: "Größe · ½", Source: "https://example.org/?t=2021" });
  });

  it("a text is the chunk that the standard describes, byte by byte: 22 bytes of body, iTXt, a check sum of zlib’s", () => {
    const body = Buffer.from("iTXtSource\0\0\0\0\0https://a.b", "latin1");
    const chunk = Buffer.alloc(4 + body.length + 4);
    chunk.writeUInt32BE(body.length - 4, 0);
    body.copy(chunk, 4);
    chunk.writeUInt32BE(crc32(body), 4 + body.length);
    const written = Buffer.from(withTexts(pixel, { Source: "https://a.b" }));
    // The header ends after 33 bytes.
    expect(written.subarray(33, 33 + chunk.length)).toEqual(chunk);
    expect(body.length - 4).toBe("Source".length + 5 + "https://a.b".length);
  });

  it("reading never throws: any bytes, any cut and any changed byte of a PNG with a text", () => {
    const written = withTexts(pixel, { Source: "https://example.org/" });
    fc.assert(
      fc.property(fc.nat(written.length), fc.nat(255), fc.uint8Array({ maxLength: 200 }), (at, byte, bytes) => {
        const changed = written.slice();
        changed[at] = byte;
        for (const one of [written.slice(0, at), changed, bytes]) expect(typeof textsIn(one)).toBe("object");
      }),
    );
    expect(isPng(new Uint8Array())).toBe(false);
    expect(() => withTexts(new Uint8Array(20), {})).toThrow("not a PNG");
  });
});

describe("the link in a picture", () => {
  const link = "https://example.org/?t=2021-08&pin=KAZ";

  it("comes back from a PNG and, with & as &amp;, from an SVG", () => {
    expect(linkInPicture(withTexts(pixel, pngTexts("a", "b", "c", link)))).toBe(link);
    const svg = `<svg><metadata id="hashfall"><rdf:RDF><dc:source>${link.replace("&", "&amp;")}</dc:source></rdf:RDF></metadata></svg>`;
    expect(linkInPicture(new TextEncoder().encode(svg))).toBe(link);
  });

  it("is looked for in one place of an SVG: a mark that is repeated 400,000 times, 9.6 MB, is read as one without a link", () => {
    const marks = new TextEncoder().encode(
      `${'<metadata id="hashfall">'.repeat(400_000)}<dc:source>${link}</dc:source>`,
    );
    expect(marks.length).toBeGreaterThan(9_600_000);
    expect(linkInPicture(marks)).toBeNull();
  });

  it("is none in a PNG of another program, even with a source, and in an SVG without our mark", () => {
    expect(linkInPicture(pixel)).toBeNull();
    expect(linkInPicture(withTexts(pixel, { Source: link }))).toBeNull();
    expect(linkInPicture(new TextEncoder().encode(`<svg><dc:source>${link}</dc:source></svg>`))).toBeNull();
  });
});
