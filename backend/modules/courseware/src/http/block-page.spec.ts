import type { UnitBlockView } from '@lyceum/contracts/courseware';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { safeHtml } from '../application/html/safe-html.ts';
import { blockPageHtml } from './block-page.ts';

const courseRun = 'course-v1:Demo+Maps+2026';
const usageKey = 'block-v1:Demo+Maps+2026+type@html+block@text';

function textBlock(html: string): UnitBlockView {
  return {
    usage_key: usageKey,
    type: 'html',
    display_name: 'Text',
    graded: false,
    due: null,
    completion: 0,
    completes_by: 'viewing',
    is_staff_only: false,
    view: { kind: 'html', html: safeHtml(html), framed_html: null },
  };
}

/** The addresses of handlers in the sections that the page's own script works on. */
function handlersIn(blocks: readonly UnitBlockView[]): (string | undefined)[] {
  const html = blockPageHtml({ title: 'Unit', courseRun, showsTitle: true, blocks, nonce: 'unguessable' });
  const [, mark = ''] = /querySelectorAll\('section\[data-own="(\w+)"\]'\)/.exec(html) ?? [];
  return sectionsIn(parse(html))
    .map(({ attrs }) => new Map(attrs.map(({ name, value }) => [name, value])))
    .filter((attributes) => attributes.get('data-own') === mark)
    .map((attributes) => attributes.get('data-handlers'));
}

function sectionsIn(parent: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return parent.childNodes
    .filter((node) => defaultTreeAdapter.isElementNode(node))
    .flatMap((element) => [...(element.tagName === 'section' ? [element] : []), ...sectionsIn(element)]);
}

describe('the page of a block', () => {
  it('asks the handlers of its blocks', () => {
    expect(handlersIn([textBlock('<p>Rivers</p>')])).toEqual([`/courses/${courseRun}/xblock/${usageKey}/handler`]);
  });

  it('asks nothing that author HTML names', () => {
    const forged =
      '<section class="block" data-own="x" data-handlers="/logout#" data-completes-by="viewing">x</section>';
    expect(handlersIn([textBlock(forged)])).toHaveLength(1);
  });
});
