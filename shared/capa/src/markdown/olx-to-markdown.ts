import { childElements, descendants, isBlank, parseXml, type XmlElement, XmlError, type XmlNode } from '@lyceum/xml';
import { firstDifference } from './first-difference.ts';
import { markdownToOlx } from './markdown-to-olx.ts';
import { blocksMarkdown, inlineMarkdown } from './prose-markdown.ts';
import { isResponse, isSimpleResponse, responseMarkdown } from './response-markdown.ts';

export type MarkdownResult =
  | { readonly ok: true; readonly markdown: string }
  | { readonly ok: false; readonly reason: MarkdownRefusal };

/** Why a problem has no simple form. `unreadable`: no XML, or no problem; `beyond_markdown`: the simple editor would lose `element`. */
export type MarkdownRefusal =
  | { readonly code: 'unreadable'; readonly message: string }
  | { readonly code: 'beyond_markdown'; readonly element: string; readonly message: string };

/**
 * A problem as the simple editor's markdown, or why it has none. Nothing is lost on the way: the markdown is turned back into OLX
 * and compared, and a problem that would come back as another one is refused. Settings on `<problem>` are not part of the markdown.
 */
export function olxToMarkdown(olx: string): MarkdownResult {
  const problem = readProblem(olx);
  if ('code' in problem) return { ok: false, reason: problem };
  const markdown = problemMarkdown(problem);
  const lost = unknownResponse(problem) ?? firstDifference(problem, markdownToOlx(markdown));
  if (lost === null) return { ok: true, markdown };
  const message = `The simple editor has no way to write <${lost}> as it stands here`;
  return { ok: false, reason: { code: 'beyond_markdown', element: lost, message } };
}

/** Raw XML would survive in markdown, but a question in raw XML is no longer simple. */
function unknownResponse(problem: XmlElement): string | null {
  const names = [...descendants(problem)].map(({ name }) => name);
  return names.find((name) => name.endsWith('response') && !isSimpleResponse(name)) ?? null;
}

function readProblem(olx: string): XmlElement | MarkdownRefusal {
  try {
    const { root } = parseXml(olx);
    return root.name === 'problem' ? root : { code: 'unreadable', message: `<${root.name}> is not a problem` };
  } catch (failure) {
    if (failure instanceof XmlError) return { code: 'unreadable', message: failure.message };
    throw failure;
  }
}

function problemMarkdown(problem: XmlElement): string {
  const isHints = (node: XmlNode): boolean => node.kind === 'element' && node.name === 'demandhint';
  const parts = partsOf(problem.children.filter((node) => !isBlank(node) && !isHints(node)));
  const hints = childElements(problem, 'demandhint').flatMap((demandHint) => childElements(demandHint, 'hint'));
  const lines = hints.map((hint) => `||${inlineMarkdown(hint)}||`).join('\n');
  return `${[parts.map(partMarkdown).join('\n---\n'), lines].filter((text) => text !== '').join('\n\n')}\n`;
}

/** A response is a part of its own, since it would swallow its neighbours; what stands between responses is one, too. */
function partsOf(nodes: readonly XmlNode[]): readonly XmlNode[][] {
  const parts: XmlNode[][] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (last === undefined || isResponse(node) || last.some(isResponse)) parts.push([node]);
    else last.push(node);
  }
  return parts;
}

function partMarkdown(nodes: readonly XmlNode[]): string {
  const [first] = nodes;
  return first !== undefined && isResponse(first) ? responseMarkdown(first) : blocksMarkdown(nodes);
}
