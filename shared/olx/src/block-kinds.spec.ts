import { describe, expect, it } from 'vitest';
import { readPackage } from './read-package.ts';
import { blocksOf, courseFiles, places, readBlockOf, readFieldsOf, rewritten, unitFiles } from './testing/a-package.ts';

describe('An html block', () => {
  it.each([
    ['beside its XML', 'h', 'html/h.html'],
    ['without the leading folder', 'h', 'h.html'],
    ['under a doubled ending', 'h.html', 'html/h.html'],
    ['in a folder', 'x/h', 'html/x/h.html'],
  ])('has its body %s', (_where, filename, path) => {
    expect(
      readFieldsOf('<html url_name="h"/>', { 'html/h.xml': `<html filename="${filename}"/>`, [path]: '<p>é &nbsp;' }),
    ).toEqual({ data: '<p>é &nbsp;' });
  });

  it('has it in the folder its name means', () => {
    const files = { 'html/a/b.xml': '<html filename="b"/>', 'html/a/b.html': 'body' };
    expect(readFieldsOf('<html url_name="a:b"/>', files)).toEqual({ data: 'body' });
    expect(rewritten(unitFiles('<html url_name="a:b"/>', files))).toMatchObject({
      'html/a/b.xml': '<html filename="b"/>\n',
      'html/a/b.html': 'body',
    });
  });

  it('has it inside its element otherwise: texts as they mean, elements as they stand', () => {
    expect(
      readFieldsOf(`<html url_name="h">1 &lt; 2 <![CDATA[<br>]]><p  class='a'>&amp;</p><![CDATA[<]]></html>`),
    ).toEqual({
      data: `1 < 2 <br><p  class='a'>&amp;</p>&lt;`,
    });
  });

  it('whose body is no UTF-8 is left out', () => {
    const olx = readPackage(
      unitFiles('<html url_name="h"/>', {
        'html/h.xml': '<html filename="h"/>',
        'html/h.html': new Uint8Array([0xff]),
      }),
    );
    expect(places(olx.report.losses)).toEqual(['bad_encoding html/h.xml:1']);
    expect([...olx.binaries.keys()]).toEqual(['html/h.html']);
  });
});

describe('A problem', () => {
  it('keeps its XML to the byte, settings taken off', () => {
    const inside = `\n <!-- c --> <p  a='b'>x</p><![CDATA[ < ]]>&#233;<script>\nif a: b</script>\n`;
    expect(readFieldsOf(`<problem url_name="p" display_name='T'>${inside}</problem>`)).toEqual({
      display_name: 'T',
      data: `<problem>${inside}</problem>`,
    });
  });

  it('is written with its settings where Studio puts them', () => {
    const file = `<problem odd="1" display_name="A &quot;B&quot;" max_attempts="2" weight="1.0">\n <p/>\n</problem>\n`;
    const written = rewritten(
      unitFiles('<problem url_name="p"/>', {
        'problem/p.xml': `<problem weight = '1' odd="1" max_attempts="2.0" display_name='A "B"'>\n <p/>\n</problem >`,
      }),
    );
    expect(written['problem/p.xml']).toBe(file);
  });

  it('keeps comments and instructions around its root', () => {
    const file = '<!-- before -->\n<?odd thing?>\n<problem/>\n<!-- after -->\n';
    const written = rewritten(
      unitFiles('<problem url_name="p"/>', { 'problem/p.xml': `<?xml version="1.0"?>\n${file}` }),
    );
    expect(written['problem/p.xml']).toBe(file);
  });
});

describe('A video', () => {
  it('takes its ids from the youtube attribute, unless they have their own', () => {
    expect(readFieldsOf('<video url_name="v" youtube="0.750:a, 1:b,1.25:,1.5:d" youtube_id_1_5="e"/>')).toEqual({
      youtube_id_0_75: 'a',
      youtube_id_1_0: 'b',
      youtube_id_1_5: 'e',
    });
  });

  it('has no id at all when the attribute is blank and there are other sources', () => {
    expect(readFieldsOf('<video url_name="v" youtube="1.00:"><source src="s.mp4"/></video>')).toEqual({
      youtube_id_1_0: '',
      html5_sources: ['s.mp4'],
    });
    expect(readFieldsOf('<video url_name="v" youtube="1.00:"/>')).toEqual({});
  });

  it('keeps speeds that nobody plays', () => {
    const olx = readPackage(unitFiles('<video url_name="v" youtube="2.0:x,fast:y"/>'));
    expect(blocksOf(olx, 'video/v').fields).toEqual({ xml_attributes: { youtube: '2.0:x,fast:y' } });
    expect(places(olx.report.doubts)).toEqual(['unreadable_value course/Run.xml:1']);
    expect(rewritten(unitFiles('<video url_name="v" youtube="2.0:x"/>'))['video/v.xml']).toBe(
      '<video youtube="2.0:x" url_name="v"/>\n',
    );
  });

  it('takes from its children what its attributes do not say', () => {
    const children =
      '<source src="a"/><source src="b"/><track src="t"/><handout src="h"/><transcript language="en" src="en.srt"/><transcript src="x"/><video_asset duration="1"/>';
    expect(
      readBlockOf(
        `<video url_name="v" html5_sources='["a"]' transcripts='{"de": "de.srt"}' from="1" to="00:02:00">${children}</video>`,
      ),
    ).toMatchObject({
      fields: {
        html5_sources: ['a', 'b'],
        track: 't',
        handout: 'h',
        transcripts: { de: 'de.srt', en: 'en.srt' },
        download_track: true,
        start_time: '00:00:01',
        end_time: '00:02:00',
      },
      kept: { between: [[0, '<video_asset duration="1"/>']] },
    });
  });

  it('keeps its times when there are old ones as well', () => {
    expect(readFieldsOf('<video url_name="v" from="1" start_time="00:00:02"/>')).toEqual({
      start_time: '00:00:02',
      xml_attributes: { from: '1' },
    });
  });

  it('is written as Studio writes it', () => {
    const file = [
      '<video youtube="1.00:abc" url_name="v" sub="s" transcripts="{&quot;en&quot;: &quot;e&quot;}" display_name="T" download_track="true" html5_sources="[&quot;a&quot;]" track="t" youtube_id_1_0="abc">',
      '  <source src="a"/>',
      '  <track src="t"/>',
      '  <video_asset/>',
      '  <transcript language="en" src="e"/>',
      '</video>\n',
    ].join('\n');
    expect(rewritten(unitFiles('<video url_name="v"/>', { 'video/v.xml': file }))['video/v.xml']).toBe(file);
  });
});

describe('A conditional', () => {
  const xml =
    '<conditional url_name="c" sources="a; b" attempted="True" message="Do {link}" odd="1"><show sources="i4x://A/B/html/x"/><html url_name="h">H</html></conditional>';

  it('says what it asks of whom', () => {
    expect(readBlockOf(xml)).toMatchObject({
      fields: {
        sources_list: ['a', 'b'],
        conditional_attr: 'attempted',
        conditional_value: 'True',
        conditional_message: 'Do {link}',
        show_tag_list: ['i4x://A/B/html/x'],
        xml_attributes: { odd: '1' },
      },
      children: [{ id: 'h' }],
    });
  });

  it('is written again', () => {
    expect(rewritten(unitFiles(xml))['conditional/c.xml']).toBe(
      '<conditional sources="a;b" attempted="True" message="Do {link}" odd="1">\n  <html url_name="h"/>\n  <show sources="i4x://A/B/html/x"/>\n</conditional>\n',
    );
    expect(rewritten(unitFiles('<conditional url_name="c" odd="1"/>'))['conditional/c.xml']).toBe(
      '<conditional odd="1"/>\n',
    );
  });
});

describe('Other kinds of blocks:', () => {
  it('a course has textbooks and a wiki', () => {
    const inside =
      '<chapter url_name="c" display_name="C"/><textbook title="T" book_url="u"/><textbook title="odd"><x/></textbook><wiki slug="w"/>';
    const { top } = readPackage(courseFiles(inside));
    expect(top.fields).toEqual({ textbooks: [['T', 'u']], wiki_slug: 'w' });
    expect(rewritten(courseFiles(inside))['course/Run.xml']).toBe(
      '<course>\n  <chapter url_name="c"/>\n  <textbook title="odd"><x/></textbook>\n  <textbook title="T" book_url="u"/>\n  <wiki slug="w"/>\n</course>\n',
    );
    expect(rewritten(courseFiles('<wiki slug="w" odd="1"/>'))['course/Run.xml']).toContain('<wiki slug="w" odd="1"/>');
  });

  it('a split test, a library’s problems and a randomizer hold blocks', () => {
    const block = readBlockOf(
      `<split_test url_name="s" user_partition_id="5" group_id_to_child='{"0": "k"}'><vertical url_name="v" display_name="V"/></split_test>`,
    );
    expect(block).toMatchObject({
      fields: { user_partition_id: 5, group_id_to_child: { 0: 'k' } },
      children: [{ id: 'v' }],
    });
    expect(
      readBlockOf(
        '<library_content url_name="l" max_count="-1"><problem url_name="p"><p/></problem></library_content>',
      ),
    ).toMatchObject({
      fields: { max_count: -1 },
      children: [{ type: 'problem' }],
    });
  });

  it('an lti has settings, and keeps what it should not hold', () => {
    const xml = `<lti url_name="l" custom_parameters='["a=b"]' has_score="true" weight="2">odd</lti>`;
    expect(readBlockOf(xml)).toMatchObject({
      fields: { custom_parameters: ['a=b'], has_score: true, weight: 2 },
      kept: { content: 'odd' },
    });
    expect(rewritten(unitFiles(xml))['lti/l.xml']).toBe(
      '<lti custom_parameters="[&quot;a=b&quot;]" has_score="true" weight="2.0">odd</lti>\n',
    );
  });

  it('an open response keeps its element, its settings as texts', () => {
    const xml = '<openassessment url_name="o" allow_latex="True"><title>T</title></openassessment>';
    expect(readFieldsOf(xml)).toEqual({
      allow_latex: 'True',
      data: '<openassessment><title>T</title></openassessment>',
    });
    expect(rewritten(unitFiles(xml))['vertical/u.xml']).toBe(`<vertical>\n  ${xml}\n</vertical>\n`);
  });

  it('a block that Studio writes in place may have its own file, and keeps it', () => {
    const files = unitFiles('<poll url_name="p"/><discussion url_name="d" xblock-family="odd" display_name="D"/>', {
      'poll/p.xml': '<poll question="?"/>',
    });
    expect(rewritten(files)).toMatchObject({
      'poll/p.xml': '<poll question="?"/>\n',
      'vertical/u.xml':
        '<vertical>\n  <poll url_name="p"/>\n  <discussion url_name="d" xblock-family="odd" display_name="D"/>\n</vertical>\n',
    });
  });
});
