import { describe, expect, it } from 'vitest';
import { arabic } from './ar.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';

const kinds = [
  'new_password',
  'confirm_email',
  'change_email',
  'password_changed',
  'email_change_asked',
  'email_changed',
] as const;
const mentioned = { site: 'Map School', username: 'ana_7', newEmail: 'new@example.org' };

describe.each([
  ['Spanish', spanish],
  ['Arabic', arabic],
])('letters in %s', (_language, texts) => {
  it.each(kinds)('say as much as the English %s does', (kind) => {
    const [ours, theirs] = [texts.letters[kind](mentioned), english.letters[kind](mentioned)];
    const flat = (text: typeof ours) => [text.subject, ...text.paragraphs, ...(text.afterwards ?? [])].join(' ');
    expect(ours.paragraphs).toHaveLength(theirs.paragraphs.length);
    expect(ours.afterwards?.length).toBe(theirs.afterwards?.length);
    expect(Boolean(ours.action)).toBe(Boolean(theirs.action));
    for (const value of Object.values(mentioned))
      expect(flat(ours).includes(value), value).toBe(flat(theirs).includes(value));
  });
});
