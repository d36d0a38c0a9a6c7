import { escapeHtml, htmlPage } from '../http/html-page.ts';
import type { EngineReport } from './engines.ts';

export function enginesPage(reports: readonly EngineReport[]): string {
  const rows = reports.map(
    ({ serves, engine, isAnswering, latencyMs, trouble, figures }) => `<tr>
<th scope="row">${escapeHtml(serves)}</th><td>${escapeHtml(engine)}</td>
<td>${isAnswering ? 'answers' : `<strong>does not answer</strong>: ${escapeHtml(trouble ?? '')}`}</td>
<td>${latencyMs} ms</td><td>${figuresOf(figures)}</td></tr>`,
  );
  const head = ['Serves', 'Engine', 'State', 'Time to say so', 'Figures'].map((name) => `<th scope="col">${name}</th>`);
  const body = `<p>What this site runs on. The same for programs: <a href="/api/operations/v1/engines">/api/operations/v1/engines</a>.</p>
<table><thead><tr>${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
  return htmlPage({ title: 'Engines', body });
}

function figuresOf(figures: EngineReport['figures']): string {
  const lines = Object.entries(figures).map(([name, figure]) =>
    name.toLowerCase().endsWith('bytes')
      ? `${sizeName(name)} ${sizeOf(figure)}`
      : `${escapeHtml(name)} ${figure.toLocaleString('en')}`,
  );
  return lines.join('<br>');
}

/** `free bytes` is shown as `free`, `bytes` as `size`. */
const sizeName = (name: string): string => escapeHtml(name.replace(/ ?bytes$/i, '') || 'size');

function sizeOf(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`;
}
