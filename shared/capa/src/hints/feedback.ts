import { attribute, type XmlElement } from '@lyceum/xml';
import { innerMarkup } from '../document/lxml.ts';
import { escapeMarkup } from '../python/text.ts';

export interface Feedback {
  readonly isRight: boolean;
  /** HTML, each in its own line. */
  readonly texts: readonly string[];
  /** `null`: the platform's own, `Correct:` or `Incorrect:`; `''`: none. */
  readonly label: string | null;
  /** Lines that belong to one answer (checkboxes). */
  readonly isGroup?: boolean;
}

/** The box with an author's words to an answer, in the platform's markup. */
export function feedbackHtml({ isRight, texts, label, isGroup = false }: Feedback): string {
  const lines = texts.map((text) => `<div class="hint-text">${text}</div>`).join('');
  const shown = label ?? (isRight ? 'Correct:' : 'Incorrect:');
  const title = shown === '' ? '' : `<span class="hint-label">${escapeMarkup(shown)} </span>`;
  return (
    `<div class="feedback-hint-${isRight ? 'correct' : 'incorrect'}"><div class="explanation-title">Answer</div>${title}` +
    `${isGroup ? `<div class="feedback-hint-multi">${lines}</div>` : lines}</div>`
  );
}

/** The feedback a hint element gives, or `''` when it says nothing. */
export function feedbackOf(hint: XmlElement | null, parent: XmlElement, isRight: boolean): string {
  if (hint === null || hint.children.length === 0) return '';
  const text = innerMarkup(hint, parent);
  return text === '' ? '' : feedbackHtml({ isRight, texts: [text], label: attribute(hint, 'label') });
}
