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
    ['LYCEUM_ROLE', 'both', 'LYCEUM_ROLE is "both"; expected one of web, worker, all'],
  ])('names the variable, what was found and what is expected: %s=%s', (name, value, message) => {
    expect(() => loadConfig({ [name]: value })).toThrow(new ConfigError([message]));
  });

  it('reports all wrong variables at once and hides passwords', () => {
    const read = () => loadConfig({ PORT: 'x', MONGODB_URI: 'mongo://lyceum:secret@db/lyceum' });
    expect(read).toThrow(/PORT is "x"[^]*MONGODB_URI is "mongo:\/\/lyceum:\*\*\*@db\/lyceum"/);
  });

  it('accepts the socket address of the embedded store as MONGODB_URI', () => {
    const uri = 'mongodb://%2Ftmp%2Fdocstore.sock/?directConnection=true';
    expect(loadConfig({ MONGODB_URI: uri }).mongodbUri).toBe(uri);
  });
});
