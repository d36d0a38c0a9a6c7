import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Mailer } from '../../src/index.ts';
import { startTestApp, type TestApp } from '../../src/testing/index.ts';
import { StandInSmtp } from './stand-in-smtp.ts';

const evil = '<script>steal()</script>';
const letter = {
  to: 'ana@example.org',
  subject: `Reset ${evil}`,
  text: `Follow https://school.example/reset?token=1&next=2. ${evil}`,
  html: `<p onclick="steal()">"Hello"</p>${evil}`,
};

describe('the page of the mailbox', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ modules: [] });
    await app.get(Mailer).send(letter);
  });
  afterAll(() => app.close());

  const pathOfLetter = async () => {
    const { text } = await app.visit().get('/dev/mail');
    return /href="(\/dev\/mail\/[^"]+)"/.exec(text)?.[1] ?? '';
  };

  it('lists letters', async () => {
    const { status, text, headers } = await app.visit().get('/dev/mail');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain('ana@example.org');
    expect(text).not.toContain('<script');
  });

  it.each([
    ['ana reset', true],
    ['RESET', true],
    ['token=1', true],
    ['nobody', false],
    ['"><script>alert(1)</script>', false],
  ])('is searched for %s', async (words, isThere) => {
    const { status, text } = await app.visit().get(`/dev/mail?q=${encodeURIComponent(words)}`);
    expect(status).toBe(200);
    expect(text.includes('href="/dev/mail/')).toBe(isThere);
    expect(text).not.toContain('<script');
  });

  it('says that there is none yet', async () => {
    const fresh = await startTestApp({ modules: [] });
    expect((await fresh.visit().get('/dev/mail')).text).toContain('No letter has been sent yet');
    await fresh.close();
  });

  it('shows a letter without running anything in it', async () => {
    const { text, headers } = await app.visit().get(await pathOfLetter());
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<p onclick');
    expect(/<iframe[^>]* sandbox="([^"]*)"/.exec(text)?.[1]).not.toMatch(/allow-scripts|allow-same-origin/);
  });

  it('makes addresses in the text links, up to where they end', async () => {
    const { text } = await app.visit().get(await pathOfLetter());
    expect(text).toContain('<a href="https://school.example/reset?token=1&#38;next=2" rel="noreferrer">');
  });

  it('answers 404 for a letter that is not there, and for what is no letter', async () => {
    expect((await app.visit().get('/dev/mail/1700000000000-0123456789ab')).status).toBe(404);
    expect((await app.visit().get('/dev/mail/..%2f..%2fsecrets')).status).toBe(404);
  });

  it.each([
    ['through a proxy', { 'x-forwarded-for': '10.0.0.1' }],
    ['under a foreign name', { host: 'rebound.example' }],
  ])('is not there for visitors %s', async (_, headers) => {
    expect((await app.visit().get('/dev/mail', headers)).status).toBe(404);
    expect((await app.visit().get(await pathOfLetter(), headers)).status).toBe(404);
    expect((await app.signIn({ isStaff: true }).get('/dev/mail', headers)).status).toBe(404);
    expect((await app.signIn({ isAdmin: true }).get('/dev/mail', headers)).status).toBe(200);
  });

  it.each([
    ['for real use', { LYCEUM_DEMO: 'off' }],
    ['with a public name', { LYCEUM_PUBLIC_URL: 'https://school.example' }],
  ])('is for admins alone on a site %s', async (_kind, env) => {
    const site = await startTestApp({ modules: [], env });
    expect((await site.visit().get('/dev/mail')).status).toBe(404);
    expect((await site.signIn({ isAdmin: true }).get('/dev/mail')).status).toBe(200);
    await site.close();
  });

  it('is not there when a mail server sends the letters', async () => {
    const server = new StandInSmtp();
    const site = await startTestApp({ modules: [], env: { SMTP_URL: await server.listen() } });
    expect((await site.signIn({ isAdmin: true }).get('/dev/mail')).status).toBe(404);
    await site.get(Mailer).send({ ...letter, subject: 'Welcome' });
    expect(server.letters).toHaveLength(1);
    await site.close();
    server.close();
  });
});
