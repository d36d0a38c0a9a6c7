import type { ProgressView, SubsectionScoreView } from '@lyceum/contracts/grading';
import { percentOf, type SubsectionGrade } from '@lyceum/grades';
import type { Progress } from '../application/find-progress.ts';
import type { GradedSubsection } from '../domain/graded-course.ts';

const colors = ['#D24242', '#7B9645', '#5A5AB3', '#EDD88D', '#84A9B5', '#C9A66B'];

/** The progress page. Mobile apps cannot read an object as `override`, so they get none. */
export function toProgress(progress: Progress, publicUrl: string, isMobile: boolean): ProgressView {
  const { course, page, graded, visible, learner } = progress;
  const { policy } = course;
  return {
    verified_mode: null,
    access_expiration: null,
    credit_course_requirements: null,
    certificate_data: {
      cert_status: graded.course.isPassing ? null : 'notpassing',
      cert_web_view_url: null,
      download_url: null,
      certificate_available_date: null,
    },
    completion_summary: {
      complete_count: page.completion.complete,
      incomplete_count: page.completion.incomplete,
      locked_count: page.completion.locked,
    },
    course_grade: {
      letter_grade: visible.grade.letter,
      percent: visible.grade.percent,
      is_passing: visible.grade.isPassing,
      visible_percent: visible.grade.percent,
    },
    end: page.end,
    enrollment_mode: page.enrollmentMode,
    grading_policy: {
      assignment_policies: policy.assignmentTypes.map((type) => ({
        num_droppable: type.dropCount,
        num_total: type.minCount,
        short_label: type.shortLabel,
        type: type.type,
        weight: type.weight,
      })),
      grade_range: Object.fromEntries(policy.cutoffs.map(({ letter, lowest }) => [letter, lowest])),
      assignment_colors: colors,
    },
    has_scheduled_content: page.hasScheduledContent,
    section_scores: course.sections.map(({ displayName, subsections }) => ({
      display_name: displayName,
      subsections: subsections.map((one) => subsectionScore(one, progress, { publicUrl, isMobile })),
    })),
    studio_url: '',
    username: learner.username,
    user_has_passing_grade: visible.grade.isPassing,
    verification_data: { link: null, status: 'none', status_date: null },
    disable_progress_graph: false,
    assignment_type_grade_summary: visible.grade.types.map(({ assignmentType: type, average, contribution }) => ({
      type: type.type,
      weight: type.weight,
      average_grade: average,
      weighted_grade: contribution,
      last_grade_publish_date: null,
      has_hidden_contribution: hiddenPart(type.type, progress),
      short_label: type.shortLabel,
      num_droppable: type.dropCount,
    })),
    final_grades: visible.grade.rawPercent,
  };
}

function subsectionScore(
  subsection: GradedSubsection,
  { graded, page, course, shows }: Progress,
  { publicUrl, isMobile }: { readonly publicUrl: string; readonly isMobile: boolean },
): SubsectionScoreView {
  const grade = graded.subsections.find(({ id }) => id === subsection.usageKey);
  const isShown = shows(subsection);
  const isOpen = page.isOpen(subsection.usageKey);
  const total = grade?.allTotal ?? { earned: 0, possible: 0 };
  return {
    assignment_type: subsection.assignmentType,
    block_key: subsection.usageKey,
    display_name: subsection.displayName,
    due: page.dueOf(subsection.usageKey)?.toISOString() ?? null,
    has_graded_assignment: subsection.isGraded && (grade?.gradedTotal.possible ?? 0) > 0,
    override: grade?.override && isShown && !isMobile ? { system: '', reason: '' } : null,
    learner_has_access: isOpen,
    num_points_earned: isShown ? total.earned : 0,
    num_points_possible: total.possible,
    percent_graded: isShown && grade ? percentOf(grade.gradedTotal) : 0,
    problem_scores: isShown && grade ? problemScores(grade) : [],
    show_correctness: subsection.showCorrectness,
    show_grades: isShown,
    url: isOpen ? `${publicUrl}/courses/${course.courseRun}/jump_to/${subsection.usageKey}` : null,
  };
}

function problemScores({ problems }: SubsectionGrade): SubsectionScoreView['problem_scores'] {
  return problems.map(({ weighed }) => ({ earned: weighed.earned, possible: weighed.possible }));
}

/** Whether subsections of a type give their points away only later. */
function hiddenPart(type: string, { visible, graded }: Progress): 'none' | 'some' | 'all' {
  const ofType = graded.subsections.filter(({ assignmentType, isGraded }) => isGraded && assignmentType === type);
  const hidden = ofType.filter(({ id }) => visible.hidden.includes(id));
  if (hidden.length === 0) return 'none';
  return hidden.length === ofType.length ? 'all' : 'some';
}
