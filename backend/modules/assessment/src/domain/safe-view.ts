import type { ChoiceTextView, InputView, ProblemView, ViewNode } from '@lyceum/capa';

/** Says what of an author's HTML may be shown. */
export interface Safety {
  /** An element with its safe attributes; null when it may not be: then its content stands alone. */
  element(
    tag: string,
    attributes: Readonly<Record<string, string>>,
  ): { readonly tag: string; readonly attributes: Readonly<Record<string, string>> } | null;
  /** An address of a file or page, resolved. */
  address(value: string): string;
}

/** Elements whose content is no text to read. */
const dropped = new Set(['script', 'style', 'template', 'object', 'embed', 'noscript', 'textarea', 'select', 'title']);

/** A problem view that may be drawn as it is: every element is allowed, every address is resolved. */
export function safeView(view: ProblemView, safety: Safety): ProblemView {
  return {
    content: safeNodes(view.content, safety),
    styles: [],
    overallMessage: safeNodes(view.overallMessage, safety),
  };
}

function safeNodes(nodes: readonly ViewNode[], safety: Safety): ViewNode[] {
  return nodes.flatMap((node) => safeNode(node, safety));
}

function safeNode(node: ViewNode, safety: Safety): ViewNode[] {
  switch (node.kind) {
    case 'text':
    case 'solution':
      return [node];
    case 'element': {
      if (dropped.has(node.tag.toLowerCase())) return [];
      const children = safeNodes(node.children, safety);
      const element = safety.element(node.tag, node.attributes);
      return element === null ? children : [{ kind: 'element', ...element, children }];
    }
    case 'question':
      return [
        {
          ...node,
          label: safeNodes(node.label, safety),
          descriptions: node.descriptions.map((one) => ({ ...one, content: safeNodes(one.content, safety) })),
          children: safeNodes(node.children, safety),
        },
      ];
    case 'input':
      return [safeInput(node, safety)];
  }
}

function safeInput(input: InputView, safety: Safety): InputView {
  const told = { message: safeNodes(input.message, safety), hint: safeNodes(input.hint, safety) };
  switch (input.input) {
    case 'choices':
      return {
        ...input,
        ...told,
        choices: input.choices.map((choice) => ({ ...choice, content: safeNodes(choice.content, safety) })),
      };
    case 'choice-text':
      return { ...input, ...told, choices: input.choices.map((choice) => safeChoiceText(choice, safety)) };
    case 'image':
      return { ...input, ...told, src: safety.address(input.src) };
    case 'drag-and-drop':
      return {
        ...input,
        ...told,
        image: safety.address(input.image),
        draggables: input.draggables.map((one) => ({ ...one, icon: one.icon && safety.address(one.icon) })),
      };
    case 'js':
      return { ...input, ...told, htmlFile: safety.address(input.htmlFile) };
    default:
      return { ...input, ...told };
  }
}

function safeChoiceText(choice: ChoiceTextView, safety: Safety): ChoiceTextView {
  return {
    ...choice,
    parts: choice.parts.flatMap((part): ChoiceTextView['parts'] =>
      part.kind === 'field' ? [part] : safeNode(part, safety),
    ),
  };
}
