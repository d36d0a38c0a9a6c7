import type { AuthorCodeResult } from '@lyceum/capa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PythonSandbox } from './index.ts';

/** One warm sandbox for the file: starting an interpreter takes seconds, a run takes a millisecond. */
describe('the Python sandbox', () => {
  let sandbox: PythonSandbox;

  beforeAll(async () => {
    sandbox = new PythonSandbox({ size: 2, limits: { timeMs: 1_500 } });
    await sandbox.warmUp();
  }, 60_000);
  afterAll(() => sandbox.stop());

  const run = (
    code: string,
    { globals = {}, seed = 1 }: { globals?: object; seed?: number } = {},
  ): Promise<AuthorCodeResult> => sandbox.execute({ code, globalsJson: JSON.stringify(globals), seed });

  const namespaceOf = async (code: string, options?: { globals?: object; seed?: number }): Promise<string> => {
    const result = await run(code, options);
    return result.ok ? result.globalsJson : `failed: ${result.message}`;
  };

  it('gives back the names the code leaves, with whole and decimal numbers apart', async () => {
    expect(await namespaceOf('a = 1\nb = 1.0\nc = (1, "x", None)\nd = {"k": [True]}')).toBe(
      '{"a": 1, "b": 1.0, "c": [1, "x", null], "d": {"k": [true]}}',
    );
  });

  it('leaves out what JSON cannot carry', async () => {
    expect(await namespaceOf('def f(): pass\nimport math\ns = {1}\nok = 1')).toBe('{"ok": 1}');
  });

  it('hands the given names to the code', async () => {
    expect(await namespaceOf('answer = submission[0] + "!"', { globals: { submission: ['yes'] } })).toContain(
      '"answer": "yes!"',
    );
  });

  it('reports an exception by its text', async () => {
    expect(await run('raise ValueError("not a number")')).toEqual({
      ok: false,
      kind: 'exception',
      message: 'not a number',
    });
  });

  it.each([
    [0, [0.8444218515250481, 0.7579544029403025]],
    [10, [0.5714025946899135, 0.4288890546751146]],
    [-10, [0.5714025946899135, 0.4288890546751146]],
  ])('draws the same numbers for seed %i as the platform', async (seed, drawn) => {
    expect(JSON.parse(await namespaceOf('x = [random.random(), random.random()]', { seed }))).toEqual({ x: drawn });
  });

  it('derives whole numbers as Python 2 did', async () => {
    expect(await namespaceOf('x = [random.randint(1, 100) for _ in range(4)]', { seed: 0 })).toBe(
      '{"x": [85, 76, 43, 26]}',
    );
  });

  it('forgets what the code before did to a module', async () => {
    await run('import math, json\nmath.pi = 3\njson.dumps = None\nimport builtins\nbuiltins.len = None');
    expect(await namespaceOf('import math\nx = len([math.pi > 3.1])')).toBe('{"x": 1}');
  });

  it.each([
    ['reads a file of the machine', 'x = open("/etc/passwd").read()'],
    ['lists a folder of the machine', 'import os\nx = os.listdir("/etc")'],
    ['starts a program', 'import subprocess\nsubprocess.run(["ls"])'],
    ['forks', 'import os\nwhile True: os.fork()'],
    ['reaches JavaScript', 'import js'],
    ['reaches the interpreter from inside', 'import pyodide_js'],
    ['runs JavaScript', 'from pyodide.code import run_js\nrun_js("process.exit()")'],
  ])('fails as a grader error when the code %s', async (_what, code) => {
    expect(await run(code)).toMatchObject({ ok: false });
  });

  it.each([
    ['chemcalc.chemical_equations_equal("O2 + 2H2 -> 2H2O", "4H2 + 2O2 -> 4H2O")', true],
    ['chemcalc.chemical_equations_equal("H2 + 1/2O2 -> H2O", "2H2 + O2 -> 2H2O")', true],
    ['chemcalc.chemical_equations_equal("2H2 + O2 -> 2H2O", "2H2 + O2 <-> 2H2O")', false],
    ['chemcalc.chemical_equations_equal("H2O(l) -> H2O(g)", "H2O(g) -> H2O(l)")', false],
    ['chemcalc.chemical_equations_equal("Ag^1+ + Cl^- -> AgCl", "Cl^- + Ag^+ -> AgCl")', true],
    ['chemcalc.chemical_equations_equal("4H2 + 2O2 -> 4H2O", "2H2 + O2 -> 2H2O", exact=True)', false],
    ['chemcalc.divide_chemical_expression("3H2O", "H2O") == 3', true],
    ['miller.miller([[1, 0, 0], [0, 1, 0], [0, 0, 1]]) == "(1,1,1)"', true],
    ['miller.miller([[0, 0, 0], [1, 0, 0], [0, 1, 0]]) == "(0,0,-1)"', true],
    ['draganddrop.grade(\'[{"a": [14, 10]}]\', {"a": [10, 10]})', true],
    ['draganddrop.grade(\'[{"a": "t1"}, {"x": "t2"}]\', {"a": "t1"})', false],
    ['draganddrop.grade(\'[{"a": {"in": {"b": "t1"}}}]\', {"a": "t1[b][in]"})', true],
  ])('lets authors ask the platform: %s', async (expression, answer) => {
    expect(JSON.parse(await namespaceOf(`x = bool(${expression})`))).toEqual({ x: answer });
  });

  it('hides the environment of the server', async () => {
    process.env.LYCEUM_SECRET_FOR_TEST = 'secret';
    expect(await namespaceOf('import os\nx = "LYCEUM_SECRET_FOR_TEST" in os.environ')).toBe('{"x": false}');
  });

  it.each([
    ['a list of ten billion', 'x = [0] * 10**10'],
    ['a string that doubles for ever', 'x = "x" * 1000\nwhile True: x += x'],
  ])('ends %s by the memory limit', async (_what, code) => {
    expect(await run(code)).toMatchObject({ ok: false, kind: expect.stringMatching(/memory_limit|exception/) });
    expect(await namespaceOf('x = 1')).toBe('{"x": 1}');
  });

  it('ends results that are too long', async () => {
    expect(await run('x = "y" * 2_000_000')).toMatchObject({ ok: false, kind: 'output_limit' });
  });

  it('ends an endless loop by the time limit, and serves others meanwhile', async () => {
    const endless = run('while True:\n  try:\n    while True: pass\n  except BaseException: pass');
    expect(await namespaceOf('x = 1')).toBe('{"x": 1}');
    expect(await endless).toMatchObject({ ok: false, kind: 'time_limit' });
    expect(await namespaceOf('x = 2')).toBe('{"x": 2}');
  });

  it('goes on with a new interpreter when the code ends the old one', async () => {
    expect(await run('import os\nos._exit(3)')).toMatchObject({ ok: false });
    expect(await namespaceOf('x = 3')).toBe('{"x": 3}');
  });
});
