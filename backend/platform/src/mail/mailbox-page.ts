import { escapeHtml, htmlPage } from '../http/html-page.ts';
import type { KeptMail } from './local-mailbox.ts';

export function mailboxPage(letters: readonly KeptMail[]): string {
  const title = 'Mailbox';
  if (letters.length === 0) return htmlPage({ title, body: '<p>No letter has been sent yet.</p>' });
  const rows = letters.map(
    ({ id, subject, to, sentAt }) =>
      `<tr><td><a href="/dev/mail/${id}">${escapeHtml(subject || '(no subject)')}</a></td><td>${escapeHtml(to)}</td><td>${time(sentAt)}</td></tr>`,
  );
  const body = `<p>Letters of this site. No mail server is set, so they are kept here and go nowhere.</p>
<table><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Sent</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  return htmlPage({ title, body });
}

/** One letter. Its HTML stands in a frame without scripts and without this site's origin, as mail programs show it. */
export function mailPage(letter: KeptMail): string {
  const { subject, from, to, toName, replyTo, sentAt, headers = {}, text, html } = letter;
  const lines: [string, string][] = [
    ['From', from],
    ['To', toName ? `${toName} <${to}>` : to],
    ...(replyTo ? ([['Reply to', replyTo]] satisfies [string, string][]) : []),
    ...Object.entries(headers),
  ];
  const head = lines.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  const body = `<p><a href="/dev/mail">All letters</a></p>
<dl>${head}<dt>Sent</dt><dd>${time(sentAt)}</dd></dl>
<h2>Text</h2><pre>${withLinks(text)}</pre>
${html === undefined ? '' : `<h2>Page</h2>${frame(html)}`}`;
  return htmlPage({ title: subject || '(no subject)', body });
}

function frame(html: string): string {
  const content = escapeHtml(`<base target="_blank">${html}`);
  return `<iframe title="The letter as a page" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${content}"></iframe>`;
}

/** Addresses become links; everything else stays text. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/)
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : link(escapeHtml(part))))
    .join('');
}

const link = (address: string): string => `<a href="${address}" rel="noreferrer">${address}</a>`;

const time = (iso: string): string =>
  `<time datetime="${escapeHtml(iso)}">${escapeHtml(iso.slice(0, 19).replace('T', ' '))} UTC</time>`;
