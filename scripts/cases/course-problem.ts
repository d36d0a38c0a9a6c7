import { importedProblem } from '@lyceum/olx';
import { attribute, decodeXml, descendants, parseXml, serializeXml } from '@lyceum/xml';

/**
 * The text that import keeps of the problem in a file: the file's root, or the problem of that name inside a vertical or another
 * container. A file that is no XML is given as it is: its mistake is part of the case.
 */
export function problemIn(bytes: Uint8Array, name: string): string {
  const markup = decodeXml(bytes);
  try {
    const { root } = parseXml(markup);
    const inline = [...descendants(root, 'problem')].find((problem) => attribute(problem, 'url_name') === name);
    return importedProblem(root.name !== 'problem' && inline ? serializeXml(inline) : markup);
  } catch {
    return markup;
  }
}
