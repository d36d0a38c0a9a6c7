import { JobRefused, type Letterhead, Letterheads, loadConfig, MailRefused } from '@lyceum/platform';
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../application/mail-ports.ts';
import { SentLetters } from '../../testing/sent-letters.ts';
import { MailedPost } from './mailed-post.ts';

const campus: Letterhead = {
  siteName: 'Demo Campus',
  brand: '#7a1fa2',
  logoUrl: null,
  supportEmail: 'help@campus.example',
  language: 'es-419',
};
const letter = {
  kind: 'new_password',
  secret: 's3cret',
  email: 'ana@example.org',
  username: 'ana',
  language: 'en',
} satisfies Letter;

async function posted(given: Pick<Letter, 'language'> | null = null, head: Partial<Letterhead> = {}) {
  const letters = new SentLetters();
  await aPost(letters, head).send({ ...letter, ...given });
  return letters.all[0];
}

function aPost(letters: SentLetters, head: Partial<Letterhead> = {}): MailedPost {
  const letterheads = new Letterheads();
  letterheads.register(async () => ({ ...campus, ...head }));
  return new MailedPost(letters, letterheads, loadConfig({ LYCEUM_PUBLIC_URL: 'https://campus.example/' }));
}

describe('a posted letter', () => {
  it('has the name and the look of the site, and links to its public address', async () => {
    const mail = await posted();
    expect(mail).toMatchObject({ to: 'ana@example.org', subject: 'Your new password for Demo Campus' });
    expect(mail?.html).toContain('background:#7a1fa2');
    expect(mail?.text).toContain('\nhttps://campus.example/password_reset_confirm#s3cret\n');
  });

  it('is in the language of the site for those who never chose one, and in English where letters have none', async () => {
    expect((await posted({ language: null }))?.subject).toBe('Tu nueva contraseña de Demo Campus');
    expect((await posted({ language: null }, { language: 'xx' }))?.subject).toBe('Your new password for Demo Campus');
  });

  it('is answered to the people who help, and by no absence notice', async () => {
    expect(await posted()).toMatchObject({
      replyTo: 'help@campus.example',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    expect(await posted(null, { supportEmail: null })).not.toHaveProperty('replyTo');
  });

  it('is not tried again once it is refused for good', async () => {
    const letters = new SentLetters();
    letters.failures.push(new MailRefused('no such mailbox'), new Error('no route'));
    const post = aPost(letters);
    await expect(post.send(letter)).rejects.toBeInstanceOf(JobRefused);
    await expect(post.send(letter)).rejects.not.toBeInstanceOf(JobRefused);
  });
});
