import { describe, expect, it } from 'vitest';
import { gradingPolicyJson, parseGradingPolicy } from './parse-grading-policy.ts';
import { reviewGradingPolicy } from './review-grading-policy.ts';
import { aGradingPolicy, anAssignmentType } from './testing/builders.ts';

const homework = { type: 'Homework', min_count: 2, drop_count: 1, weight: 1 };

function parsed(document: unknown) {
  const result = parseGradingPolicy(document);
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message).join(' '));
  return result;
}

function errorsOf(document: unknown) {
  const result = parseGradingPolicy(document);
  return result.ok ? [] : result.errors.map(({ code, at }) => `${code} ${at}`);
}

describe('Reading a grading policy', () => {
  it('takes the type as label, category and section type where none are given', () => {
    const { policy } = parsed({ GRADER: [homework], GRADE_CUTOFFS: { Pass: 0.6 } });
    expect(policy).toEqual({
      assignmentTypes: [anAssignmentType({ minCount: 2, dropCount: 1 })],
      cutoffs: [{ letter: 'Pass', lowest: 0.6 }],
    });
  });

  it('keeps the default for each key that the document leaves out', () => {
    expect(parsed({}).policy.assignmentTypes.map(({ type }) => type)).toEqual([
      'Homework',
      'Lab',
      'Midterm Exam',
      'Final Exam',
    ]);
    expect(parsed({ GRADER: [homework] }).policy.cutoffs).toEqual([{ letter: 'Pass', lowest: 0.5 }]);
  });

  it('reads a count written as text, and cuts its decimals', () => {
    const { policy } = parsed({ GRADER: [{ ...homework, min_count: ' 3.7 ' }] });
    expect(policy.assignmentTypes[0]?.minCount).toBe(3);
  });

  it('leaves unknown keys out and says so', () => {
    const { policy, warnings } = parsed({ GRADER: [{ ...homework, colour: 'red' }] });
    expect(policy.assignmentTypes[0]).not.toHaveProperty('colour');
    expect(warnings).toMatchObject([{ code: 'unknown_key', at: '/GRADER/0/colour' }]);
  });

  it.each([
    ['text instead of an object', 'abc', ['not_an_object ']],
    ['a list instead of an object', [], ['not_an_object ']],
    ['types that are no list', { GRADER: {} }, ['wrong_type /GRADER']],
    ['cutoffs that are no object', { GRADE_CUTOFFS: [] }, ['wrong_type /GRADE_CUTOFFS']],
    ['a type that is no object', { GRADER: ['Homework'] }, ['not_an_object /GRADER/0']],
    ['no minimum', { GRADER: [{ type: 'A', drop_count: 0 }] }, ['missing_key /GRADER/0/min_count']],
    ['no drop count', { GRADER: [{ type: 'A', min_count: 1 }] }, ['missing_key /GRADER/0/drop_count']],
    ['a weight in words', { GRADER: [{ ...homework, weight: 'half' }] }, ['not_a_number /GRADER/0/weight']],
    ['a minimum in words', { GRADER: [{ ...homework, min_count: 'two' }] }, ['not_a_number /GRADER/0/min_count']],
    ['half a drop', { GRADER: [{ ...homework, drop_count: 0.5 }] }, ['not_a_number /GRADER/0/drop_count']],
    ['a cutoff in words', { GRADE_CUTOFFS: { A: 'all' } }, ['not_a_number /GRADE_CUTOFFS/A']],
  ])('refuses %s', (_, document, errors) => {
    expect(errorsOf(document)).toEqual(errors);
  });

  it('gives the same policy again after it was written', () => {
    const policy = aGradingPolicy({
      assignmentTypes: [
        anAssignmentType(),
        anAssignmentType({
          type: 'Quiz',
          shortLabel: 'Q',
          category: 'Tests',
          sectionType: 'Test',
          showOnlyAverage: true,
          hideAverage: true,
          startingIndex: 0,
        }),
      ],
    });
    expect(parsed(JSON.parse(JSON.stringify(gradingPolicyJson(policy)))).policy).toEqual(policy);
  });
});

describe('Reviewing a grading policy', () => {
  const codes = (...given: Parameters<typeof aGradingPolicy>) =>
    reviewGradingPolicy(aGradingPolicy(...given)).map(({ code }) => code);

  it('has nothing to say about a sound one', () => {
    expect(codes()).toEqual([]);
  });

  it.each([
    ['weights that miss 100 %', [anAssignmentType({ weight: 0.5 })], ['weights_do_not_sum']],
    ['the same type twice', [anAssignmentType({ weight: 0.5 }), anAssignmentType({ weight: 0.5 })], ['duplicate_type']],
    ['a negative minimum', [anAssignmentType({ minCount: -1 })], ['out_of_range']],
    ['a negative drop count', [anAssignmentType({ dropCount: -1 })], ['out_of_range']],
    ['as many drops as assignments', [anAssignmentType({ minCount: 2, dropCount: 2 })], ['drops_everything']],
    ['a weight above 100 %', [anAssignmentType({ weight: 2 })], ['weights_do_not_sum', 'out_of_range']],
  ])('remarks on %s', (_, assignmentTypes, found) => {
    expect(codes({ assignmentTypes })).toEqual(found);
  });

  it.each([
    ['cutoffs that nobody can miss or pass', [{ letter: 'F', lowest: 0 }], ['no_cutoffs']],
    ['a cutoff above 100 %', [{ letter: 'A', lowest: 1.1 }], ['out_of_range']],
    [
      'two letters at one cutoff',
      [
        { letter: 'A', lowest: 0.9 },
        { letter: 'B', lowest: 0.9 },
      ],
      ['equal_cutoffs'],
    ],
  ])('remarks on %s', (_, cutoffs, found) => {
    expect(codes({ cutoffs })).toEqual(found);
  });
});
