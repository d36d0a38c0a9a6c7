import type { PageData } from '@lyceum/contracts/federation';
import type { Site } from './ports.ts';

interface TrustedFile {
  readonly address: string;
  readonly integrity: string | null;
}

interface PageParts {
  readonly site: Site;
  readonly importMap: string;
  readonly entry: TrustedFile;
  readonly css: readonly TrustedFile[];
  readonly preload: readonly TrustedFile[];
  readonly pageData: PageData;
}

/**
 * The page's HTML. The import map stands before everything that loads a module. Each preload carries its hash: without
 * it Chromium throws the file away and asks again.
 */
export function pageHtml({ site, importMap, entry, css, preload, pageData }: PageParts): string {
  return `<!doctype html>
<html lang="${attribute(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(site.name)}</title>
<link rel="icon" href="/favicon.ico" sizes="any">
<script>${schemeScript}</script>
<script type="importmap">${importMap}</script>
${css.map((file) => `<link rel="stylesheet" href="${file.address}"${integrityAttribute(file)}>`).join('\n')}
<link rel="preload" as="fetch" crossorigin href="/api/identity/v1/session">
${preload.map((file) => `<link rel="modulepreload" href="${file.address}"${integrityAttribute(file)}>`).join('\n')}
<script type="module" src="${entry.address}"${integrityAttribute(entry)}></script>
</head>
<body>
<div id="root"></div>
<noscript>${text(site.name)} needs JavaScript.</noscript>
<script type="application/json" id="lyceum-page-data">${json(pageData)}</script>
</body>
</html>
`;
}

/** Before the first paint: the scheme chosen last time, so that a dark page never flashes white. */
const schemeScript =
  "try{var s=localStorage.getItem('lyceum-color-scheme')||'auto'}catch{s='auto'}" +
  "if(s==='auto')s=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';" +
  "document.documentElement.setAttribute('data-mantine-color-scheme',s)";

const integrityAttribute = ({ integrity }: TrustedFile): string => (integrity ? ` integrity="${integrity}"` : '');

/** Inside a script element only `</script` and `<!--` end it early. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const attribute = (value: string): string => text(value).replaceAll('"', '&quot;');
