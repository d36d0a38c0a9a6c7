import { escapeHtml, htmlPage, htmlTable } from '../http/html-page.ts';
import type { KeptMail } from './local-mailbox.ts';

/** The letters that have all words of `asked`, newest first. */
export function mailboxPage(letters: readonly KeptMail[], asked: string): string {
  const title = 'Mailbox';
  if (letters.length === 0)
    return htmlPage({
      title,
      body: '<div class="empty">No letter has been sent yet. What this site mails appears here.</div>',
    });
  const found = letters.filter((letter) => hasWords(letter, asked));
  const rows = found.map(({ id, subject, to, sentAt }) => [
    `<a href="/dev/mail/${id}">${escapeHtml(subject || '(no subject)')}</a>`,
    escapeHtml(to),
    time(sentAt),
  ]);
  const list =
    rows.length === 0
      ? '<div class="empty">No letter has these words. <a href="/dev/mail">Show all</a></div>'
      : htmlTable(['Subject', 'To', 'Sent'], rows);
  const body = `<p>Letters of this site, ${found.length} of ${letters.length}. No mail server is set, so they are kept here and go nowhere.</p>
<form role="search"><input type="search" name="q" value="${escapeHtml(asked)}" maxlength="200" aria-label="Words in a letter" placeholder="Subject, person or text"><button>Search</button></form>
${list}`;
  return htmlPage({ title, body });
}

function hasWords({ subject, to, toName = '', text }: KeptMail, asked: string): boolean {
  const all = [subject, to, toName, text].join(' ').toLowerCase();
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
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
<dl class="letter">${head}<dt>Sent</dt><dd>${time(sentAt)}</dd></dl>
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
