/** The manifest of the installed app, with the words of the built page. */
export function manifestOf(page: string): string {
  const text = (pattern: RegExp): string => {
    const found = pattern.exec(page)?.[1];
    if (found === undefined) throw new Error(`offline: index.html has no ${pattern}`);
    return found.replace(/&(amp|quot|lt|gt);/g, (_, name: string) => signs[name] ?? "");
  };
  const name = text(/<title>([^<]+)<\/title>/);
  const manifest = {
    // Without an id the address of the start is the app's own: an id counts from the host's root, which sites may share.
    name,
    short_name: name.split(":")[0],
    description: text(/<meta name="description" content="([^"]+)"/),
    lang: text(/<html[^>]* lang="([^"]+)"/),
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#101517",
    theme_color: "#101517",
    icons: [
      { src: "icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "icon-whole-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const signs: Readonly<Record<string, string>> = { amp: "&", quot: '"', lt: "<", gt: ">" };
