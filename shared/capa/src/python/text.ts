/** Python's `str.strip()`. */
export function strip(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f) return text;
  return text === '' ? text : stripSlowly(text);
}

function stripSlowly(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text[start] ?? '')) start += 1;
  while (end > start && isSpace(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

function isSpace(character: string): boolean {
  return character !== '\uFEFF' && /[\s\x1c-\x1f\x85]/.test(character);
}

/** Django's `html.escape` and MarkupSafe's: quotes too. */
export function escapeHtml(text: string, apostrophe = '&#x27;'): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", apostrophe);
}

/** As MarkupSafe escapes: the apostrophe in decimal. */
export const escapeMarkup = (text: string): string => escapeHtml(text, '&#39;');

/** Python's `int(text)`, or null where it raises. */
export function pyInt(text: string): number | null {
  const trimmed = strip(text);
  return /^[-+]?[0-9]+(?:_[0-9]+)*$/.test(trimmed) ? Number(trimmed.replaceAll('_', '')) : null;
}

/** Python's `float(text)`, or null where it raises. */
export function pyFloat(text: string): number | null {
  const trimmed = strip(text).toLowerCase();
  const special = /^([-+]?)(inf|infinity|nan)$/.exec(trimmed);
  if (special) return special[2] === 'nan' ? Number.NaN : special[1] === '-' ? -Infinity : Infinity;
  const digits = '[0-9]+(?:_[0-9]+)*';
  const number = new RegExp(`^[-+]?(?:${digits}(?:\\.(?:${digits})?)?|\\.${digits})(?:e[-+]?${digits})?$`);
  return number.test(trimmed) ? Number(trimmed.replaceAll('_', '')) : null;
}
