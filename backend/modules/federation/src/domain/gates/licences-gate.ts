import { error, type Finding, type GatedBuild, warning } from './finding.ts';

/** Licences under which code may be shipped inside a page of any site. */
const welcome =
  /^(MIT(-0)?|ISC|0BSD|BSD(-[23]-Clause)?|Apache-2\.0|CC0-1\.0|CC-BY-(3|4)\.0|Unlicense|Zlib|Python-2\.0|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0)$/;

export function licencesGate({ licences }: GatedBuild): readonly Finding[] {
  return licences.flatMap(({ name, version, licence }) => {
    if (licence === null) return [warning('licences', `${name} ${version} names no licence.`)];
    if (isWelcome(licence)) return [];
    return [error('licences', `${name} ${version} is under ${licence}, which may not be shipped in a page.`)];
  });
}

/** `(MIT OR GPL-3.0)` offers a choice; `MIT AND X` binds to both. */
function isWelcome(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((part) => welcome.test(part.trim())));
}
