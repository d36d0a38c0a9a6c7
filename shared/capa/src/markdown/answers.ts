import { labelAttribute, takeHint } from './hint-text.ts';

/** `= answer`, `s= text` and the `or=` and `not=` lines below: a numerical question where the answer is a number, else text. */
export function writeAnswers(text: string): string {
  return text.replace(/(?:^s?=\s*.*?$(?:\n*(?:or|not)=\s*.*?$)*)+/gm, (group) => {
    const [first = '', ...others] = group.split('\n');
    const number = first.replace(/^=\s*/, '');
    return isNumeric(number) || isRange(number) ? numerical(number, others) : textual(first, others);
  });
}

/** Without its hint, no letter but e, and something JavaScript's parseFloat begins to read: `10,5` and `1/2` are in, `$x` and `pi` are not. */
function isNumeric(answer: string): boolean {
  const bare = answer.replace(/{{[^]*?}}/g, '').trim();
  return !/[a-df-z]/i.test(bare) && !Number.isNaN(Number.parseFloat(bare));
}

function isRange(answer: string): boolean {
  return /^[[(]/.test(answer) && /[\])]$/.test(answer);
}

function numerical(written: string, others: readonly string[]): string {
  const hinted = takeHint(written);
  const bare = hinted.hint ? hinted.text : written;
  const { answer, tolerance } = isRange(bare) ? { answer: bare, tolerance: '' } : withTolerance(bare);
  return [
    `<numericalresponse answer="${answer}">\n`,
    tolerance && `  <responseparam type="tolerance" default="${tolerance}" />\n`,
    ...others.map(otherNumber),
    '  <formulaequationinput />\n',
    hinted.hint && `  <correcthint${labelAttribute(hinted)}>${hinted.hint}</correcthint>\n`,
    '</numericalresponse>\n\n',
  ].join('');
}

function withTolerance(text: string): { answer: string; tolerance: string } {
  const sign = text.indexOf('+-');
  const answer = sign < 0 ? text : text.slice(0, sign);
  return { answer: answer.replace(/\s+/g, ''), tolerance: sign < 0 ? '' : text.slice(sign + 2).trimStart() };
}

/** Another right number must be a plain one: no tolerance, no range. */
function otherNumber(line: string): string {
  const hinted = takeHint(line);
  const answer = /^or=\s*(.*)/.exec(hinted.text)?.[1];
  if (answer === undefined || Number.isNaN(Number(answer))) return '';
  return additionalAnswer(answer, line);
}

function textual(first: string, others: readonly string[]): string {
  const hinted = takeHint(first.replace(/^s?=\s*/, ''));
  const isPattern = hinted.text.startsWith('|');
  const answer = isPattern ? hinted.text.slice(1).trim() : hinted.text;
  return [
    `<stringresponse answer="${answer}" type="${isPattern ? 'ci regexp' : 'ci'}" >\n`,
    hinted.hint && `  <correcthint${labelAttribute(hinted)}>${hinted.hint}</correcthint>\n`,
    ...others.map(otherText),
    '  <textline size="20"/>\n</stringresponse>\n\n',
  ].join('');
}

function otherText(line: string): string {
  const hinted = takeHint(line);
  const [, word, answer = ''] = /^(or|not)=\s*(.*)/.exec(hinted.text) ?? [];
  if (word === 'not') {
    return `  <stringequalhint answer="${answer}"${labelAttribute(hinted)}>${hinted.hint}</stringequalhint>\n`;
  }
  return word === 'or' ? additionalAnswer(answer, line) : '';
}

function additionalAnswer(answer: string, line: string): string {
  const hinted = takeHint(line);
  const hint = hinted.hint && `<correcthint${labelAttribute(hinted)}>${hinted.hint}</correcthint>`;
  return `  <additional_answer answer="${answer}">${hint}</additional_answer>\n`;
}
