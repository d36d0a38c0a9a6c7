import { type ComponentType, createContext, createElement, type ReactNode, use } from 'react';
import { MathsText } from '../../maths/maths-text.tsx';
import { fateOf, isVoid, safeProps } from './safe-element.ts';
import type { InputView, QuestionView, ViewElement, ViewNode } from './view.ts';

/** What draws the parts of a problem that are not text. They hold author text themselves, so they are given from outside. */
export interface PartViews {
  readonly Question: ComponentType<{ readonly question: QuestionView }>;
  readonly Input: ComponentType<{ readonly input: InputView }>;
  readonly Solution: ComponentType<{ readonly id: string }>;
}

export const PartViewsContext = createContext<PartViews | null>(null);

/** The author's text with the questions in it. Elements that are not safe lose their tag, never the page. */
export function ViewNodes({ nodes }: { readonly nodes: readonly ViewNode[] }): ReactNode {
  return nodes.map((node, index) => <Node key={keyOf(node, index)} node={node} />);
}

function Node({ node }: { readonly node: ViewNode }): ReactNode {
  const parts = use(PartViewsContext);
  switch (node.kind) {
    case 'text':
      return <MathsText text={node.text} />;
    case 'element':
      return <Element element={node} />;
    case 'question':
      return parts && <parts.Question question={node} />;
    case 'input':
      return parts && <parts.Input input={node} />;
    case 'solution':
      return parts && <parts.Solution id={node.id} />;
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
