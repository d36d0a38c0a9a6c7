import type { JsonObject } from '@lyceum/kernel';

/** Language to the name of its file among the files of the course. Open edX keeps English of old videos under `sub`. */
export function transcriptFiles(fields: JsonObject): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const sub = fields['sub'];
  if (typeof sub === 'string' && sub !== '') files.set('en', `subs_${sub}.srt.sjson`);
  const named = fields['transcripts'];
  if (typeof named === 'object' && named !== null && !Array.isArray(named)) {
    for (const [language, file] of Object.entries(named))
      if (typeof file === 'string' && file !== '') files.set(language, file);
  }
  return files;
}
