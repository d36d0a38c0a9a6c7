import { escapeHtml, htmlPage, htmlTable } from '../http/html-page.ts';
import type { EngineReport } from './engines.ts';

/** An engine that takes so long only to say how it feels makes every page wait. */
const slowFromMs = 500;

export function enginesPage(reports: readonly EngineReport[]): string {
  const rows = reports.map((report) => [
    escapeHtml(report.serves),
    escapeHtml(report.engine),
    stateOf(report),
    `<span class="time">${report.latencyMs.toLocaleString('en')} ms</span>`,
    figuresOf(report.figures),
  ]);
  const body = `<p>${verdictOn(reports)} Programs read the same at <a href="/api/operations/v1/engines">/api/operations/v1/engines</a>.</p>
${htmlTable(['Serves', 'Engine', 'State', 'Took', 'Figures'], rows)}`;
  return htmlPage({ title: 'Engines', body });
}

function verdictOn(reports: readonly EngineReport[]): string {
  const namesOf = (some: readonly EngineReport[]) => some.map(({ serves }) => serves).join(', ');
  const down = reports.filter(({ isAnswering }) => !isAnswering);
  if (down.length > 0) return `<strong class="state down">Not all engines answer: ${namesOf(down)}.</strong>`;
  const slow = reports.filter(isSlow);
  if (slow.length > 0) return `<strong class="state slow">All engines answer, but slowly: ${namesOf(slow)}.</strong>`;
  return '<strong class="state">All engines answer.</strong>';
}

const isSlow = ({ isAnswering, latencyMs }: EngineReport): boolean => isAnswering && latencyMs >= slowFromMs;

function stateOf(report: EngineReport): string {
  if (isSlow(report)) return '<span class="state slow">answers slowly</span>';
  if (report.isAnswering) return '<span class="state">answers</span>';
  return `<span class="state down">does not answer</span><span class="note">${escapeHtml(report.trouble ?? '')}</span>`;
}

function figuresOf(figures: EngineReport['figures']): string {
  const lines = Object.entries(figures).map(([name, figure]) =>
    name.toLowerCase().endsWith('bytes')
      ? `<dt>${sizeName(name)}</dt><dd>${sizeOf(figure)}</dd>`
      : `<dt>${escapeHtml(name)}</dt><dd>${figure.toLocaleString('en')}</dd>`,
  );
  return lines.length === 0 ? '' : `<dl class="figures">${lines.join('')}</dl>`;
}

/** `free bytes` is shown as `free`, `bytes` as `size`. */
const sizeName = (name: string): string => escapeHtml(name.replace(/ ?bytes$/i, '') || 'size');

function sizeOf(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`;
}
