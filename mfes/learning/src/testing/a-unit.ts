import type {
  NavigationBlockView,
  SequenceItemView,
  SequenceView,
  UnitBlockView,
  UnitView,
  VideoView,
} from '@lyceum/contracts/courseware';
import { blockKey, courseKey } from './a-course.ts';

export function aTextBlock(html = '<p>Sound is a wave.</p>', changes: Partial<UnitBlockView> = {}): UnitBlockView {
  return {
    usage_key: blockKey('html', 'text'),
    type: 'html',
    display_name: 'Text',
    graded: false,
    due: null,
    completion: 0,
    completes_by: 'viewing',
    is_staff_only: false,
    view: { kind: 'html', html, framed_html: null },
    ...changes,
  };
}

export function aVideo(changes: Partial<VideoView> = {}): VideoView {
  return {
    kind: 'video',
    sources: [],
    youtube_id: null,
    poster: null,
    duration_seconds: null,
    start_seconds: null,
    end_seconds: null,
    transcripts: [],
    shows_captions: true,
    download_url: null,
    handout_url: null,
    saved: { position_seconds: 0, speed: 1, language: null },
    ...changes,
  };
}

export function aUnit(changes: Partial<UnitView> = {}): UnitView {
  return {
    usage_key: blockKey('vertical', 'u1'),
    display_name: 'A first look',
    course_id: courseKey,
    sequence_id: blockKey('sequential', 's1'),
    breadcrumbs: [],
    position: 1,
    unit_count: 2,
    previous: null,
    next: {
      unit_id: blockKey('vertical', 'u2'),
      sequence_id: blockKey('sequential', 's1'),
      display_name: 'Try it yourself',
    },
    graded: false,
    format: null,
    due: null,
    is_bookmarked: false,
    is_complete: false,
    blocks: [aTextBlock()],
    ...changes,
  };
}

export function aSequenceItem(changes: Partial<SequenceItemView> = {}): SequenceItemView {
  return {
    id: blockKey('vertical', 'u1'),
    type: 'vertical',
    page_title: 'A first look',
    graded: false,
    bookmarked: false,
    complete: false,
    path: '',
    contains_content_type_gated_content: false,
    content: '',
    href: '',
    ...changes,
  };
}

export function aSequence(changes: Partial<SequenceView> = {}): SequenceView {
  return {
    item_id: blockKey('sequential', 's1'),
    element_id: 's1',
    tag: 'sequential',
    display_name: 'What sound is',
    items: [
      aSequenceItem(),
      aSequenceItem({ id: blockKey('vertical', 'u2'), page_title: 'Try it yourself', type: 'problem' }),
    ],
    banner_text: null,
    format: null,
    due: null,
    graded: false,
    gated_content: {
      prereq_id: null,
      prereq_url: null,
      prereq_section_name: null,
      gated: false,
      gated_section_name: 'What sound is',
    },
    is_time_limited: false,
    is_proctored: false,
    is_hidden_after_due: false,
    position: null,
    save_position: true,
    show_completion: true,
    allow_proctoring_opt_out: false,
    navigation_disabled: false,
    ...changes,
  };
}

export function aNavigationBlock(changes: Partial<NavigationBlockView> = {}): NavigationBlockView {
  return {
    id: blockKey('vertical', 'u1'),
    type: 'vertical',
    display_name: 'A first look',
    children: [],
    complete: false,
    completion_stat: { completion: 0, completable_children: 1 },
    icon: null,
    due: null,
    graded: false,
    format: null,
    hide_from_toc: false,
    special_exam_info: null,
    ...changes,
  };
}

/** The tree around {@link aUnit}: one section, one subsection, two units. */
export function aNavigation(): Record<string, NavigationBlockView> {
  const blocks = [
    aNavigationBlock({ id: blockKey('course', 'course'), type: 'course', children: [blockKey('chapter', 'c1')] }),
    aNavigationBlock({
      id: blockKey('chapter', 'c1'),
      type: 'chapter',
      display_name: 'Sound',
      children: [blockKey('sequential', 's1')],
    }),
    aNavigationBlock({
      id: blockKey('sequential', 's1'),
      type: 'sequential',
      display_name: 'What sound is',
      children: [blockKey('vertical', 'u1'), blockKey('vertical', 'u2')],
    }),
    aNavigationBlock(),
    aNavigationBlock({ id: blockKey('vertical', 'u2'), display_name: 'Try it yourself' }),
  ];
  return Object.fromEntries(blocks.map((block) => [block.id, block]));
}
