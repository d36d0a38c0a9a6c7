import type { JsonObject } from '@lyceum/kernel';

/** A first content that authors choose a component by. */
export interface Template {
  /** Null for the plain component of its type. */
  readonly name: string | null;
  readonly title: string;
  readonly fields: JsonObject;
  readonly isHinted?: boolean;
  readonly tab?: 'common' | 'advanced';
}

/** What the unit page offers to add, in its order. */
export interface TemplateGroup {
  readonly type: string;
  readonly title: string;
  readonly templates: readonly (Template & { readonly category: string })[];
}

export function templatesOf(category: string): readonly Template[] {
  return templates[category] ?? [];
}

/** `advanced` are the types that the course's advanced module list switches on. */
export function templateGroups(advanced: readonly string[]): readonly TemplateGroup[] {
  const group = (type: string, title: string): TemplateGroup => ({
    type,
    title,
    templates: templatesOf(type).map((template) => ({ ...template, category: type })),
  });
  const groups = [
    group('html', 'Text'),
    group('video', 'Video'),
    group('problem', 'Problem'),
    group('discussion', 'Discussion'),
    group('itembank', 'Problem Bank'),
    group('drag-and-drop-v2', 'Drag and Drop'),
    group('openassessment', 'Open Response'),
  ];
  const more = advanced.flatMap((type) => templatesOf(type).map((template) => ({ ...template, category: type })));
  return more.length === 0 ? groups : [...groups, { type: 'advanced', title: 'Advanced', templates: more }];
}

/** The first content of a new block. Null when the category has no template of that name. */
export function firstFields(category: string, boilerplate: string | null): JsonObject | null {
  if (boilerplate === null) return templatesOf(category).find(({ name }) => name === null)?.fields ?? {};
  const named = boilerplate.replace(/\.yaml$/, '');
  return templatesOf(category).find(({ name }) => name === named)?.fields ?? null;
}

const plain = (title: string, fields: JsonObject = {}): readonly Template[] => [
  { name: null, title, fields: { display_name: title, ...fields } },
];

const problem = (name: string, title: string, data: string, tab: Template['tab'] = 'common'): Template => ({
  name,
  title,
  fields: { display_name: title, data },
  tab,
});

const templates: Readonly<Record<string, readonly Template[]>> = {
  html: [
    { name: null, title: 'Text', fields: { display_name: 'Text', data: '' } },
    { name: 'raw', title: 'Raw HTML', fields: { display_name: 'Raw HTML', data: '', editor: 'raw' } },
    {
      name: 'announcement',
      title: 'Announcement',
      fields: {
        display_name: 'Announcement',
        data: '<h3>This week</h3>\n<p>What is new, what is due, and where to ask.</p>\n',
      },
    },
  ],
  video: plain('Video', { youtube_id_1_0: '' }),
  problem: [
    {
      name: null,
      title: 'Blank Problem',
      fields: { display_name: 'Blank Problem', data: '<problem></problem>' },
      tab: 'common',
    },
    problem(
      'multiplechoice',
      'Single choice',
      `<problem>
  <multiplechoiceresponse>
    <label>Which planet is closest to the sun?</label>
    <choicegroup type="MultipleChoice">
      <choice correct="true">Mercury</choice>
      <choice correct="false">Venus</choice>
      <choice correct="false">Mars</choice>
    </choicegroup>
    <solution><p>Mercury circles the sun at a third of the distance of the Earth.</p></solution>
  </multiplechoiceresponse>
</problem>
`,
    ),
    problem(
      'checkboxes_response',
      'Multiple choice',
      `<problem>
  <choiceresponse>
    <label>Which of these numbers are prime?</label>
    <checkboxgroup>
      <choice correct="true">2</choice>
      <choice correct="true">7</choice>
      <choice correct="false">9</choice>
    </checkboxgroup>
    <solution><p>9 is three times three.</p></solution>
  </choiceresponse>
</problem>
`,
    ),
    problem(
      'optionresponse',
      'Dropdown',
      `<problem>
  <optionresponse>
    <label>Water boils at sea level at</label>
    <optioninput>
      <option correct="False">80 °C</option>
      <option correct="True">100 °C</option>
      <option correct="False">120 °C</option>
    </optioninput>
  </optionresponse>
</problem>
`,
    ),
    problem(
      'numericalresponse',
      'Numerical input',
      `<problem>
  <numericalresponse answer="3.14">
    <label>What is the value of pi, to two decimals?</label>
    <responseparam type="tolerance" default="0.005"/>
    <formulaequationinput/>
  </numericalresponse>
</problem>
`,
    ),
    problem(
      'string_response',
      'Text input',
      `<problem>
  <stringresponse answer="Canberra" type="ci">
    <label>What is the capital of Australia?</label>
    <textline size="20"/>
  </stringresponse>
</problem>
`,
    ),
    problem(
      'formularesponse',
      'Formula',
      `<problem>
  <formularesponse type="ci" samples="m,v@1,1:10,10#10" answer="m*v^2/2">
    <label>Write the kinetic energy of a mass m with the speed v.</label>
    <responseparam type="tolerance" default="0.001"/>
    <formulaequationinput size="20"/>
  </formularesponse>
</problem>
`,
      'advanced',
    ),
  ],
  discussion: plain('Discussion'),
  itembank: plain('Problem Bank', { max_count: 1 }),
  'drag-and-drop-v2': plain('Drag and Drop'),
  openassessment: plain('Open Response Assessment'),
  annotatable: plain('Annotation'),
  done: plain('Completion'),
  library_content: plain('Randomized Content Block', { max_count: 1 }),
  lti: plain('LTI'),
  lti_consumer: plain('LTI Consumer'),
  poll: plain('Poll'),
  split_test: plain('Content Experiment'),
  survey: plain('Survey'),
  word_cloud: plain('Word cloud'),
};
