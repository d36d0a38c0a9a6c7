import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';
import { variableNames } from './variables.ts';

describe('the configuration', () => {
  it('needs no variable at all: every part has an embedded default', () => {
    expect(loadConfig({})).toMatchObject({
      role: 'all',
      port: 8000,
      publicUrl: 'http://localhost:8000',
      mongodbUri: null,
      redisUrl: null,
    });
  });

  it('treats an empty variable as absent', () => {
    expect(loadConfig({ REDIS_URL: '', PORT: '' })).toMatchObject({ redisUrl: null, port: 8000 });
  });

  it.each([
    ['PORT', '80a', 'PORT is "80a"; expected a whole number from 0 to 65535'],
    ['PORT', '70000', 'PORT is "70000"; expected a whole number from 0 to 65535'],
    ['REDIS_URL', 'http://cache', 'REDIS_URL is "http://cache"; expected a URL that begins with redis:// or rediss://'],
    ['LYCEUM_DEMO', 'no', 'LYCEUM_DEMO is "no"; expected one of on, off'],
    [
      'ELASTICSEARCH_URL',
      'search:9200',
      'ELASTICSEARCH_URL is "search:9200"; expected a URL that begins with http:// or https://',
    ],
    [
      'SMTP_URL',
      'mail.example.org',
      'SMTP_URL is "mail.example.org"; expected a URL that begins with smtp:// or smtps://',
    ],
    [
      'LYCEUM_MAIL_FROM',
      'The school',
      'LYCEUM_MAIL_FROM is "The school"; expected an e-mail address, or a name and an address as in Lyceum <noreply@example.org>',
    ],
    ['LYCEUM_ROLE', 'both', 'LYCEUM_ROLE is "both"; expected one of web, worker, all'],
    ['HOST', 'my machine', 'HOST is "my machine"; expected a name or an address of this machine'],
    [
      'MONGODB_URI',
      'mongodb://',
      'MONGODB_URI is "mongodb://"; expected a URL that begins with mongodb:// or mongodb+srv:// and names hosts',
    ],
    [
      'LYCEUM_PUBLIC_URL',
      'https://school.example/?page=1',
      'LYCEUM_PUBLIC_URL is "https://school.example/?page=1"; expected a URL that begins with http:// or https://, without user, ? and #',
    ],
    ['LYCEUM_TRUSTED_PROXIES', '-1', 'LYCEUM_TRUSTED_PROXIES is "-1"; expected a whole number from 0 to 10'],
    ['LYCEUM_LOG', 'loud', 'LYCEUM_LOG is "loud"; expected one of fatal, error, warn, info, debug, trace, silent'],
  ])('names the variable, what was found and what is expected: %s=%s', (name, value, message) => {
    expect(() => loadConfig({ [name]: value })).toThrow(new ConfigError([message]));
  });

  it('reports all wrong variables at once and hides passwords', () => {
    const read = () => loadConfig({ PORT: 'x', MONGODB_URI: 'mongo://lyceum:secret@db/lyceum' });
    expect(read).toThrow(/PORT is "x"[^]*MONGODB_URI is "mongo:\/\/lyceum:\*\*\*@db\/lyceum"/);
  });

  it.each([
    ['SMTP_URL', 'lyceum:secret@mail.example.org'],
    ['SMTP_URL', 'mailto://lyceum:sec@secret@mail.example.org'],
    ['REDIS_URL', 'http://:sec/secret@cache'],
    ['REDIS_URL', 'http://cache?password=secret&db=1'],
    ['MONGODB_URI', 'mongo:lyceum:secret@db'],
  ])('never prints what signs in: %s=%s', (name, value) => {
    const read = () => loadConfig({ [name]: value });
    expect(read).toThrow('***');
    expect(read).not.toThrow('secret');
  });

  it.each([
    ['MONGO_URI', 'MONGODB_URI'],
    ['MONGODB_URL', 'MONGODB_URI'],
    ['REDIS_URI', 'REDIS_URL'],
    ['ELASTIC_URL', 'ELASTICSEARCH_URL'],
    ['S3_ACCESS_KEY', 'S3_ACCESS_KEY_ID'],
    ['SMPT_URL', 'SMTP_URL'],
    ['LYCEUM_PORT', 'PORT'],
    ['LYCEUM_PUBLIC_URI', 'LYCEUM_PUBLIC_URL'],
  ])('stops at a variable that was meant to be another one: %s', (name, meant) => {
    const message = `${name} is set, but nothing reads it; expected ${meant}`;
    expect(() => loadConfig({ [name]: 'secret' })).toThrow(new ConfigError([message]));
    expect(() => loadConfig({ [name]: 'secret', LYCEUM_LOG: 'x' })).toThrow(/^LYCEUM_LOG is "x"[^]*nothing reads it/);
  });

  it('leaves variables of others alone', () => {
    const others = { GS_BUCKET: 'a', HOSTNAME: 'b', LYCEUM_URL: 'c', LYCEUM_DEMO_PASSWORD: 'd', REDIS_PORT: 'e' };
    expect(loadConfig(others).redisUrl).toBeNull();
    expect(loadConfig({ MONGO_URL: 'mongodb://old', MONGODB_URI: 'mongodb://db' }).mongodbUri).toBe('mongodb://db');
  });

  it.each([
    ['S3_BUCKET', 'S3_ENDPOINT'],
    ['S3_REGION', 'S3_ENDPOINT'],
    ['ELASTICSEARCH_PREFIX', 'ELASTICSEARCH_URL'],
  ])('does not let %s go without effect', (name, needed) => {
    expect(() => loadConfig({ [name]: 'lyceum' })).toThrow(
      `${needed} is not set; expected a value, because ${name} is set`,
    );
  });

  it.each(['web', 'worker'])('lets a process be %s only where others can share its documents', (role) => {
    expect(() => loadConfig({ LYCEUM_ROLE: role })).toThrow(
      `MONGODB_URI is not set; expected a value, because LYCEUM_ROLE is ${role}`,
    );
    expect(loadConfig({ LYCEUM_ROLE: role, MONGODB_URI: 'mongodb://db' }).role).toBe(role);
  });

  it.each([
    'mongodb://a.example:27017,b.example:27018/lyceum?replicaSet=rs0',
    'mongodb+srv://lyceum:p%40ss@cluster.example/?retryWrites=true',
    'mongodb://[::1]:27017',
    'mongodb://localhost',
  ])('accepts MONGODB_URI=%s', (uri) => {
    expect(loadConfig({ MONGODB_URI: uri }).mongodbUri).toBe(uri);
  });

  it.each(['mongodb:///lyceum', 'mongodb://db:99999', 'mongodb://db:port', 'mongodb://,', 'mongodb://a,,b'])(
    'refuses MONGODB_URI=%s',
    (uri) => {
      expect(() => loadConfig({ MONGODB_URI: uri })).toThrow('MONGODB_URI is');
    },
  );

  it('is described wholly for the people who set it', async () => {
    const page = await readFile(new URL('../../../../docs/configuration.md', import.meta.url), 'utf8');
    for (const name of variableNames) expect(page).toContain(`\`${name}\``);
  });

  it('asks for what a store of files needs besides its address', () => {
    expect(() => loadConfig({ S3_ENDPOINT: 'http://files:9000', S3_BUCKET: 'lyceum' })).toThrow(
      'S3_ACCESS_KEY_ID is not set; expected a value, because S3_ENDPOINT is set\n' +
        'S3_SECRET_ACCESS_KEY is not set; expected a value, because S3_ENDPOINT is set',
    );
  });

  it('reads a store of files that is described wholly', () => {
    const env = {
      S3_ENDPOINT: 'http://files:9000',
      S3_BUCKET: 'lyceum',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
    };
    expect(loadConfig(env).s3).toEqual({
      endpoint: 'http://files:9000',
      bucket: 'lyceum',
      region: 'us-east-1',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    });
    expect(loadConfig({}).s3).toBeNull();
  });

  it('accepts the socket address of the embedded store as MONGODB_URI', () => {
    const uri = 'mongodb://%2Ftmp%2Fdocstore.sock/?directConnection=true';
    expect(loadConfig({ MONGODB_URI: uri }).mongodbUri).toBe(uri);
  });
});
