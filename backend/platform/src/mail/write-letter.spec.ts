import { describe, expect, it } from 'vitest';
import type { Letterhead } from './letterhead.ts';
import { type LetterBody, writeLetter } from './write-letter.ts';

const head: Letterhead = {
  siteName: 'Map School',
  brand: '#8a1c3b',
  logoUrl: null,
  supportEmail: 'help@maps.example',
  language: 'en',
};
const body: LetterBody = {
  subject: 'Your maps',
  greeting: 'Hello ana,',
  paragraphs: ['They are here.', 'All <7> of them.'],
  action: { label: 'See them', url: 'https://maps.example/all?a=1&b=2#x', hint: 'Or open:' },
  afterwards: ['For a day.'],
  footer: 'You asked for them.',
};
const english = { code: 'en', direction: 'ltr' } as const;
const write = (
  given: Partial<LetterBody> = {},
  of: Partial<Letterhead> = {},
  language: { code: string; direction: 'ltr' | 'rtl' } = english,
) => writeLetter({ ...body, ...given }, { ...head, ...of }, language);

describe('a letter', () => {
  it('says the same to readers of text', () => {
    expect(write().text).toBe(
      [
        'Hello ana,',
        'They are here.',
        'All <7> of them.',
        'See them:\nhttps://maps.example/all?a=1&b=2#x',
        'For a day.',
        '-- \nMap School\nYou asked for them.\nhelp@maps.example\n',
      ].join('\n\n'),
    );
  });

  it('has the name and the colour of the site, and the address of its action to press and to copy', () => {
    const { html } = write();
    expect(html).toContain('<strong style="font-size:20px">Map School</strong>');
    expect(html).toContain('background:#8a1c3b');
    expect(html?.match(/href="https:\/\/maps\.example\/all\?a=1&#38;b=2#x"/g)).toHaveLength(2);
  });

  it('shows text as text, whatever stands in it', () => {
    const { html } = write({ paragraphs: ['<img src=x onerror=alert(1)>'] }, { siteName: '"><script>' });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script>');
  });

  it('has a subject of one line', () => {
    expect(write({ subject: 'Maps\r\nBcc: all@example.org' }).subject).toBe('Maps Bcc: all@example.org');
  });

  it('shows the logo of the site where it has one, and its name to those who see no images', () => {
    expect(write({}, { logoUrl: 'https://maps.example/logo.svg' }).html).toContain(
      '<img src="https://maps.example/logo.svg" alt="Map School"',
    );
  });

  it('is read from the right in Arabic, its address from the left', () => {
    const { html } = write({}, {}, { code: 'ar', direction: 'rtl' });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('dir="ltr" style="color:inherit');
  });

  it('needs no action, no support address and nothing afterwards', () => {
    const { action: _action, afterwards: _afterwards, ...short } = body;
    const { text, html } = writeLetter(short, { ...head, supportEmail: null }, english);
    expect(text).toMatch(/All <7> of them\.\n\n-- \nMap School\nYou asked for them\.\n$/);
    expect(html).not.toContain('href');
  });
});
