import fc from 'fast-check';

const space = fc.constantFrom(' ', '\n', '\t', '\r\n', '  \n ');
const maybeSpace = fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: space });
const name = fc.constantFrom('a', 'p', 'x-1', 'option:b', 'é', '__proto__', 'constructor', 'problem');
const characters = fc
  .string({ unit: 'grapheme', maxLength: 8 })
  .map((text) => text.replace(/[&<>"'\0-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, ''));
const reference = fc.constantFrom('&amp;', '&lt;', '&#10;', '&#xE9;', '&quot;', '&apos;', '&gt;');
const attributeText = fc.array(fc.oneof(characters, reference, space), { maxLength: 3 }).map((parts) => parts.join(''));
const attributeMarkup = fc.tuple(space, maybeSpace, fc.constantFrom('"', "'"), attributeText).map(
  ([before, around, quote, text]) =>
    (attribute: string) =>
      `${before}${attribute}${around}=${around}${quote}${text}${quote}`,
);
const attributes = fc
  .uniqueArray(fc.tuple(name, attributeMarkup), { maxLength: 3, selector: ([attribute]) => attribute })
  .map((all) => all.map(([attribute, markup]) => markup(attribute)).join(''));
const text = fc.oneof(
  fc.array(fc.oneof(characters, reference, space), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  fc.constantFrom('<!-- a > b & c -->', '<![CDATA[ a < b ]]>', '<?pi what?>', '<!---->'),
);

const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, withCrossShrink: true }, text, tie('element')),
  element: fc
    .tuple(name, attributes, maybeSpace, fc.array(tie('node'), { maxLength: 4 }), fc.boolean())
    .map(([tag, written, gap, children, short]) => {
      const inner = children.join('');
      return inner === '' && short ? `<${tag}${written}${gap}/>` : `<${tag}${written}${gap}>${inner}</${tag}${gap}>`;
    }),
}));

/** Any well-formed document, written in any of the ways that XML allows. */
export const anyXml: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      '',
      '\uFEFF',
      '<?xml version="1.0"?>\n',
      '<!-- first -->',
      '<!DOCTYPE r SYSTEM "a>b" [ <!-- ]> --> ]>\n',
    ),
    fc.array(node, { maxLength: 4 }),
    maybeSpace,
  )
  .map(([prolog, children, after]) => `${prolog}<r>${children.join('')}</r>${after}`);

/** Any text that XML can hold, line ends as `\n`. */
export const anyText: fc.Arbitrary<string> = fc
  .string({ unit: 'binary', maxLength: 20 })
  .map((value) => value.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
