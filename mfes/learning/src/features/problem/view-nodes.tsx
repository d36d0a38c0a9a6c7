import { createElement, type ReactNode } from 'react';
import { MathsText } from '../../maths/maths-text.tsx';
import { ProblemInput } from './problem-input.tsx';
import { Question } from './question.tsx';
import { fateOf, isVoid, safeProps } from './safe-element.ts';
import { Solution } from './solution.tsx';
import type { ViewElement, ViewNode } from './view.ts';

/** The author's text with the questions in it. Elements that are not safe lose their tag, never the page. */
export function ViewNodes({ nodes }: { readonly nodes: readonly ViewNode[] }): ReactNode {
  return nodes.map((node, index) => <Node key={keyOf(node, index)} node={node} />);
}

function Node({ node }: { readonly node: ViewNode }): ReactNode {
  switch (node.kind) {
    case 'text':
      return <MathsText text={node.text} />;
    case 'element':
      return <Element element={node} />;
    case 'question':
      return <Question question={node} />;
    case 'input':
      return <ProblemInput input={node} />;
    case 'solution':
      return <Solution id={node.id} />;
  }
}

function Element({ element }: { readonly element: ViewElement }): ReactNode {
  const { tag, attributes, children } = element;
  const fate = fateOf(tag);
  if (fate === 'drop') return null;
  if (fate === 'unwrap') return <ViewNodes nodes={children} />;
  if (isVoid(tag)) return createElement(tag, safeProps(attributes));
  return createElement(tag, { ...safeProps(attributes), ...ownProps(tag) }, <ViewNodes nodes={children} />);
}

/** Links out of a problem must not take a half-written answer away; a table too wide for the page scrolls by keyboard. */
function ownProps(tag: string): Readonly<Record<string, unknown>> {
  if (tag === 'a') return { target: '_blank', rel: 'noopener' };
  return tag === 'table' ? { ref: letScroll } : {};
}

function letScroll(table: HTMLElement | null): void {
  if (table && table.scrollWidth > table.clientWidth) table.tabIndex = 0;
}

/** Author text never moves on the page, so that its place is its identity. */
const keyOf = (node: ViewNode, index: number): string => ('id' in node ? node.id : String(index));
