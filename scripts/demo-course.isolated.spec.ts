import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProblem } from '@lyceum/capa';
import { earnedOf } from '@lyceum/capa/block';
import { olxCase } from '@lyceum/olx/cases';
import { PythonSandbox } from '@lyceum/sandbox';
import { afterAll, describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../demo-course', import.meta.url));
const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
const problemText = (name: string): string => readFileSync(join(folder, `course/problem/${name}.xml`), 'utf8');
const problems = paths.flatMap((path) => /^course\/problem\/(.*)\.xml$/.exec(path)?.[1] ?? []);

type Answer = string | readonly string[];

/** The right answers, input by input; those of problems with numbers of their own are asked of the problem. */
const rightAnswers: Readonly<Record<string, readonly Answer[]>> = {
  'a-light-year': ['9*10^15'],
  'a-million-and-a-billion': ['About twelve days', 'About thirty-two years'],
  'a-stack-of-paper': ['choice_2'],
  'a-standard-deviation': ['7', '2.24'],
  'a-week-of-steps': ['10', '7', ['choice_0', 'choice_2', 'choice_3']],
  'after-seven-heads': ['choice_0'],
  breakfast: [['choice_0', 'choice_1', 'choice_3']],
  'breaths-in-a-day': ['16*60*24', 'sqrt(200*20000)'],
  'can-it-be': ['choice_1', 'Compared with what?'],
  'cycling-to-work': ['d*s*2*p*N'],
  'exam-average': ['choice_0'],
  'exam-claims': [['choice_0', 'choice_2', 'choice_3']],
  'exam-middle': ['L^0.5*sqrt(H)'],
  'exam-test': ['20'],
  'five-numbers': ['1 3 4 5 17'],
  'signs-of-chance': [['choice_1', 'choice_3', 'choice_4']],
  spam: ['16', '92.2'],
  'the-loan': ['1', '50'],
  'the-name-of-the-middle': ['Geometric Mean'],
  'the-roulette-wheel': ['choice_2'],
  'twice-the-risk': ['100', '0.03', '3333'],
  'which-explanation': ['Something else makes both', 'Being very ill brings more doctors', 'Chance'],
  'which-middle': ['The median', 'The mean'],
  'who-is-asleep': ['choice_0'],
};

const withNumbersOfTheirOwn = ['a-beating-heart', 'exam-bread', 'the-alarm'];

describe('The demo course', () => {
  const sandbox = new PythonSandbox({ size: 1 });
  afterAll(() => sandbox.stop());

  async function shareOf(name: string, answers: readonly Answer[] | 'shown', seed: number): Promise<number> {
    const problem = await loadProblem(problemText(name), { authorCode: sandbox }).build(seed);
    const given = answers === 'shown' ? await problem.answers() : answersById(answers);
    const { correctMap } = await problem.grade(given, { attempt: 1 });
    return earnedOf(correctMap) / problem.possible;
  }

  it('imports without repairs, losses and doubts, and is written as it stands', () => {
    const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
    files.delete('README.md');
    expect(olxCase(files)).toMatchObject({
      blocks: { chapter: 3, sequential: 9, vertical: 23, discussion: 3, video: 1 },
      repairs: [],
      losses: [],
      doubts: [],
      files: { canonical: 0, different: [] },
      fixedPoint: true,
    });
  });

  it('names the right answers of every problem', () => {
    expect([...Object.keys(rightAnswers), ...withNumbersOfTheirOwn].sort()).toEqual(problems.sort());
  });

  it.each(Object.entries(rightAnswers))('grades the right answers of %s as right', async (name, answers) => {
    expect(await shareOf(name, answers, 1)).toBe(1);
  });

  it.each(withNumbersOfTheirOwn)('grades what %s shows as right, whatever the numbers', async (name) => {
    for (const seed of [0, 1, 5, 19, 999]) expect(await shareOf(name, 'shown', seed)).toBe(1);
  });

  it('grades half an invention by half', async () => {
    expect(await shareOf('five-numbers', ['1, 2, 3, 4, 20'], 1)).toBe(0.5);
    expect(await shareOf('five-numbers', ['one'], 1)).toBe(0);
  });

  it('shows learners of one problem different numbers', async () => {
    const loaded = loadProblem(problemText('a-beating-heart'), { authorCode: sandbox });
    const views = await Promise.all([1, 2, 3].map(async (seed) => JSON.stringify((await loaded.build(seed)).view())));
    expect(new Set(views).size).toBe(3);
    expect(views.join('')).not.toContain('$');
  });

  it('has pictures that say what they show, and links that lead somewhere', () => {
    const pages = paths
      .filter((path) => path.endsWith('.html'))
      .map((path) => readFileSync(join(folder, path), 'utf8'));
    const images = pages.flatMap((page) => page.match(/<img [^>]*>/g) ?? []);
    const links = pages.flatMap((page) => [...page.matchAll(/"\/static\/([^"]+)"/g)].map(([, file]) => file));
    expect(images.filter((image) => !/ alt="[^"]{20,}"/.test(image))).toEqual([]);
    expect(links.filter((file) => !paths.includes(`course/static/${file}`))).toEqual([]);
  });

  it('stays below 3 MB', () => {
    const bytes = paths.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });
});

function answersById(answers: readonly Answer[]): Record<string, Answer> {
  return Object.fromEntries(answers.map((answer, index) => [`p_${index + 2}_1`, answer]));
}
