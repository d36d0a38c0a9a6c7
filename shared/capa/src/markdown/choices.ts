import { labelAttribute, takeHint } from './hint-text.ts';

/** Groups of `( )` lines: x right, ! shuffles the group, @ keeps the choice's place; up to three characters inside. */
export function writeMultipleChoice(text: string): string {
  return text.replace(/(?:^\s*\(.{0,3}\).*?$\n*)+/gm, (group) => {
    const choices = linesOf(group).map((line) => readChoice(line.trim()));
    const shuffle = choices.some(({ marks }) => marks.includes('!')) ? ' shuffle="true"' : '';
    return [
      '<multiplechoiceresponse>\n',
      `  <choicegroup type="MultipleChoice"${shuffle}>\n`,
      ...choices.map(({ marks, shown }) => {
        const fixed = marks.includes('@') ? ' fixed="true"' : '';
        return `    <choice correct="${/x/i.test(marks)}"${fixed}>${shown}</choice>\n`;
      }),
      '  </choicegroup>\n',
      '</multiplechoiceresponse>\n\n',
    ].join('');
  });
}

function readChoice(line: string): { marks: string; shown: string } {
  const [opening = '', marks = ''] = /^\((.{0,3})\)\s*/.exec(line) ?? [];
  const written = line.slice(opening.length);
  const hinted = takeHint(written);
  if (!hinted.hint) return { marks, shown: written };
  return { marks, shown: `${hinted.text} <choicehint${labelAttribute(hinted)}>${hinted.hint}</choicehint>` };
}

/** Groups of `[ ]` lines, with `{{ ((A B)) hint }}` lines among them for sets of choices. */
export function writeCheckboxes(text: string): string {
  return text.replace(/(?:^\s*(?:\[.?\]|{{.*?}}).*?$\n*)+/gm, (group) => {
    const lines = linesOf(group);
    return [
      '<choiceresponse>\n',
      '  <checkboxgroup>\n',
      ...lines.filter((line) => !compoundHint.test(line)).map(checkbox),
      ...lines.filter((line) => compoundHint.test(line)).map(compound),
      '  </checkboxgroup>\n',
      '</choiceresponse>\n\n',
    ].join('');
  });
}

/** A line of braces alone that is no compound hint has no text of its own; Studio writes the choice `undefined` for it. */
function checkbox(line: string): string {
  const written = /^\s*\[.?\]\s*(.*)/.exec(line)?.[1] ?? 'undefined';
  const hinted = takeHint(written);
  const hints = [
    ['true', partOf(hinted.hint, 's|selected')],
    ['false', partOf(hinted.hint, 'u|unselected')],
  ]
    .filter(([, hint]) => hint !== null)
    .map(([selected, hint]) => `\n      <choicehint selected="${selected}">${hint}</choicehint>`);
  const shown = hints.length > 0 ? hinted.text : written;
  return `    <choice correct="${/^\s*\[x\]/i.test(line)}">${shown}${hints.join('')}</choice>\n`;
}

/** `selected: text` out of `selected: text},{unselected: text`; null where the word does not open a brace. */
function partOf(hint: string, words: string): string | null {
  return new RegExp(`{\\s*(?:${words}):([^]*?)}`, 'i').exec(`{${hint}}`)?.[1]?.trim() ?? null;
}

function compound(line: string): string {
  const [, choices = '', hint = ''] = compoundHint.exec(line) ?? [];
  return `    <compoundhint value="${choices.trim()}">${hint.replace('&lf;', '\n').trim()}</compoundhint>\n`;
}

const compoundHint = /^\s*{{\s*\(\((.*?)\)\)(.*?)}}/;

function linesOf(group: string): string[] {
  return group.split('\n').filter((line) => line.trim().length > 0);
}
