import { describe, expect, it } from 'vitest';
import { authoringRoles, courseRoles, managingRoles, teachingRoles } from './course-role.ts';

describe('the roles in a course run', () => {
  it.each([
    ['instructor', { teaches: true, authors: true, manages: true }],
    ['staff', { teaches: true, authors: true, manages: false }],
    ['limited_staff', { teaches: true, authors: false, manages: false }],
    ['author', { teaches: false, authors: true, manages: false }],
  ] as const)('%s: %j', (role, rights) => {
    expect({
      teaches: teachingRoles.includes(role),
      authors: authoringRoles.includes(role),
      manages: managingRoles.includes(role),
    }).toEqual(rights);
  });

  it('are these and no others', () => {
    expect(courseRoles).toEqual(['instructor', 'staff', 'limited_staff', 'author']);
  });
});
