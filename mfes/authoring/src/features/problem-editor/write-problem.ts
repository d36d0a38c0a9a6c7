import type { Choice, ChoiceProblem, NumberProblem, TextProblem, VisualProblem } from './visual-problem.ts';

/** The OLX of a problem from the visual editor: markup in texts stays markup, everything else is escaped. */
export function writeProblem(problem: VisualProblem, settings: Readonly<Record<string, string>> = {}): string {
  const lines = [
    `<problem${attributes(settings)}>`,
    ...indent(problem.introduction ? [problem.introduction] : []),
    ...indent(responseOf(problem)),
    ...indent(hintsOf(problem.hints)),
    '</problem>',
  ];
  return `${lines.join('\n')}\n`;
}

function responseOf(problem: VisualProblem): string[] {
  switch (problem.kind) {
    case 'number':
      return numberResponse(problem);
    case 'text':
      return textResponse(problem);
    default:
      return choiceResponse(problem);
  }
}

function choiceResponse(problem: ChoiceProblem): string[] {
  if (problem.kind === 'dropdown')
    return wrapped('optionresponse', {}, problem, [
      '<optioninput>',
      ...indent(problem.choices.map(option)),
      '</optioninput>',
    ]);
  const many = problem.kind === 'multiple';
  const group = many
    ? '<checkboxgroup>'
    : `<choicegroup type="MultipleChoice"${attributes(problem.shuffle ? { shuffle: 'true' } : {})}>`;
  return wrapped(
    many ? 'choiceresponse' : 'multiplechoiceresponse',
    many && problem.partialCredit ? { partial_credit: problem.partialCredit } : {},
    problem,
    [group, ...indent(problem.choices.map((one) => choice(one, many))), many ? '</checkboxgroup>' : '</choicegroup>'],
  );
}

const option = (choice: Choice): string =>
  `<option correct="${choice.isCorrect ? 'True' : 'False'}">${choice.text}${feedbackIn(choice, 'optionhint')}</option>`;

const choice = (one: Choice, many: boolean): string =>
  `<choice correct="${one.isCorrect}">${one.text}${feedbackIn(one, 'choicehint', many ? { selected: 'true' } : {})}</choice>`;

function feedbackIn(
  { feedback, feedbackLabel }: Choice,
  tag: string,
  own: Readonly<Record<string, string>> = {},
): string {
  if (!feedback && !feedbackLabel) return '';
  return `<${tag}${attributes({ ...own, ...(feedbackLabel && { label: feedbackLabel }) })}>${feedback}</${tag}>`;
}

function numberResponse(problem: NumberProblem): string[] {
  return wrapped('numericalresponse', { answer: problem.answer }, problem, [
    ...(problem.tolerance ? [`<responseparam type="tolerance"${attributes({ default: problem.tolerance })}/>`] : []),
    ...answers(problem),
    problem.input,
  ]);
}

function textResponse(problem: TextProblem): string[] {
  const type = [problem.ignoreCase ? 'ci' : 'cs', ...(problem.isPattern ? ['regexp'] : [])].join(' ');
  return wrapped('stringresponse', { answer: problem.answer, type }, problem, [...answers(problem), problem.input]);
}

const answers = ({ otherAnswers, feedback }: NumberProblem | TextProblem): string[] => [
  ...otherAnswers.filter((answer) => answer.trim()).map((answer) => `<additional_answer${attributes({ answer })}/>`),
  ...(feedback ? [`<correcthint>${feedback}</correcthint>`] : []),
];

function wrapped(
  tag: string,
  own: Readonly<Record<string, string>>,
  problem: VisualProblem,
  inputs: string[],
): string[] {
  return [
    `<${tag}${attributes(own)}>`,
    ...indent([
      ...(problem.question ? [`<label>${problem.question}</label>`] : []),
      ...(problem.description ? [`<description>${problem.description}</description>`] : []),
      ...inputs,
      ...explanationOf(problem.explanation),
    ]),
    `</${tag}>`,
  ];
}

const explanationOf = (html: string): string[] =>
  html
    ? [
        '<solution>',
        ...indent(['<div class="detailed-solution">', ...indent(['<p>Explanation</p>', html]), '</div>']),
        '</solution>',
      ]
    : [];

const hintsOf = (hints: readonly string[]): string[] => {
  const given = hints.filter((hint) => hint.trim());
  return given.length ? ['<demandhint>', ...indent(given.map((hint) => `<hint>${hint}</hint>`)), '</demandhint>'] : [];
};

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');

const escapeAttribute = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');
