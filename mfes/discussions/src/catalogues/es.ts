import type { Catalogue } from '@lyceum/i18n';

export const catalogue: Catalogue = {
  'discussions.topics.title': 'Temas del foro',
  'discussions.topics.subtitle': 'Los lugares de este curso donde los estudiantes conversan entre sí.',
  'discussions.topics.breadcrumbs': 'Dónde está esta página',
  'discussions.topics.course': 'Curso',
  'discussions.topics.none': 'Este curso no tiene temas',
  'discussions.topics.none_text': 'Su equipo aún no ha puesto un foro en ninguna unidad.',
  'discussions.topics.in_unit': 'En la unidad «{unit}»',
  'discussions.unit_topics.topics': 'Temas del foro de este curso',
};
