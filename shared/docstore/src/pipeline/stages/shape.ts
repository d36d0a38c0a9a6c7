import { Row } from '../../bson/lazy.ts';
import { isDoc, typeName, type Value } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import { compileFilter } from '../../match/matcher.ts';
import { compileAddFields, compileExclusion, compileProjection, type Projection } from '../projection.ts';
import { compileReplacement } from '../replacement.ts';
import type { Binding } from '../scope.ts';
import type { Stage, StageCompiler } from '../stage.ts';

export const match: StageCompiler = (operand, variables) => {
  if (!isDoc(operand)) throw new CommandError(15959, 'the match filter must be an expression in an object');
  const { test } = compileFilter(operand, variables);
  return function* (rows) {
    for (const row of rows) if (test(row)) yield row;
  };
};

export const project: StageCompiler = (operand, variables) => {
  if (!isDoc(operand)) throw new CommandError(15969, '$project specification must be an object');
  if (operand.size === 0)
    throw new CommandError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  return each(compileProjection(operand, false), variables);
};

export const addFields: StageCompiler = (operand, variables) => {
  if (!isDoc(operand))
    throw new CommandError(40272, `$set specification stage must be an object, got ${typeName(operand)}`);
  return each(compileAddFields(operand), variables);
};

export const unset: StageCompiler = (operand, variables) => {
  const paths = Array.isArray(operand) ? operand : [operand];
  if (paths.length === 0 || !paths.every(isFieldPath))
    throw new CommandError(31120, '$unset specification must be a non-empty string or an array of them');
  return each(compileExclusion(paths), variables);
};

export const replaceRoot: StageCompiler = (operand, variables) =>
  each(compileReplacement('$replaceRoot', operand), variables);

export const replaceWith: StageCompiler = (operand, variables) =>
  each(compileReplacement('$replaceWith', operand), variables);

const isFieldPath = (path: Value): path is string => typeof path === 'string' && path !== '' && !path.startsWith('$');

function each(shape: Projection, variables: Binding | null): Stage {
  return function* (rows) {
    for (const row of rows) yield Row.of(shape(row, variables));
  };
}
