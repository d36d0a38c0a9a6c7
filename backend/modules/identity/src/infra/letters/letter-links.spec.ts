import { describe, expect, it } from 'vitest';
import type { Letter } from '../../application/mail-ports.ts';
import { linkOf } from './letter-links.ts';

const to = { email: 'ana@example.org', username: 'ana', language: null };
const site = 'https://learn.example.org';
const letters: [Letter, string | null][] = [
  [{ kind: 'new_password', secret: 's1', ...to }, `${site}/password_reset_confirm#s1`],
  [{ kind: 'confirm_email', secret: 's2', ...to }, `${site}/email_confirm#s2`],
  [{ kind: 'change_email', secret: 's3', ...to }, `${site}/email_confirm#s3`],
  [{ kind: 'password_changed', ...to }, `${site}/reset`],
  [{ kind: 'email_change_asked', newEmail: 'new@example.org', ...to }, `${site}/reset`],
  [{ kind: 'email_changed', newEmail: 'new@example.org', ...to }, null],
];

describe('where a letter leads', () => {
  it.each(letters)('%j: %s', (letter, address) => {
    expect(linkOf(letter, site)).toBe(address);
  });

  it.each(letters)('keeps its secret out of what browsers send: %j', (letter) => {
    const address = linkOf(letter, site);
    const sent = address === null ? '' : new URL(address).pathname + new URL(address).search;
    if ('secret' in letter) expect(sent).not.toContain(letter.secret);
    expect(sent).not.toContain(letter.email);
  });
});
