import { AssessmentFacade } from '@lyceum/assessment';
import { type CourseBlock, CoursewareFacade, type PublishedCourse } from '@lyceum/courseware';
import { type GradingPolicy, parseGradingPolicy, type ShowCorrectness } from '@lyceum/grades';
import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { GradedCourses } from '../application/ports.ts';
import type { GradedCourse, GradedProblem, GradedSubsection } from '../domain/graded-course.ts';

type MaxScores = ReadonlyMap<UsageKey, number>;

interface Source {
  readonly course: PublishedCourse;
  readonly maxScores: MaxScores;
}

/** Published courses as grades see them; worked out once for each version. */
@Injectable()
export class CoursewareGradedCourses extends GradedCourses {
  readonly #log = new Logger('Grading');
  readonly #known = new WeakMap<PublishedCourse, GradedCourse>();

  constructor(
    private readonly courseware: CoursewareFacade,
    private readonly assessment: AssessmentFacade,
  ) {
    super();
  }

  async find(courseRun: CourseRunKey): Promise<GradedCourse | null> {
    const course = await this.courseware.findCourse(courseRun);
    if (course === null) return null;
    const known = this.#known.get(course);
    if (known) return known;
    const read = this.#read(course, await this.assessment.maxScores(courseRun));
    this.#known.set(course, read);
    return read;
  }

  #read(course: PublishedCourse, maxScores: MaxScores): GradedCourse {
    const sections = course.children(course.root).filter(isForLearners);
    return {
      courseRun: course.courseRun,
      version: course.version,
      policy: this.#policy(course),
      sections: sections.map((section) => ({
        displayName: section.displayName,
        subsections: course
          .children(section)
          .filter(isForLearners)
          .map((one) => subsection(one, course, maxScores)),
      })),
    };
  }

  /** A policy that nobody can read grades nothing; Studio does not let one pass, an import may. */
  #policy(course: PublishedCourse): GradingPolicy {
    const parsed = parseGradingPolicy(course.gradingPolicy ?? {});
    if (parsed.ok) return parsed.policy;
    const reasons = parsed.errors.map(({ at, message }) => `${at}: ${message}`).join(' ');
    this.#log.error(
      `The grading policy of ${course.courseRun} cannot be read, an author must mend it in Studio: ${reasons}`,
    );
    return { assignmentTypes: [], cutoffs: [] };
  }
}

function isForLearners({ isStaffOnly }: CourseBlock): boolean {
  return !isStaffOnly;
}

function subsection(block: CourseBlock, course: PublishedCourse, maxScores: MaxScores): GradedSubsection {
  return {
    usageKey: block.usageKey,
    displayName: block.displayName,
    assignmentType: block.format,
    isGraded: block.isGraded,
    showCorrectness: showCorrectness(block.showCorrectness),
    problems: problemsBelow(block, true, { course, maxScores }),
  };
}

/** `isGraded` is what stands above says; a block that says something itself is believed. */
function problemsBelow(block: CourseBlock, isGraded: boolean, of: Source): GradedProblem[] {
  return of.course
    .children(block)
    .filter(isForLearners)
    .flatMap((child) => {
      const own = child.fields['graded'];
      const counts = typeof own === 'boolean' ? own : isGraded;
      return child.type === 'problem' ? [problem(child, counts, of)] : problemsBelow(child, counts, of);
    });
}

function problem(block: CourseBlock, isGraded: boolean, { course, maxScores }: Source): GradedProblem {
  const { usageKey, displayName, fields } = block;
  const weight = fields['weight'];
  const selections = course.selectionsAbove(block);
  return {
    usageKey,
    displayName,
    weight: typeof weight === 'number' ? weight : null,
    isGraded,
    maxScore: maxScores.get(usageKey) ?? null,
    selection:
      selections.length === 0
        ? null
        : {
            from: selections.map((one) => `${one.usageKey} ${one.size}`).join(', '),
            includes: (learnerId) => course.isSelected(block, learnerId),
          },
  };
}

function showCorrectness(value: string): ShowCorrectness {
  return value === 'never' || value === 'past_due' || value === 'never_but_include_grade' ? value : 'always';
}
