import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeCase } from './cases.ts';

const recorded = new URL('../../../../shared/cases/grade-cases.jsonl', import.meta.url);
const homework = { type: 'Homework', weight: 1, min_count: 1, drop_count: 0, short_label: 'HW' };

describe('A grade case', () => {
  it('is answered in the words of the platform', () => {
    const answer = gradeCase({
      id: 'two',
      grading_policy: { GRADER: [{ ...homework, min_count: 3, drop_count: 1 }], GRADE_CUTOFFS: { Pass: 0.5 } },
      sections: [{ format: 'Homework', problems: [{ earned: 1, possible: 2, weight: 4 }] }],
    });
    expect(answer).toEqual({
      subsections: [
        {
          name: 's0',
          all_total: { earned: 2, possible: 4 },
          graded_total: { earned: 2, possible: 4 },
          percent_graded: 0.5,
        },
      ],
      raw_percent: 0.25,
      percent: 0.25,
      letter_grade: null,
      passed: false,
      grade_breakdown: { Homework: 0.25 },
      section_breakdown: [
        { percent: 0.5, label: 'HW 01', category: 'Homework' },
        { percent: 0, label: 'HW 02', category: 'Homework', unreleased: true },
        { percent: 0, label: 'HW 03', category: 'Homework', unreleased: true, dropped: true },
        { percent: 0.25, label: 'HW Avg', category: 'Homework', prominent: true },
      ],
    });
  });

  it('may hold ungraded, unattempted, overridden and excused parts', () => {
    const answer = gradeCase({
      id: 'rest',
      grading_policy: { GRADER: [{ ...homework, min_count: 2 }] },
      sections: [
        { name: 'a', format: 'Homework', problems: [{ earned: 0, possible: 2, attempted: false }] },
        { name: 'b', format: 'Homework', problems: [{ earned: 0, possible: 2, graded: false }], excused: true },
        { name: 'c', format: null, problems: [] },
        {
          name: 'd',
          format: 'Homework',
          problems: [{ earned: 1, possible: 2 }],
          override: { earned_graded_override: 2, possible_graded_override: 2, earned_all_override: null },
        },
      ],
    });
    expect(answer).toMatchObject({ raw_percent: 0.5 });
  });

  it.each([
    [{ type: 'A', drop_count: 0 }, 'ValueError: no appropriate grader class'],
    [
      { type: 'A', min_count: 0 },
      "TypeError: AssignmentFormatGrader.__init__() missing 1 required positional argument: 'drop_count'",
    ],
    [{ ...homework, weight: 'much' }, 'ValueError: "weight" is a number, not "much".'],
  ])('with the type %o ends in an error', (type, error) => {
    expect(gradeCase({ id: 'bad', grading_policy: { GRADER: [type] }, sections: [] })).toEqual({ error });
  });
});

describe.skipIf(!existsSync(recorded))('The recorded answers of the platform', () => {
  const lines = existsSync(recorded) ? readFileSync(recorded, 'utf8').trim().split('\n') : [];
  it.each(lines.map((line) => JSON.parse(line)).map((recordedCase) => [recordedCase.id, recordedCase]))(
    '%s',
    (_, one) => {
      expect(gradeCase(one)).toEqual(one.expected);
    },
  );
});
