import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mail, MailRefused } from '../../src/mail/mailer.ts';
import { type Ground, mailboxGround, smtpGround } from './grounds.ts';

const aMail = (what: Partial<Mail> = {}): Mail => ({
  to: 'ana@example.org',
  subject: 'Welcome',
  text: 'Your course begins tomorrow.',
  ...what,
});

describe.each([
  { engine: 'the local mailbox', open: mailboxGround },
  { engine: 'a mail server', open: smtpGround },
])('mail through $engine', ({ open }) => {
  let ground: Ground;
  beforeEach(async () => {
    ground = await open();
  });
  afterEach(() => ground.leave());

  it('arrives as it was written, from the site', async () => {
    await ground.mailer.send(aMail());
    expect(await ground.received()).toMatchObject([
      {
        from: 'Lyceum <noreply@school.example>',
        to: 'ana@example.org',
        subject: 'Welcome',
        text: 'Your course begins tomorrow.',
        html: null,
      },
    ]);
  });

  it('carries any script, and a page beside the text', async () => {
    const letter = aMail({
      toName: 'Ана Петрова',
      subject: 'Начало курса: «Алгебра» 算法 🎓',
      text: 'Курс начнётся завтра.\nЖдём вас! = конец',
      html: '<p>Курс начнётся <b>завтра</b>.</p>',
    });
    await ground.mailer.send(letter);
    expect(await ground.received()).toMatchObject([
      { to: 'Ана Петрова <ana@example.org>', subject: letter.subject, text: letter.text, html: letter.html },
    ]);
  });

  it('is from whom it says, and answers go where it says', async () => {
    await ground.mailer.send(
      aMail({
        from: 'Algebra <algebra@school.example>',
        replyTo: 'teacher@school.example',
        headers: { 'List-Unsubscribe': '<https://school.example/mail/off>' },
      }),
    );
    const [letter] = await ground.received();
    expect(letter).toMatchObject({ from: 'Algebra <algebra@school.example>', replyTo: 'teacher@school.example' });
    expect(letter?.header('List-Unsubscribe')).toBe('<https://school.example/mail/off>');
  });

  it('keeps the shape of a text: dots, long lines, marks of HTML', async () => {
    const text = `.\n..\n.dot\n${'x'.repeat(3_000)}\n<script>steal()</script>\n=3D =C3=A9\nFrom here on`;
    await ground.mailer.send(aMail({ text }));
    expect((await ground.received())[0]?.text.trimEnd()).toBe(text);
  });

  it('puts a name in its place, whatever it says', async () => {
    await ground.mailer.send(aMail({ toName: 'José "Pepe" Núñez, Jr. <eve@example.org>' }));
    const [letter] = await ground.received();
    expect(letter?.to.replaceAll('\\', '').replace(/^"(.*)" </, '$1 <')).toBe(
      'José "Pepe" Núñez, Jr. <eve@example.org> <ana@example.org>',
    );
  });

  it('tells under which id the letter went', async () => {
    const { messageId } = await ground.mailer.send(aMail());
    const [letter] = await ground.received();
    expect(messageId).toMatch(/^<.+@.+>$/);
    expect(letter?.header('Message-ID')).toBe(messageId);
  });

  it.each<[string, Partial<Mail>]>([
    ['an address that is none', { to: 'ana' }],
    ['two addresses in one', { to: 'ana@example.org, eve@example.org' }],
    ['an address with a character nobody sees', { to: 'a\0na@example.org' }],
    ['an address that turns around', { to: 'ana\u202e@example.org' }],
    ['an address as long as a letter', { to: `${'a'.repeat(400)}@example.org` }],
    ['two senders', { from: 'ana@example.org, eve@example.org' }],
    ['a sender without an address', { from: 'The school' }],
    ['answers to two people', { replyTo: 'ana@example.org, eve@example.org' }],
    ['a subject with a line break of Unicode', { subject: 'Hello\u2028Bcc: eve@example.org' }],
    ['a subject that goes on as a header', { subject: 'Hello\r\nBcc: eve@example.org' }],
    ['a name that goes on as a header', { toName: 'Ana\nBcc: eve@example.org' }],
    ['a header that goes on as another', { headers: { 'List-Id': 'a\r\nBcc: eve@example.org' } }],
    ['a header that says who else gets it', { headers: { Bcc: 'eve@example.org' } }],
  ])('refuses %s', async (_, what) => {
    await expect(ground.mailer.send(aMail(what))).rejects.toThrow(MailRefused);
    expect(await ground.received()).toEqual([]);
  });

  it('says that it answers', async () => {
    expect(await ground.mailer.status()).toMatchObject({ isAnswering: true });
  });
});
