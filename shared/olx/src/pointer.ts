import { isBlank, type XmlElement } from '@lyceum/xml';

/**
 * Whether an element only points to the file that defines it: no child nodes, no text, and no attribute but `url_name`
 * (for `<course>` with `org` and `course`). One more attribute makes it a definition. Open edX's `is_pointer_tag`.
 */
export function isPointer(element: XmlElement): boolean {
  const expected = element.name === 'course' ? ['url_name', 'org', 'course'] : ['url_name'];
  if (element.attributes.size !== expected.length) return false;
  return expected.every((name) => element.attributes.has(name)) && element.children.every(isBlank);
}
