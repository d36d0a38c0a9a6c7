import { importedForm, parseXml } from '@lyceum/xml';
import { blockType } from './block-types.ts';

/**
 * The text Open edX keeps for a problem after importing its file (or `fields.data`): settings taken off the root,
 * indentation redone, ASCII only. Grading is recorded against this form. Throws `XmlError`.
 */
export function importedProblem(markup: string): string {
  const document = parseXml(markup);
  const { fields } = blockType('problem');
  for (const name of [...document.root.attributes.keys()]) {
    if (fields.has(name) || name === 'url_name' || name === 'slug') document.root.attributes.delete(name);
  }
  return importedForm(document);
}
