import type { Contract } from '@lyceum/contracts';
import { z } from 'zod';

/** The API as one page of plain HTML: no script, no foreign asset, every endpoint a fold. */
export function apiPage(contracts: readonly Contract[]): string {
  const areas = Map.groupBy(
    [...contracts].sort((a, b) => a.path.localeCompare(b.path)),
    ({ id }) => id.split('.')[0] ?? id,
  );
  const names = [...areas.keys()].sort();
  const sections = names.map(
    (name) =>
      `<section><h2 id="${escape(name)}">${escape(name)}</h2>${(areas.get(name) ?? []).map(fold).join('')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Lyceum API</title>
<style>${style}</style></head>
<body><main><h1>Lyceum API</h1>
<p>${contracts.length} endpoints. The same as an OpenAPI document: <a href="/api-docs.json">/api-docs.json</a>.
Unsafe requests of a browser send <code>X-CSRFToken</code>; refusals carry <code>detail</code>,
<code>developer_message</code> and <code>error_code</code>.</p>
<nav aria-label="Modules">${names.map((name) => `<a href="#${escape(name)}">${escape(name)}</a>`).join(' ')}</nav>
${sections.join('\n')}
</main></body></html>`;
}

function fold(contract: Contract): string {
  const parts = [
    `<p>Permission <code>${escape(contract.permission)}</code> · operation <code>${escape(contract.id)}</code></p>`,
    contract.aliases?.length
      ? `<p>Also at ${contract.aliases.map((path) => `<code>${escape(path)}</code>`).join(', ')}</p>`
      : '',
    schema('Path', contract.params, 'input'),
    schema('Query', contract.query, 'input'),
    schema('Body', contract.body, 'input'),
    contract.response
      ? schema('Answer', contract.response, 'output')
      : `<p>Answer: ${escape(contract.produces ?? 'none')}</p>`,
    refusals(contract),
  ];
  return `<details><summary><b class="${contract.method}">${contract.method}</b> <code>${escape(contract.path)}</code> <span>${escape(contract.summary)}</span></summary><div>${parts.join('')}</div></details>`;
}

function schema(title: string, type: z.ZodType | undefined, io: 'input' | 'output'): string {
  if (!type) return '';
  const { $schema: _, ...described } = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return `<h3>${title}</h3><pre tabindex="0">${escape(JSON.stringify(described, null, 2))}</pre>`;
}

function refusals({ refusals: all = [] }: Contract): string {
  if (all.length === 0) return '';
  const lines = all.map(({ status, code, when }) => `<li>${status} <code>${escape(code)}</code> ${escape(when)}</li>`);
  return `<h3>Refusals</h3><ul>${lines.join('')}</ul>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0}main{max-width:60rem;margin:auto;padding:1rem}
nav a{margin-right:.75rem}code,pre{font-family:ui-monospace,monospace;font-size:.9em}
details{border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent)}
summary{padding:.5rem 0;cursor:pointer;overflow-wrap:anywhere}summary b{display:inline-block;min-width:4rem}
pre{overflow:auto;padding:.75rem;background:color-mix(in srgb,currentColor 7%,transparent)}h3{font-size:1rem;margin:.5rem 0}`;
