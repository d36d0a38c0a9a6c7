import type { Catalogue } from '@lyceum/i18n';

export const catalogue: Catalogue = {
  'discussions.topics.title': 'مواضيع النقاش',
  'discussions.topics.subtitle': 'أماكن هذا المقرر التي يتحدث فيها المتعلمون بعضهم إلى بعض.',
  'discussions.topics.breadcrumbs': 'موضع هذه الصفحة',
  'discussions.topics.course': 'المقرر',
  'discussions.topics.none': 'لا مواضيع في هذا المقرر',
  'discussions.topics.none_text': 'لم يضع فريقه نقاشًا في أي وحدة بعد.',
  'discussions.topics.in_unit': 'في الوحدة «{unit}»',
  'discussions.unit_topics.topics': 'مواضيع النقاش في هذا المقرر',
};
