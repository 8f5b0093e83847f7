import { readFile, writeFile } from "node:fs/promises";
import { caching, hashedFolders, safetyHeaders } from "./headers.ts";

const folders = hashedFolders.join("|");
const headers = (): readonly (readonly [name: string, value: string])[] => Object.entries(safetyHeaders());

/** The settings for nginx. `Cache-Control` has no `always`, so that errors are not cached. */
const nginx = (): string => `# Outside of server { }: how long browsers may keep what.
map $uri $hashfall_cache {
  "~^/(${folders})/" "${caching.forever}";
  default "${caching.anew}";
}

server {
  listen 443 ssl;
  server_name example.org;
  root /var/www/hashfall;
  index index.html;
  disable_symlinks on;

${headers()
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join("\n")}
  add_header Cache-Control $hashfall_cache;

  gzip on;
  gzip_vary on;
  gzip_min_length 500;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml text/plain;

  location / {
    try_files $uri $uri/ =404;
  }
}`;

const caddy = (): string => `example.org {
  root * /var/www/hashfall
  encode zstd gzip

  header {
${headers()
  .map(([name, value]) => `    ${name} "${value}"`)
  .join("\n")}
  }
  @hashed {
    path ${hashedFolders.map((folder) => `/${folder}/*`).join(" ")}
    file
  }
  @other not {
    path ${hashedFolders.map((folder) => `/${folder}/*`).join(" ")}
    file
  }
  header @hashed Cache-Control "${caching.forever}"
  header @other Cache-Control "${caching.anew}"

  file_server
}`;

/** The `_headers` file of Netlify and Cloudflare Pages; the build puts it into dist/. */
export const netlify = (): string =>
  [
    ...["/*", ...headers().map(([name, value]) => `  ${name}: ${value}`)],
    ...hashedFolders.flatMap((folder) => [`/${folder}/*`, `  Cache-Control: ${caching.forever}`]),
    "",
  ].join("\n");

/** The commands for `aws s3 sync` and CloudFront's response headers policy. */
const s3 = (): string => `aws s3 sync dist s3://BUCKET --delete --exclude "*" ${hashedFolders
  .map((folder) => `--include "${folder}/*"`)
  .join(" ")} --cache-control "${caching.forever}"
aws s3 sync dist s3://BUCKET --delete ${hashedFolders
  .map((folder) => `--exclude "${folder}/*"`)
  .join(" ")} --cache-control "${caching.anew}"
aws cloudfront create-response-headers-policy --response-headers-policy-config file://hashfall-headers.json`;

const cloudfront = (): string => {
  const { "Content-Security-Policy": policy, "Referrer-Policy": referrer, ...others } = safetyHeaders();
  const custom = Object.entries(others).filter(([name]) => name !== "X-Content-Type-Options");
  return JSON.stringify(
    {
      Name: "hashfall",
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy },
        ContentTypeOptions: { Override: true },
        ReferrerPolicy: { Override: true, ReferrerPolicy: referrer },
      },
      CustomHeadersConfig: {
        Quantity: custom.length,
        Items: custom.map(([Header, Value]) => ({ Header, Value, Override: true })),
      },
    },
    null,
    2,
  );
};

/** The settings in docs/hosting.md, by the word that marks each block there. */
export const examples = (): Readonly<Record<string, string>> => ({
  nginx: nginx(),
  caddy: caddy(),
  netlify: netlify().trimEnd(),
  s3: s3(),
  cloudfront: cloudfront(),
});

/** A text with each block from `<!-- NAME -->` to the end of its fence replaced. Throws where a block is missing. */
export function withExamples(text: string): string {
  return Object.entries(examples()).reduce((page, [name, example]) => {
    const block = new RegExp(`(<!-- ${name} -->\\n\`\`\`\\w*\\n)[\\s\\S]*?(^\`\`\`)`, "m");
    if (!block.test(page)) throw new Error(`docs/hosting.md has no block after <!-- ${name} -->`);
    return page.replace(block, (_, open: string, close: string) => `${open}${example}\n${close}`);
  }, text);
}

/** Writes the settings into docs/hosting.md. */
export async function main(): Promise<void> {
  const page = "docs/hosting.md";
  await writeFile(page, withExamples(await readFile(page, "utf8")));
}
