import type { QuestionView, ViewElement, ViewNode } from '@lyceum/contracts/assessment';
import type { ReactNode } from 'react';
import { AuthorText } from './author-text.tsx';
import { htmlOf, isBlockTag, isText, runsOf } from './node-html.ts';
import { PreviewInput } from './preview-input.tsx';
import classes from './problem-preview.module.css';
import { useDomId } from './problem-preview-context.ts';

/** The tree of a problem: author text with the questions in it. */
export function ProblemNodes({ nodes }: { readonly nodes: readonly ViewNode[] }): ReactNode {
  return runsOf(nodes).map((run, index) => <Run key={keyOf(run, index)} nodes={run} />);
}

function Run({ nodes }: { readonly nodes: readonly ViewNode[] }): ReactNode {
  const [node] = nodes;
  if (!node) return null;
  if (isText(node)) {
    const isInline = nodes.every((each) => each.kind === 'text' || (each.kind === 'element' && !isBlockTag(each.tag)));
    const html = htmlOf(nodes);
    return html.trim() ? <AuthorText html={html} isInline={isInline} /> : ' ';
  }
  switch (node.kind) {
    case 'element':
      return <Holder element={node} />;
    case 'question':
      return <Question question={node} />;
    case 'input':
      return <PreviewInput input={node} draw={(below) => <ProblemNodes nodes={below} />} />;
    default:
      return null;
  }
}

/** An element with questions inside keeps its place in the text; its own looks are left to the learner's page. */
function Holder({ element }: { readonly element: ViewElement }) {
  const Tag = isBlockTag(element.tag) ? 'div' : 'span';
  return (
    <Tag className={classes['holder']}>
      <ProblemNodes nodes={element.children} />
    </Tag>
  );
}

function Question({ question }: { readonly question: QuestionView }) {
  const domId = useDomId();
  const labelId = question.label.length > 0 ? domId(`${question.id}-label`) : undefined;
  return (
    <div role="group" className={classes['question']} aria-labelledby={labelId}>
      {labelId && (
        <div id={labelId} className={classes['label']}>
          <ProblemNodes nodes={question.label} />
        </div>
      )}
      {question.descriptions.map(({ id, content }) => (
        <div key={id} className={classes['description']}>
          <ProblemNodes nodes={content} />
        </div>
      ))}
      <ProblemNodes nodes={question.children} />
    </div>
  );
}

function keyOf([node]: readonly ViewNode[], index: number): string {
  return node && 'id' in node ? node.id : String(index);
}
