import { escapeHtml } from '../http/html-page.ts';
import type { Letterhead } from './letterhead.ts';
import type { Mail } from './mailer.ts';

/** What a letter says. Texts are plain; whoever writes them knows no HTML. */
export interface LetterBody {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do about it. */
  readonly action?: {
    readonly label: string;
    readonly url: string /** Stands before the bare address. */;
    readonly hint: string;
  };
  /** After the action: until when it works, what to do when it was somebody else. */
  readonly afterwards?: readonly string[];
  /** Why this person got the letter. */
  readonly footer: string;
}

export interface LetterLanguage {
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The same letter for readers of text and of pages. The page loads nothing but the logo, and needs no image to be read. */
export function writeLetter(
  body: LetterBody,
  head: Letterhead,
  language: LetterLanguage,
): Pick<Mail, 'subject' | 'text' | 'html'> {
  return { subject: oneLine(body.subject), text: asText(body, head), html: asPage(body, head, language) };
}

/** Names of people and sites stand in subjects; a header ends at a line break. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function asText({ greeting, paragraphs, action, afterwards = [], footer }: LetterBody, head: Letterhead): string {
  const parts = [greeting, ...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), ...afterwards];
  return `${[...parts, `-- \n${[head.siteName, footer, head.supportEmail].filter(Boolean).join('\n')}`].join('\n\n')}\n`;
}

function asPage(body: LetterBody, head: Letterhead, { code, direction }: LetterLanguage): string {
  const { subject, greeting, paragraphs, action, afterwards = [], footer } = body;
  const accent = head.brand ?? '#1f6650';
  const support = head.supportEmail
    ? ` · <a href="mailto:${escapeHtml(head.supportEmail)}" style="color:inherit">${escapeHtml(head.supportEmail)}</a>`
    : '';
  return `<!doctype html>
<html lang="${escapeHtml(code)}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(subject)}</title>
<style>${darkStyle}</style></head>
<body class="ground" style="margin:0;padding:0;background:#f3f1ec;color:#292622">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;border-collapse:separate;background:#ffffff;border-radius:12px;border-top:4px solid ${accent};font:16px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif">
<tr><td style="padding:28px 28px 4px">${nameplate(head)}</td></tr>
<tr><td style="padding:8px 28px 24px">
${[greeting, ...paragraphs].map(paragraph).join('\n')}
${action ? button(action, accent) : ''}
${afterwards.map(aside).join('\n')}
</td></tr></table>
<p class="soft" style="max-width:560px;margin:16px auto 0;font:13px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#6b655c">${escapeHtml(footer)}${support}</p>
</td></tr></table>
</body></html>
`;
}

function nameplate({ siteName, logoUrl }: Letterhead): string {
  const name = escapeHtml(siteName);
  if (logoUrl === null) return `<strong style="font-size:20px">${name}</strong>`;
  return `<img src="${escapeHtml(logoUrl)}" alt="${name}" height="36" style="height:36px;max-width:220px;border:0;font-size:20px;font-weight:700">`;
}

const paragraph = (text: string): string => `<p style="margin:12px 0">${escapeHtml(text)}</p>`;
const aside = (text: string): string =>
  `<p class="soft" style="margin:12px 0;font-size:14px;color:#6b655c">${escapeHtml(text)}</p>`;

function button({ label, url, hint }: NonNullable<LetterBody['action']>, accent: string): string {
  const address = escapeHtml(url);
  return `<p style="margin:24px 0"><a href="${address}" rel="noreferrer" style="display:inline-block;padding:12px 24px;border-radius:8px;background:${accent};color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>
<p class="soft" style="margin:12px 0;font-size:14px;color:#6b655c">${escapeHtml(hint)}<br><a href="${address}" rel="noreferrer" dir="ltr" style="color:inherit;overflow-wrap:anywhere">${address}</a></p>`;
}

const darkStyle =
  '@media (prefers-color-scheme:dark){.ground{background:#171615!important;color:#dedbd5!important}.sheet{background:#2b2a28!important;color:#dedbd5!important}.soft{color:#a39e96!important}}';
