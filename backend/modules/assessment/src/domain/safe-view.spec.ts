import type { ProblemView, ViewNode } from '@lyceum/capa';
import { describe, expect, it } from 'vitest';
import { type Safety, safeView } from './safe-view.ts';

const safety: Safety = {
  element: (tag, { onclick: _, ...attributes }) => (tag === 'blink' ? null : { tag, attributes }),
  address: (value) => `resolved:${value}`,
};
const text = (said: string): ViewNode => ({ kind: 'text', text: said });
const element = (tag: string, attributes: Record<string, string>, ...children: ViewNode[]): ViewNode => ({
  kind: 'element',
  tag,
  attributes,
  children,
});
const input = {
  kind: 'input',
  id: 'p_2_1',
  label: '',
  status: 'unanswered',
  message: [element('b', { onclick: 'x()' }, text('no'))],
  hint: [],
  hintMode: 'always',
  points: 1,
} as const;
const viewOf = (...content: ViewNode[]): ProblemView => ({ content, styles: ['p{}'], overallMessage: [] });

describe('a problem that may be drawn', () => {
  it('has safe attributes only, at every depth', () => {
    const nested = element('p', { onclick: 'x()', id: 'a' }, element('b', { onclick: 'y()' }, text('t')));
    expect(safeView(viewOf(nested), safety).content).toEqual([element('p', { id: 'a' }, element('b', {}, text('t')))]);
  });

  it('keeps the content of elements that may not be, but not of scripts', () => {
    const content = [
      element('blink', {}, text('kept')),
      element('script', {}, text('gone()')),
      element('STYLE', {}, text('p{}')),
    ];
    expect(safeView(viewOf(...content), safety)).toMatchObject({ content: [text('kept')], styles: [] });
  });

  it('has no unsafe part in labels, choices, messages and hints of inputs', () => {
    const view = viewOf({
      kind: 'question',
      id: 'p_2',
      responseType: 'multiplechoiceresponse',
      isInline: false,
      points: 1,
      label: [element('i', { onclick: 'x()' })],
      descriptions: [{ id: 'd', content: [element('i', { onclick: 'x()' })] }],
      children: [
        {
          ...input,
          input: 'choices',
          selects: 'one',
          choices: [{ name: 'choice_0', content: [element('i', { onclick: 'x()' })] }],
          value: [],
          showsCorrectness: 'always',
          submittedMessage: '',
        },
        {
          ...input,
          input: 'choice-text',
          selects: 'one',
          value: {},
          choices: [{ id: 'c', parts: [element('i', { onclick: 'x()' }), { kind: 'field', id: 'f' }] }],
        },
      ],
    });
    const drawn = JSON.stringify(safeView(view, safety));
    expect(drawn).not.toContain('onclick');
    expect(drawn).toContain('"kind":"field"');
  });

  it('has its pictures where they are', () => {
    const picture = {
      ...input,
      input: 'image',
      src: '/static/a.png',
      alt: '',
      width: 1,
      height: 1,
      value: null,
    } as const;
    expect(safeView(viewOf(picture), safety).content).toMatchObject([{ src: 'resolved:/static/a.png' }]);
  });
});
