import { describe, expect, it } from 'vitest';
import { smtpAddress } from './smtp-address.ts';

describe('the address of a mail server', () => {
  it.each([
    ['another machine', 'smtp://lyceum:secret@mail.example.org:587', 'true'],
    ['another machine, for which it is said to be safe', 'smtp://lyceum:secret@mail/?requireTLS=false', 'false'],
    ['another machine, without a password', 'smtp://mail.example.org', null],
    ['this machine', 'smtp://lyceum:secret@localhost:2525', null],
    ['a server that is always encrypted', 'smtps://lyceum:secret@mail.example.org', null],
  ])('demands TLS where a password would go to %s', (_, url, demanded) => {
    expect(smtpAddress(url).searchParams.get('requireTLS')).toBe(demanded);
  });

  it('leaves what it says itself', () => {
    const { searchParams } = smtpAddress('smtp://mail?pool=false&socketTimeout=5');
    expect(searchParams.get('pool')).toBe('false');
    expect(searchParams.get('socketTimeout')).toBe('5');
    expect(searchParams.get('greetingTimeout')).toBe('10000');
  });
});
