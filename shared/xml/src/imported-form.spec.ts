import { describe, expect, it } from 'vitest';
import { importedForm, parseXml, prettyXml, serializeXml, withoutBlankText } from './index.ts';

const withoutBlanks = (xml: string): string => serializeXml(withoutBlankText(parseXml(xml).root));

// What lxml 6.1 with libxml2 2.14 gives for the same text, `remove_blank_text=True`.
describe('the form Open edX keeps after an import', () => {
  it.each([
    ['blanks between elements go', '<a>\n <b/> <c/>\n</a>', '<a><b/><c/></a>'],
    ['a blank alone in its element stays', '<a> </a>', '<a> </a>'],
    ['blanks after text stay', '<a>x <b/> <c/></a>', '<a>x <b/> <c/></a>'],
    ['blanks after text in the middle stay', '<a> <b/>x<c/> <d/></a>', '<a><b/>x<c/> <d/></a>'],
    ['a reference alone does not make content mixed', '<a><b/>&amp;<c/> <d/></a>', '<a><b/>&amp;<c/><d/></a>'],
    ['a referenced blank is no blank', '<a><b/>&#32;<c/></a>', '<a><b/> <c/></a>'],
    ['blanks after CDATA stay', '<a><![CDATA[x]]> <c/> <d/></a>', '<a>x <c/> <d/></a>'],
    ['CDATA becomes text', '<a><![CDATA[1 < 2]]></a>', '<a>1 &lt; 2</a>'],
    ['comments and instructions stay', '<a> <!-- b --> <?c d?> </a>', '<a><!-- b --><?c d?></a>'],
    [
      'xml:space keeps blanks',
      '<a xml:space="preserve"> <b> <c/></b></a>',
      '<a xml:space="preserve"> <b> <c/></b></a>',
    ],
    [
      'xml:space can be taken back',
      '<a xml:space="preserve"><b xml:space="default"> <c/></b></a>',
      '<a xml:space="preserve"><b xml:space="default"><c/></b></a>',
    ],
  ])('%s', (_rule, xml, expected) => {
    expect(withoutBlanks(xml)).toBe(expected);
  });

  it('indents elements by two blanks, and nothing inside mixed content', () => {
    const { root } = parseXml('<a b="&#10;&lt;"><c><d/></c><e>x<f><g/></f></e></a>');
    expect(prettyXml(root)).toBe('<a b="&#10;&lt;">\n  <c>\n    <d/>\n  </c>\n  <e>x<f><g/></f></e>\n</a>\n');
  });

  it('writes ASCII only, as the platform’s store does', () => {
    expect(importedForm(parseXml('<a b="é">\n<c>😀 ü</c></a>'))).toBe(
      '<a b="&#233;">\n  <c>&#128512; &#252;</c>\n</a>\n',
    );
  });
});
