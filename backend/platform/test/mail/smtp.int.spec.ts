import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MailRefused } from '../../src/mail/mailer.ts';
import { SmtpMailer } from '../../src/mail/smtp-mailer.ts';
import { smtpGround } from './grounds.ts';

const letter = { to: 'ana@example.org', subject: 'Welcome', text: 'Hello' };

describe('mail by SMTP', () => {
  let ground: Awaited<ReturnType<typeof smtpGround>>;
  beforeEach(async () => {
    ground = await smtpGround();
  });
  afterEach(() => ground.leave());

  it('tells a letter that will never be taken from one to try again', async () => {
    ground.server.refusals.set('gone@example.org', '550 no such mailbox');
    ground.server.refusals.set('full@example.org', '452 mailbox full');
    ground.server.refusals.set('known@example.org', '530 authenticate first');
    await expect(ground.mailer.send({ ...letter, to: 'gone@example.org' })).rejects.toThrow(MailRefused);
    const full = ground.mailer.send({ ...letter, to: 'full@example.org' });
    await expect(full).rejects.toThrow('did not take the letter');
    await expect(full).rejects.not.toBeInstanceOf(MailRefused);
    const unknown = ground.mailer.send({ ...letter, to: 'known@example.org' });
    await expect(unknown).rejects.toThrow('authenticate first');
    await expect(unknown).rejects.not.toBeInstanceOf(MailRefused);
    await ground.mailer.send(letter);
    expect(ground.server.letters).toHaveLength(1);
  });

  it('takes a wrong password for something that can be mended', async () => {
    const mailer = new SmtpMailer({ url: ground.url.replace('sesame', 'barley'), from: 'noreply@school.example' });
    const sent = mailer.send(letter);
    await expect(sent).rejects.toThrow('did not take the letter');
    await expect(sent).rejects.not.toBeInstanceOf(MailRefused);
    await expect(sent).rejects.not.toThrow('barley');
    expect(await mailer.status()).toMatchObject({ isAnswering: false });
    mailer.onApplicationShutdown();
  });

  it('says which server does not answer', async () => {
    ground.server.close();
    await expect(ground.mailer.send(letter)).rejects.toThrow('The mail server at 127.0.0.1:');
    expect(await ground.mailer.status()).toMatchObject({ isAnswering: false });
  });
});
