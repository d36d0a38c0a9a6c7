import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';

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
  ])('names the variable, what was found and what is expected: %s=%s', (name, value, message) => {
    expect(() => loadConfig({ [name]: value })).toThrow(new ConfigError([message]));
  });

  it('reports all wrong variables at once and hides passwords', () => {
    const read = () => loadConfig({ PORT: 'x', MONGODB_URI: 'mongo://lyceum:secret@db/lyceum' });
    expect(read).toThrow(/PORT is "x"[^]*MONGODB_URI is "mongo:\/\/lyceum:\*\*\*@db\/lyceum"/);
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
