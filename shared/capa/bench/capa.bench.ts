import { type AuthorCode, loadProblem, type Problem } from '../src/index.ts';

/** Promised ceilings; each figure is printed with its share of them. */
const ceilings = { choiceUs: 50, numericalUs: 100, pythonMs: 10, regradeMs: 5000 };

/** `npm run bench -- capa`: what it takes to grade, once a problem is built. */
export async function run(): Promise<void> {
  const choice = await loadProblem(problems.choice).build(1);
  figure('choice', await microseconds(choice, { p_2_1: 'choice_1' }), ceilings.choiceUs, 'µs');
  const checkboxes = await loadProblem(problems.checkboxes).build(1);
  figure('checkboxes', await microseconds(checkboxes, { p_2_1: ['choice_0'] }), ceilings.choiceUs, 'µs');
  const numerical = await loadProblem(problems.numerical).build(1);
  figure('numerical', await microseconds(numerical, { p_2_1: '2*3.14159' }), ceilings.numericalUs, 'µs');
  figure('1,000 learners regraded', await regradeMilliseconds(), ceilings.regradeMs, 'ms');
  await withSandbox(async (authorCode) => {
    const custom = await loadProblem(problems.custom, { authorCode }).build(1);
    const answers = { p_2_1: '10' };
    await grade(custom, answers, 5);
    const start = performance.now();
    await grade(custom, answers, 200);
    figure('warm Python check', (performance.now() - start) / 200, ceilings.pythonMs, 'ms');
  });
}

async function microseconds(problem: Problem, answers: Readonly<Record<string, unknown>>): Promise<number> {
  await grade(problem, answers, 2000);
  const start = performance.now();
  await grade(problem, answers, 20_000);
  return ((performance.now() - start) / 20_000) * 1000;
}

async function grade(problem: Problem, answers: Readonly<Record<string, unknown>>, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await problem.gradeResponses(answers, { attempt: 1 });
}

/** Every learner with a seed of their own out of 20, on a problem of four questions that is read anew. */
async function regradeMilliseconds(): Promise<number> {
  const start = performance.now();
  const loaded = loadProblem(problems.mixed);
  for (let learner = 0; learner < 1000; learner += 1) {
    const problem = await loaded.build(learner % 20);
    const answers = { p_2_1: `choice_${learner % 4}`, p_3_1: String(learner), p_4_1: ['choice_0'], p_5_1: 'an answer' };
    await problem.gradeResponses(answers, { attempt: 1 });
  }
  return performance.now() - start;
}

/** The sandbox builds on this package, and only the benchmark looks the other way. */
const sandboxModule = new URL('../../sandbox/src/index.ts', import.meta.url);

interface SandboxModule {
  readonly PythonSandbox: new (options: { readonly size: number }) => AuthorCode & { stop(): Promise<void> };
}

async function withSandbox(work: (authorCode: AuthorCode) => Promise<void>): Promise<void> {
  const { PythonSandbox }: SandboxModule = await import(sandboxModule.href);
  const sandbox = new PythonSandbox({ size: 1 });
  try {
    await work(sandbox);
  } finally {
    await sandbox.stop();
  }
}

function figure(name: string, value: number, ceiling: number, unit: string): void {
  const share = `${((value / ceiling) * 100).toFixed(0)} % of ${ceiling} ${unit}`;
  console.log(`${name.padEnd(26)}${value.toFixed(unit === 'ms' ? 2 : 1).padStart(9)} ${unit}, ${share}`);
}

const choices = [false, true, false, false]
  .map((isRight, index) => `<choice correct="${isRight}">Number ${index}<choicehint>because</choicehint></choice>`)
  .join('');
const questions = {
  choice: `<multiplechoiceresponse><choicegroup shuffle="true">${choices}</choicegroup></multiplechoiceresponse>`,
  numerical:
    '<numericalresponse answer="2*pi"><responseparam type="tolerance" default="1%"/><formulaequationinput/></numericalresponse>',
  checkboxes: `<choiceresponse partial_credit="EDC"><checkboxgroup>${choices}</checkboxgroup></choiceresponse>`,
  text: '<stringresponse answer="an answer" type="ci"><textline/></stringresponse>',
};
const script = '<script type="loncapa/python">def check(expect, ans):\n    return int(ans) == int(expect)\n</script>';
const problems = {
  choice: `<problem>${questions.choice}</problem>`,
  checkboxes: `<problem>${questions.checkboxes}</problem>`,
  numerical: `<problem>${questions.numerical}</problem>`,
  mixed: `<problem>${questions.choice}${questions.numerical}${questions.checkboxes}${questions.text}</problem>`,
  custom: `<problem>${script}<customresponse cfn="check" expect="10"><textline/></customresponse></problem>`,
};
