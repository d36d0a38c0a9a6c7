import { describe, expect, it } from 'vitest';
import { changeWithdrawal, standingWithdrawal, type WithdrawalChange, withoutVersions } from './withdrawal.ts';

const build = { name: 'forum', version: '1.0.0-aaa' };
const aChange = (act: WithdrawalChange['act']): WithdrawalChange => ({
  act,
  by: 'root',
  at: new Date('2026-11-25T12:00:00Z'),
  reason: 'it leaks',
});

describe('a build', () => {
  it('is out of use from its withdrawal until it is restored, and the history says why', () => {
    const withdrawn = changeWithdrawal(build, null, aChange('withdraw'));
    expect(standingWithdrawal(withdrawn)).toMatchObject({ by: 'root', reason: 'it leaks' });
    const restored = changeWithdrawal(build, withdrawn, aChange('restore'));
    expect(standingWithdrawal(restored)).toBeNull();
    expect(restored).toMatchObject({ ...build, revision: 2, history: [{ act: 'withdraw' }, { act: 'restore' }] });
  });

  it('is not withdrawn twice, nor restored when it is in use', () => {
    const withdrawn = changeWithdrawal(build, null, aChange('withdraw'));
    expect(changeWithdrawal(build, withdrawn, aChange('withdraw'))).toBeNull();
    expect(changeWithdrawal(build, null, aChange('restore'))).toBeNull();
  });
});

describe('a history without withdrawn versions', () => {
  it('leads to none of them, and still tells what was taken back', () => {
    const history = [
      { from: null, to: '1' },
      { from: '1', to: '2' },
      { from: '3', to: '2' },
    ];
    expect(withoutVersions(history, new Set(['2']))).toEqual([
      { from: null, to: '1' },
      { from: '1', to: null },
      { from: '3', to: null },
    ]);
  });
});
