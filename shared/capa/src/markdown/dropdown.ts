import { takeHint } from './hint-text.ts';

/** `[[...]]`: on one line the old list with the right option in parentheses, on several an option a line. */
export function writeDropdowns(text: string): string {
  return text.replace(/\[\[([^]+?)\]\]/g, (found: string, inside: string) => {
    const input = found.includes('\n') ? optionLines(inside) : optionList(inside);
    return `\n<optionresponse>\n${input}</optionresponse>\n\n`;
  });
}

function optionLines(inside: string): string {
  const options = inside
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0)
    .map(optionLine);
  return `  <optioninput>\n${options.join('')}  </optioninput>\n`;
}

function optionLine(line: string): string {
  const hinted = takeHint(line);
  const isCorrect = hinted.text.length >= 2 && hinted.text.startsWith('(') && hinted.text.endsWith(')');
  const shown = isCorrect ? hinted.text.slice(1, -1) : hinted.text;
  const label = hinted.label ? ` label="${hinted.label}"` : '';
  const hint = hinted.hint ? ` <optionhint${label}>${hinted.hint}</optionhint>` : '';
  return `    <option correct="${isCorrect ? 'True' : 'False'}">${shown}${hint}</option>\n`;
}

function optionList(inside: string): string {
  const options = inside
    .split(/,\s*/)
    .map((option) => `'${option.replace(inParentheses, (_, shown: string) => shown)}'`);
  const correct = inParentheses.exec(inside)?.[1] ?? '';
  return `  <optioninput options="(${options.join(',')})" correct="${correct}"></optioninput>\n`;
}

/** An option wholly in parentheses, between commas or the ends. */
const inParentheses = /(?:^|,)\s*\((.*?)\)\s*(?:$|,)/;
