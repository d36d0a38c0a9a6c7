import type { ProgressView, SubsectionScoreView } from '@lyceum/contracts/grading';
import { blockKey } from './a-course.ts';

export function aSubsectionScore(changes: Partial<SubsectionScoreView> = {}): SubsectionScoreView {
  return {
    assignment_type: 'Homework',
    block_key: blockKey('sequential', 's2'),
    display_name: 'Measuring sound',
    due: null,
    has_graded_assignment: true,
    override: null,
    learner_has_access: true,
    num_points_earned: 3,
    num_points_possible: 4,
    percent_graded: 0.75,
    problem_scores: [
      { earned: 1, possible: 2 },
      { earned: 2, possible: 2 },
    ],
    show_correctness: 'always',
    show_grades: true,
    url: null,
    ...changes,
  };
}

/** Three of four units done, one homework that counts for everything, pass mark 60 %. */
export function aProgress(changes: Partial<ProgressView> = {}): ProgressView {
  return {
    verified_mode: null,
    access_expiration: null,
    credit_course_requirements: null,
    certificate_data: null,
    completion_summary: { complete_count: 3, incomplete_count: 1, locked_count: 0 },
    course_grade: { letter_grade: 'Pass', percent: 0.75, is_passing: true, visible_percent: 0.75 },
    end: null,
    enrollment_mode: 'audit',
    grading_policy: {
      assignment_policies: [{ num_droppable: 0, num_total: 1, short_label: 'HW', type: 'Homework', weight: 1 }],
      grade_range: { Pass: 0.6 },
      assignment_colors: [],
    },
    has_scheduled_content: false,
    section_scores: [{ display_name: 'Sound', subsections: [aSubsectionScore()] }],
    studio_url: '',
    username: 'ana',
    user_has_passing_grade: true,
    verification_data: { link: null, status: 'none', status_date: null },
    disable_progress_graph: false,
    assignment_type_grade_summary: [
      {
        type: 'Homework',
        weight: 1,
        average_grade: 0.75,
        weighted_grade: 0.75,
        last_grade_publish_date: null,
        has_hidden_contribution: 'none',
        short_label: 'HW',
        num_droppable: 0,
      },
    ],
    final_grades: 0.75,
    ...changes,
  };
}
