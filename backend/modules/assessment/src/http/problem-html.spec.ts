import type { InputView, ProblemView } from '@lyceum/capa';
import { describe, expect, it } from 'vitest';
import { problemHtml } from './problem-html.ts';

const base = {
  kind: 'input',
  id: 'p_2_1',
  label: 'Sum',
  status: 'unanswered',
  message: [],
  hint: [],
  hintMode: 'always',
  points: 1,
} as const;
const htmlOf = (...content: ProblemView['content'][number][]) =>
  problemHtml({ content, styles: [], overallMessage: [] });

describe('a problem as HTML', () => {
  it('names its fields as Open edX does', () => {
    const choices: InputView = {
      ...base,
      input: 'choices',
      selects: 'many',
      value: ['choice_1'],
      showsCorrectness: 'always',
      submittedMessage: '',
      choices: [
        { name: 'choice_0', content: [] },
        { name: 'choice_1', content: [{ kind: 'text', text: 'Red' }] },
      ],
    };
    expect(htmlOf(choices)).toContain('<input type="checkbox" name="input_p_2_1[]" value="choice_1" checked> Red');
    expect(htmlOf({ ...choices, selects: 'one' })).toContain(
      '<input type="radio" name="input_p_2_1" value="choice_0">',
    );
  });

  it('escapes texts, answers and attributes', () => {
    const field: InputView = {
      ...base,
      input: 'text',
      value: '"><script>',
      size: null,
      isInline: false,
      isHidden: false,
      trailingText: '<',
      hasMathPreview: false,
    };
    const html = htmlOf(
      field,
      { kind: 'text', text: '<b>' },
      { kind: 'element', tag: 'p', attributes: { title: '"' }, children: [] },
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(html).toContain('&lt;b&gt;<p title="&quot;"></p>');
  });

  it('leaves a place for each solution and closes no empty element', () => {
    expect(
      htmlOf({ kind: 'solution', id: 'p_solution_1' }, { kind: 'element', tag: 'br', attributes: {}, children: [] }),
    ).toContain('<div id="p_solution_1" class="solution-span"></div><br>');
  });
});
