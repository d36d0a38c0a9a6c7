import { writeAnswers } from './answers.ts';
import { writeCheckboxes, writeMultipleChoice } from './choices.ts';
import { writeDropdowns } from './dropdown.ts';
import { gatherInResponse } from './gather.ts';
import {
  joinHintLines,
  takeDemandHints,
  writeExplanationsAndCode,
  writeHeadingsAndQuestions,
  writeParagraphs,
} from './prose.ts';

/**
 * The simple editor's markdown as problem XML, character for character as Studio writes it. Text is not escaped: an `&` or a `<`
 * of the author's makes the result unreadable as XML, there as here. Source: Studio's converter, in the reading of the recorded
 * cases.
 */
export function markdownToOlx(markdown: string): string {
  const parts = markdown
    .split(/\n\s*---\s*\n/)
    .filter((part) => part.trim().length > 0)
    .map(writePart);
  const hints = parts.flatMap((part) => part.hints).map((hint) => `  <hint>${hint}</hint>\n`);
  const demandHint = hints.length > 0 ? `\n<demandhint>\n${hints.join('')}</demandhint>` : '';
  return `<problem>\n${parts.map(({ xml }) => xml).join('\n\n')}${demandHint}\n</problem>`;
}

interface Part {
  readonly xml: string;
  readonly hints: readonly string[];
}

/** The order matters: each step reads what the one before it wrote. */
function writePart(markdown: string): Part {
  const { text, hints } = takeDemandHints(writeHeadingsAndQuestions(markdown.replaceAll('\r\n', '\n')));
  const xml = [
    joinHintLines,
    writeDropdowns,
    writeMultipleChoice,
    writeCheckboxes,
    writeAnswers,
    writeExplanationsAndCode,
    writeParagraphs,
    dropBlankLines,
    gatherInResponse,
  ].reduce((written, write) => write(written), text);
  return { xml, hints };
}

function dropBlankLines(text: string): string {
  return text.replaceAll('\n\n\n', '\n');
}
