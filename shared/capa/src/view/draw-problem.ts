import { attribute, descendants, leadingText, textContent, type XmlElement, type XmlNode } from '@lyceum/xml';
import type { BuiltProblem, BuiltResponse } from '../built-problem.ts';
import { responseRules } from '../document/response-rules.ts';
import { hiddenTags, inputTags } from '../document/tags.ts';
import type { AttemptToDraw } from '../problem.ts';
import { attributeText, markupNodes, textNodes } from './context-text.ts';
import { drawInput } from './draw-input.ts';
import type { ProblemView, QuestionView, ViewNode } from './problem-view.ts';
import { type QuestionLabels, questionLabels } from './question-labels.ts';
import { type TargetedFeedback, targetedFeedback } from './targeted-feedback.ts';

/** Turns a learner's problem into the neutral view. */
export function drawProblem(built: BuiltProblem, attempt: AttemptToDraw): ProblemView {
  const drawing = new Drawing(built, attempt);
  return {
    content: drawing.children(built.root),
    styles: [...descendants(built.root, 'style')].map(textContent),
    overallMessage: attempt.showsCorrectness === false ? [] : markupNodes(attempt.overallMessage ?? ''),
  };
}

class Drawing {
  private readonly built: BuiltProblem;
  private readonly attempt: AttemptToDraw;
  private readonly responses: ReadonlyMap<XmlElement, BuiltResponse>;
  private readonly labels: QuestionLabels;
  private readonly targeted: TargetedFeedback;

  constructor(built: BuiltProblem, attempt: AttemptToDraw) {
    this.built = built;
    this.attempt = attempt;
    this.responses = new Map(built.responses.map((response) => [response.element.element, response]));
    this.labels = questionLabels(built.root, built.responses);
    this.targeted = targetedFeedback(built, attempt);
  }

  children(element: XmlElement): ViewNode[] {
    return joinedTexts(element.children.flatMap((child) => this.node(child)));
  }

  private node(node: XmlNode): ViewNode[] {
    if (node.kind === 'text') return textNodes(node.value, this.built.context);
    if (node.kind !== 'element' || this.isHidden(node)) return [];
    if (inputTags.has(node.name)) return this.input(node);
    if (responseRules.has(node.name)) return this.question(node);
    switch (node.name) {
      case 'solution':
        return this.solution(node);
      case 'math':
        return textNodes(mathText(leadingText(node)), this.built.context);
      case 'targetedfeedback':
        return [
          { kind: 'element', tag: 'div', attributes: { class: 'targeted-feedback' }, children: this.children(node) },
        ];
      case 'targetedfeedbackset':
      case 'solutionset':
        return this.children(node);
      case 'clarification':
        return [
          { kind: 'element', tag: 'span', attributes: { class: 'clarification' }, children: this.children(node) },
        ];
      case 'text':
      case 'problem':
        return [{ kind: 'element', tag: 'span', attributes: {}, children: this.children(node) }];
      default:
        return [{ kind: 'element', tag: node.name, attributes: this.attributes(node), children: this.children(node) }];
    }
  }

  private isHidden(element: XmlElement): boolean {
    return (
      hiddenTags.has(element.name) ||
      element.name === 'style' ||
      this.labels.taken.has(element) ||
      this.targeted.hidden.has(element) ||
      this.built.hiddenSolutions.has(element)
    );
  }

  private attributes(element: XmlElement): Record<string, string> {
    return Object.fromEntries(
      [...element.attributes.values()].map(({ name, value }) => [name, attributeText(value, this.built.context)]),
    );
  }

  private solution(element: XmlElement): ViewNode[] {
    if (!this.targeted.shownSolutions.has(element)) return [{ kind: 'solution', id: attribute(element, 'id') ?? '' }];
    return [
      { kind: 'element', tag: 'div', attributes: { class: 'targeted-feedback' }, children: this.children(element) },
    ];
  }

  private question(element: XmlElement): ViewNode[] {
    const response = this.responses.get(element);
    if (!response) return [];
    const { id, inputs } = response.element;
    const label = this.labels.labels.get(element);
    const question: QuestionView = {
      kind: 'question',
      id,
      responseType: element.name,
      isInline: Boolean(attribute(element, 'inline')),
      points: inputs.reduce((sum, input) => sum + (response.response.points?.get(input.id) ?? input.points), 0),
      label: label ? this.children(label) : [],
      descriptions: (this.labels.descriptions.get(element) ?? []).map((description, index) => ({
        id: `description_${id}_${index + 1}`,
        content: this.children(description),
      })),
      children: this.children(element),
    };
    return [question];
  }

  private input(element: XmlElement): ViewNode[] {
    const response = this.built.responses.find((each) =>
      each.element.inputs.some((input) => input.element === element),
    );
    const input = response?.element.inputs.find((each) => each.element === element);
    if (!response || !input) return [];
    const isLabelled = response.element.inputs.length === 1 && this.labels.labels.has(response.element.element);
    return [
      drawInput({
        response,
        input,
        attempt: this.attempt,
        context: this.built.context,
        order: this.built.orders.get(response.element.element) ?? null,
        label: isLabelled ? '' : attributeText(attribute(element, 'label') ?? '', this.built.context),
        children: (of) => this.children(of),
      }),
    ];
  }
}

/** What is left out leaves two texts behind, which are one. */
function joinedTexts(nodes: readonly ViewNode[]): ViewNode[] {
  const joined: ViewNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}

/** `$...$` of `<math>` in the delimiters of the page: `\(...\)`, or `\[...\]` for display style. */
function mathText(written: string): string {
  const isDisplay = written.includes('\\displaystyle');
  const [open, close] = isDisplay ? ['\\[', '\\]'] : ['\\(', '\\)'];
  return written
    .replaceAll('\\displaystyle', '')
    .replace(/\$([^]*)\$/, (_whole, formula: string) => `${open}${formula}${close}`);
}
