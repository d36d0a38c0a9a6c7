import { attribute, serializeXml, type XmlElement } from '@lyceum/xml';
import { sha1 } from './sha1.ts';

export interface BlockName {
  readonly id: string;
  /** `given`: by `url_name`. `derived`: from another attribute or the text. `cleaned`: characters were replaced. */
  readonly origin: 'given' | 'derived' | 'cleaned';
}

/**
 * The name of the block an element defines: `url_name`, else `slug`, `name`, `display_name`, else `<tag>_` and the
 * first 12 digits of the SHA-1 of its text.
 */
export function blockName(element: XmlElement): BlockName {
  const given = attribute(element, 'url_name') || attribute(element, 'slug');
  if (given) {
    const id = cleanName(given);
    return { id, origin: id === given ? 'given' : 'cleaned' };
  }
  const title = attribute(element, 'name') || attribute(element, 'display_name');
  return { id: (title && cleanName(title)) || hashedName(element.name, element), origin: 'derived' };
}

/** The name Open edX gives to a second block of the same name. */
export function hashedName(base: string, element: XmlElement): string {
  return `${base}_${sha1(serializeXml(element)).slice(0, 12)}`;
}

/** A name that usage keys can hold: other characters become `_`, runs of `_` that this makes one. */
export function cleanName(text: string): string {
  if (/^[\p{L}\p{N}_.:~%-]+$/u.test(text)) return text;
  return text.replace(/[^\p{L}\p{N}_.:~%-]/gu, '_').replace(/_+/g, '_');
}

/** Where the block of a pointer is defined, below its folder: `<type>/<name>.xml`, `:` meaning a folder. */
export function definitionPath(type: string, name: string): string {
  return `${type}/${name.replaceAll(':', '/')}.xml`;
}
