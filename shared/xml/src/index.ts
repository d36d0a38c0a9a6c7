export { cdata, comment, documentOf, element, isXmlText, text } from './build.ts';
export { decodeXml } from './decode.ts';
export {
  append,
  cloneNode,
  insertBefore,
  removeAttribute,
  removeChild,
  rename,
  replaceChild,
  setAttribute,
  setChildren,
} from './edit.ts';
export { escapeAttribute, escapeText } from './entities.ts';
export { importedForm, prettyXml, withoutBlankText } from './imported-form.ts';
export type {
  TagLayout,
  XmlAttribute,
  XmlCdata,
  XmlComment,
  XmlDoctype,
  XmlDocument,
  XmlElement,
  XmlInstruction,
  XmlNode,
  XmlParent,
  XmlText,
} from './nodes.ts';
export { type ParseLimits, parseXml } from './parse.ts';
export {
  attribute,
  childElements,
  descendants,
  firstChild,
  isBlank,
  leadingText,
  parentsOf,
  saysTheSame,
  selfAndDescendants,
  tailText,
  textContent,
  walk,
} from './query.ts';
export { serializeChildren, serializeXml } from './serialize.ts';
export { XmlError } from './xml-error.ts';
