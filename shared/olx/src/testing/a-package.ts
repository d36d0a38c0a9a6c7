import type { JsonObject } from '@lyceum/kernel';
import type { OlxBlock, OlxPackage } from '../olx-package.ts';
import { readPackage } from '../read-package.ts';
import type { OlxRemark } from '../report.ts';
import { writePackage } from '../write-package.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The files of a course `Org+Num+Run` whose chapters are as given; `files` adds to them or replaces them. */
export function courseFiles(
  inside = '',
  files: Readonly<Record<string, string | Uint8Array>> = {},
  folder = 'course/',
): Map<string, Uint8Array> {
  const all: Record<string, string | Uint8Array> = {
    'course.xml': '<course url_name="Run" org="Org" course="Num"/>\n',
    'course/Run.xml': `<course>${inside}</course>`,
    ...files,
  };
  return new Map(
    Object.entries(all).map(([path, content]) => [
      folder + path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
}

/** A course with one unit, `vertical/u`, that holds the given elements. */
export function unitFiles(
  elements: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Map<string, Uint8Array> {
  const unit = `<chapter url_name="c"><sequential url_name="s"><vertical url_name="u">${elements}</vertical></sequential></chapter>`;
  return courseFiles(unit, files);
}

/** The first block of the unit of {@link unitFiles}. */
export function readBlockOf(element: string, files: Readonly<Record<string, string>> = {}): OlxBlock {
  const found = blocksOf(readPackage(unitFiles(element, files)), 'vertical/u').children[0];
  if (!found) throw new Error('The unit has no block');
  return found;
}

export function readFieldsOf(element: string, files: Readonly<Record<string, string>> = {}): JsonObject {
  return readBlockOf(element, files).fields;
}

/** The block `type/id` of a package. */
export function blocksOf(olx: OlxPackage, key: string): OlxBlock {
  const pending: OlxBlock[] = [olx.top, ...olx.drafts.map(({ block }) => block)];
  for (let block = pending.shift(); block; block = pending.shift()) {
    if (`${block.type}/${block.id}` === key) return block;
    pending.push(...block.children);
  }
  throw new Error(`The package has no ${key}`);
}

/** `type/id` of a block's children. */
export function childrenOf(olx: OlxPackage, key: string): string[] {
  return blocksOf(olx, key).children.map(({ type, id }) => `${type}/${id}`);
}

/** What a package's files become when it is read and written: texts by path, without the folder. */
export function rewritten(files: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  const written = writePackage(readPackage(files));
  return Object.fromEntries([...written].map(([path, bytes]) => [path.replace(/^\w+\//, ''), decoder.decode(bytes)]));
}

/** `code file:line` of remarks. */
export function places(remarks: readonly OlxRemark[]): string[] {
  return remarks.map(({ code, file, line }) => `${code} ${file}${line === null ? '' : `:${line}`}`);
}
