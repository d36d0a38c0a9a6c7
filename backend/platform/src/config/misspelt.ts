import { distance } from '../search/text/typos.ts';

/** Names that other programs give to what is set here. */
const otherNames: Readonly<Record<string, string>> = {
  MONGO_URL: 'MONGODB_URI',
  ELASTIC_URL: 'ELASTICSEARCH_URL',
  ELASTICSEARCH_HOST: 'ELASTICSEARCH_URL',
  S3_URL: 'S3_ENDPOINT',
  S3_ENDPOINT_URL: 'S3_ENDPOINT',
  S3_ACCESS_KEY: 'S3_ACCESS_KEY_ID',
  S3_SECRET_KEY: 'S3_SECRET_ACCESS_KEY',
  SMTP_HOST: 'SMTP_URL',
  LYCEUM_DATA_DIR: 'LYCEUM_DATA',
  LYCEUM_LOG_LEVEL: 'LYCEUM_LOG',
};

export interface Misspelt {
  readonly name: string;
  readonly meant: string;
}

/**
 * Variables that were surely meant to be one of ours: without a word, the product would start on the embedded engine and
 * nobody would notice. What is meant counts as said where it is set as well.
 */
export function misspelt(given: Readonly<Record<string, unknown>>, known: readonly string[]): Misspelt[] {
  return Object.keys(given).flatMap((name) => {
    const meant = known.includes(name) ? undefined : (otherNames[name] ?? known.find((one) => isNear(name, one)));
    return meant && given[meant] === undefined ? [{ name, meant }] : [];
  });
}

/** Also with our prefix where there is none. Short names are near too many others. */
function isNear(name: string, known: string): boolean {
  if (name === `LYCEUM_${known}`) return true;
  const slips = known.length < 8 ? 0 : known.length < 10 ? 1 : 2;
  return slips > 0 && distance(name.toUpperCase(), known, slips) !== null;
}
