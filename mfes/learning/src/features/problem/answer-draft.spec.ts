import { beforeEach, describe, expect, it } from 'vitest';
import { clearDraft, type DraftOwner, readDraft, writeDraft } from './answer-draft.ts';

const owner: DraftOwner = { username: 'ada', usageKey: 'block-v1:A+B+C+type@problem+block@p', attempts: 1 };

describe('an answer draft', () => {
  beforeEach(() => localStorage.clear());

  it('comes back as it was typed', () => {
    writeDraft(owner, { p_2_1: '3.5', p_3_1: ['choice_0', 'choice_2'], p_4_1: { p_4_1_choiceinput_0bc: '' } });
    expect(readDraft(owner)).toEqual({
      p_2_1: '3.5',
      p_3_1: ['choice_0', 'choice_2'],
      p_4_1: { p_4_1_choiceinput_0bc: '' },
    });
  });

  it.each([
    ['another learner on the same browser', { username: 'bob' }],
    ['another problem', { usageKey: 'block-v1:A+B+C+type@problem+block@q' }],
    ['the attempt after', { attempts: 2 }],
  ])('is not shown to %s', (_name, other) => {
    writeDraft(owner, { p_2_1: '3.5' });
    expect(readDraft({ ...owner, ...other })).toBeNull();
  });

  it('is gone once the answer was handed in', () => {
    writeDraft(owner, { p_2_1: '3.5' });
    clearDraft(owner);
    expect(readDraft(owner)).toBeNull();
  });

  it('is left alone when it is not what this app wrote', () => {
    localStorage.setItem(`lyceum.answer-draft.ada.${owner.usageKey}`, '{"answers":');
    expect(readDraft(owner)).toBeNull();
  });
});
