import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PythonSandbox } from './index.ts';

/** Values are what NumPy 1.24 and SciPy 1.10 give. */
describe('The subsets of numpy and scipy', () => {
  let sandbox: PythonSandbox;
  beforeAll(() => {
    sandbox = new PythonSandbox({ size: 1 });
  });
  afterAll(() => sandbox.stop());

  const valueOf = async (expression: string): Promise<unknown> => {
    const code = `import numpy as np, scipy.stats, scipy.integrate, scipy.optimize, scipy.special\nx = ${expression}`;
    const result = await sandbox.execute({ code, globalsJson: '{}', seed: 1 });
    return result.ok ? JSON.parse(result.globalsJson).x : result.message;
  };

  it.each<[string, unknown]>([
    ['(np.array([1, 2, 3]) * 2).tolist()', [2, 4, 6]],
    ['np.array([[1, 2], [3, 4]]).dot([1, 1]).tolist()', [3, 7]],
    ['np.array([[1, 2, 3], [4, 5, 6]])[:, 1].tolist()', [2, 5]],
    ['np.array([1, 2, 3, 4])[np.array([1, 2, 3, 4]) > 2].tolist()', [3, 4]],
    ['np.arange(0, 1, 0.25).tolist()', [0, 0.25, 0.5, 0.75]],
    ['np.linspace(0, 1, 5).tolist()', [0, 0.25, 0.5, 0.75, 1]],
    ['np.cross([1, 2, 3], [4, 5, 6]).tolist()', [-3, 6, -3]],
    ['np.linalg.solve([[3, 1], [1, 2]], [9, 8]).tolist()', [2, 3]],
    ['np.sum([[1, 2], [3, 4]], axis=0).tolist()', [4, 6]],
    ['float(np.std([1, 2, 3, 4]))', 1.118033988749895],
    ['float(np.percentile([1, 2, 3, 4], 25))', 1.75],
    ['np.where(np.array([1, 2, 3]) > 1, 10, 20).tolist()', [20, 10, 10]],
    ['np.roots([1, -3, 2]).round(9).tolist()', [2, 1]],
    ['bool(np.isnan(np.array([0.0]) / 0)[0])', true],
    ['round(float(scipy.stats.norm.ppf(0.975)), 12)', 1.95996398454],
    ['round(float(scipy.stats.t.ppf(0.975, 10)), 9)', 2.228138852],
    ['round(float(scipy.stats.binom.cdf(3, 10, 0.5)), 12)', 0.171875],
    ['round(scipy.integrate.quad(lambda t: np.exp(-t * t), -np.inf, np.inf)[0], 9)', 1.772453851],
    ['round(float(scipy.optimize.fsolve(lambda t: t * t - 2, 1)[0]), 9)', 1.414213562],
    ['float(scipy.special.comb(5, 2))', 10],
  ])('give %s', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  it.each([
    ['randint(0, 1000)', 37],
    ['rand()', 0.417022004702574],
    ['randn()', 1.6243453636632417],
    ['permutation(6).tolist()', [2, 1, 4, 0, 3, 5]],
    ['choice(5, 3, p=[.1, .2, .3, .2, .2]).tolist()', [2, 3, 0]],
  ])('draw the same after seed 1: %s', async (draw, value) => {
    expect(await valueOf(`(np.random.seed(1), np.random.${draw})[1]`)).toEqual(value);
  });

  it('return floats that leave the sandbox, and integers and truths that do not', async () => {
    expect(await valueOf('np.mean([1, 2])')).toBe(1.5);
    expect(await valueOf('np.array([1, 2]).sum()')).toBeUndefined();
    expect(await valueOf('np.float64(1.0) < 2')).toBeUndefined();
    expect(await valueOf('np.allclose(1.0, 1.0)')).toBe(true);
  });

  it('are as they were after author code changed them', async () => {
    await valueOf('setattr(np.ndarray, "sum", None) or setattr(np, "sin", None)');
    expect(await valueOf('float(np.array([1, 2]).sum() + np.sin(0))')).toBe(3);
  });

  it('say what they lack', async () => {
    expect(await valueOf('np.fft')).toBe("module 'numpy' has no attribute 'fft'");
    const result = await sandbox.execute({ code: 'import sympy', globalsJson: '{}', seed: 1 });
    expect(result).toMatchObject({ ok: false, message: "No module named 'sympy'" });
  });
});

describe('The calculator of author code', () => {
  let sandbox: PythonSandbox;
  beforeAll(() => {
    sandbox = new PythonSandbox({ size: 1 });
  });
  afterAll(() => sandbox.stop());

  it.each([
    ['2+3*4', 14],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['2*-3', -6],
    ['50%', 0.5],
    ['2||2', 1],
    ['x*R_1', 6],
    ['fact(4)', 24],
  ])('reckons %s as learners know it', async (formula, value) => {
    const code = `x = calc.evaluator({"x": 2, "R_1": 3}, {}, "${formula}")`;
    const result = await sandbox.execute({ code, globalsJson: '{}', seed: 1 });
    expect(result.ok && JSON.parse(result.globalsJson).x).toBe(value);
  });

  it.each([
    ['y', 'Invalid Input: y not permitted in answer as a variable'],
    ['(1', 'Invalid Input: Parentheses are unmatched. 1 parentheses were opened but never closed.'],
    ['2*-x', 'Expected end of text'],
  ])('refuses %s', async (formula, message) => {
    const code = `calc.evaluator({"x": 2}, {}, "${formula}")`;
    expect(await sandbox.execute({ code, globalsJson: '{}', seed: 1 })).toMatchObject({ ok: false, message });
  });
});

describe('What an exception says', () => {
  let sandbox: PythonSandbox;
  beforeAll(() => {
    sandbox = new PythonSandbox({ size: 1 });
  });
  afterAll(() => sandbox.stop());

  it.each([
    ['1/0', 'division by zero'],
    ['raise ValueError()', 'ValueError'],
    ['def f(:', 'invalid syntax'],
    ['{}["k"]', "'k'"],
    ['json.loads("1")', "name 'json' is not defined"],
    ['math.sqrt(-1)', 'math domain error'],
    ['a, b = [1, 2, 3]', 'too many values to unpack (expected 2)'],
    ['min([])', 'min() arg is an empty sequence'],
    ['{[]: 1}', "unhashable type: 'list'"],
  ])('after %s is: %s', async (code, message) => {
    expect(await sandbox.execute({ code, globalsJson: '{}', seed: 1 })).toMatchObject({ ok: false, message });
  });
});
