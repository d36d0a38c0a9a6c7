import type { JsonObject } from '@lyceum/kernel';
import { isObject } from './field-types.ts';
import { learningPackage, writeLearningPackage } from './learning-package.ts';
import type { OlxBlock, OlxPackage } from './olx-package.ts';
import { pythonJson } from './python-json.ts';
import { attributesMarkup } from './write-attributes.ts';
import { type BlockTarget, definitionMarkup, type PutFile, writeDefinition } from './write-block.ts';

/**
 * The files of a package in the form Studio gives them, below `course/` or `library/` (the backup of a version 2
 * library: below nothing); see docs/canonical-form.md.
 * Reading them gives the same package, and writing that gives the same files.
 */
export function writePackage(olx: OlxPackage): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  const isBackup = olx.kept?.['format'] === learningPackage;
  const folder = isBackup ? '' : `${olx.kind}/`;
  const putBytes = (path: string, bytes: Uint8Array): void => void files.set(folder + path, bytes);
  const put = (path: string, text: string): void => putBytes(path, encoder.encode(text));
  if (isBackup) writeLearningPackage(olx, put, putBytes);
  else writeOlx(olx, put, putBytes);
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function writeOlx(olx: OlxPackage, put: PutFile, putBytes: (path: string, bytes: Uint8Array) => void): void {
  for (const [path, text] of olx.documents) put(path, text);
  for (const [path, bytes] of olx.binaries) putBytes(path, bytes);
  for (const [path, bytes] of olx.assets) putBytes(`static/${path}`, bytes);
  const target: BlockTarget = { folder: '', put };
  if (olx.kind === 'course') writeCourse(olx, target);
  else writeLibrary(olx, target);
  writeDrafts(olx, { folder: 'drafts/', put });
  if (olx.assetDetails) put('policies/assets.json', pythonJson(olx.assetDetails, { indent: 4 }));
}

function writeCourse({ identity, top, gradingPolicy, kept }: OlxPackage, target: BlockTarget): void {
  const { run, organization, number } = identity;
  target.put(
    'course.xml',
    `<course${attributesMarkup([
      ['url_name', run],
      ['org', organization],
      ['course', number],
    ])}/>\n`,
  );
  writeDefinition({ ...top, id: run }, target, []);
  const policies: JsonObject = { ...leftPolicies(kept), [`course/${run}`]: coursePolicy(top) };
  target.put(`policies/${run}/policy.json`, pythonJson(policies, { indent: 4 }));
  if (gradingPolicy) target.put(`policies/${run}/grading_policy.json`, pythonJson(gradingPolicy, { indent: 4 }));
}

/** Policies of blocks that were not in the package. */
function leftPolicies(kept: JsonObject | null): JsonObject {
  const policies = kept?.['policies'];
  return isObject(policies) ? policies : {};
}

const notInPolicy = new Set(['data', 'xml_attributes', 'wiki_slug', 'textbooks']);

function coursePolicy({ fields, kept }: OlxBlock): JsonObject {
  const policy = kept?.['policy'];
  const settings = Object.entries(fields).filter(([name]) => !notInPolicy.has(name));
  return { ...(isObject(policy) ? policy : {}), ...Object.fromEntries(settings) };
}

function writeLibrary({ identity, top }: OlxPackage, target: BlockTarget): void {
  const first: [string, string][] = [
    ['url_name', top.id],
    ['xblock-family', 'xblock.v1'],
  ];
  const last: [string, string][] = [
    ['org', identity.organization],
    ['library', identity.number],
  ];
  target.put('library.xml', `${definitionMarkup(top, target, first, last)}\n`);
}

function writeDrafts({ drafts, identity, kind }: OlxPackage, target: BlockTarget): void {
  const { organization, number, run } = identity;
  const context =
    kind === 'course' ? `block-v1:${organization}+${number}+${run}` : `lib-block-v1:${organization}+${number}`;
  for (const { block, parent, index } of drafts) {
    const place: [string, string][] = parent
      ? [['parent_url', `${context}+type@${parent.type}+block@${parent.id}`]]
      : [];
    place.push(['index_in_children_list', String(index)]);
    writeDefinition(block, target, place);
  }
}
