export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** For pages that need nothing but themselves: no script runs, nothing is fetched, forms lead to this site. */
export const closedPagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/** A page of plain HTML for the people who run the site. `body` is HTML; whoever builds it escapes. */
export function htmlPage({ title, body }: { title: string; body: string }): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>`;
}

/** Every cell is HTML. Where there is no room for a table, each row is a card and the headings stand in it. */
export function htmlTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join('');
  const cellsOf = (cells: readonly string[]) =>
    cells.map((cell, column) =>
      column === 0
        ? `<th scope="row">${cell}</th>`
        : `<td data-heading="${escapeHtml(headings[column] ?? '')}"><div>${cell}</div></td>`,
    );
  const body = rows.map((cells) => `<tr>${cellsOf(cells).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

const style = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif;
--ground:light-dark(#f6f7f9,#15171c);--sheet:light-dark(#fff,#1e2128);--ink:light-dark(#1c2330,#e8eaf0);--faint:light-dark(#596275,#a3abbc);
--line:light-dark(#e0e4eb,#343945);--link:light-dark(#1d4fb8,#9dbcff);--good:light-dark(#13693f,#7fdcab);--warn:light-dark(#8a5200,#f3c06b);--bad:light-dark(#a8211c,#ff9d94)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink)}
main{max-width:66rem;margin:auto;padding:clamp(1rem,4vw,3rem) clamp(.75rem,4vw,2rem)}
h1{margin:0 0 .5rem;font-size:clamp(1.5rem,5vw,2rem);line-height:1.25;overflow-wrap:anywhere}h2{font-size:1.125rem;margin:2rem 0 .5rem}
p{margin:.5rem 0 1rem;color:var(--faint);max-width:44rem}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:4px}
table{border-collapse:separate;border-spacing:0;width:100%;background:var(--sheet);border:1px solid var(--line);border-radius:12px;overflow:hidden}
th,td{text-align:start;vertical-align:top;padding:.75rem 1rem;overflow-wrap:anywhere}
tbody th,tbody td{border-block-start:1px solid var(--line)}
thead th{font-size:.875rem;font-weight:600;color:var(--faint);white-space:nowrap}
tbody th{font-weight:600;min-inline-size:8.5rem}
.state{display:inline-flex;gap:.5em;align-items:baseline;font-weight:600;color:var(--good)}
.state::before{content:"";flex:none;inline-size:.6em;block-size:.6em;border-radius:50%;background:currentColor}
.slow{color:var(--warn)}.down{color:var(--bad)}.slow::before{border-radius:2px}.down::before{border-radius:0;transform:rotate(45deg)}
.note{display:block;color:var(--faint);font-size:.875rem}
.figures{display:grid;grid-template-columns:auto auto;justify-content:start;gap:0 1rem;margin:0}.figures dt{font-weight:400;color:var(--faint);white-space:nowrap}.figures dd{margin:0;white-space:nowrap;font-variant-numeric:tabular-nums}
time,.time{white-space:nowrap;font-variant-numeric:tabular-nums}
form{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
input{flex:1 1 14rem;min-inline-size:0;max-inline-size:28rem}input,button{font:inherit;padding:.5rem .75rem;border:1px solid var(--line);border-radius:8px;background:var(--sheet);color:inherit}
button{background:var(--link);border-color:var(--link);color:var(--sheet);font-weight:600;cursor:pointer}
.letter,.empty{background:var(--sheet);border:1px solid var(--line);border-radius:12px;padding:1rem}
.empty{text-align:center;padding:3rem 1rem;color:var(--faint)}
.letter{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1.25rem;margin:0}.letter dt{color:var(--faint)}.letter dd{margin:0;overflow-wrap:anywhere}
pre{margin:0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;background:var(--sheet);border:1px solid var(--line);border-radius:12px}
iframe{display:block;width:100%;height:30rem;border:1px solid var(--line);border-radius:12px;background:#fff}
@media (max-width:44rem){
thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr{display:block}
tbody th,tbody td{display:block;border:0;padding:.125rem 1rem}
tbody tr{padding-block:.75rem}tbody tr+tr{border-block-start:1px solid var(--line)}
tbody td{display:grid;grid-template-columns:6.5rem 1fr}tbody td::before{content:attr(data-heading);color:var(--faint);font-size:.875rem;line-height:1.7}
tbody td:has(div:empty){display:none}
.letter{grid-template-columns:1fr}.letter dd{margin-block-end:.5rem}
}`;
