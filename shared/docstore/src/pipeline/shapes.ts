import { type Doc, isDoc, typeName, type Value } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { compileExpression } from './expression.ts';
import { exclude, plant, type Tree } from './fields.ts';
import { compileAddFields, compileProjection, type Projection } from './projection.ts';

/** The stages that make one document of one document: in pipelines, and in updates that are pipelines. */
export const shapes: Readonly<Record<string, (operand: Value) => Projection>> = {
  $addFields: addFields,
  $project: (operand) => {
    if (!isDoc(operand)) throw new CommandError(15969, '$project specification must be an object');
    if (operand.size > 0) return compileProjection(operand, false);
    throw new CommandError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  },
  $replaceRoot: (operand) => {
    if (isDoc(operand) && operand.size === 1 && operand.has('newRoot')) return replaced(operand.get('newRoot') ?? null);
    throw new CommandError(
      40231,
      "expected an object as specification for $replaceRoot stage with the one field 'newRoot'",
    );
  },
  $replaceWith: replaced,
  $set: addFields,
  $unset: (operand) => {
    if (typeof operand !== 'string' && !Array.isArray(operand))
      throw new CommandError(31002, '$unset specification must be a string or an array');
    const paths = Array.isArray(operand) ? operand : [operand];
    if (paths.length === 0)
      throw new CommandError(31119, '$unset specification must be a string or an array with at least one field');
    if (!paths.every(isFieldPath))
      throw new CommandError(31120, '$unset specification must be a non-empty string or an array of them');
    const tree: Tree = new Map();
    for (const path of paths) plant(tree, path.split('.'));
    return ({ doc }) => exclude(doc, tree);
  },
};

function addFields(operand: Value): Projection {
  if (isDoc(operand)) return compileAddFields(operand);
  throw new CommandError(40272, `$set specification stage must be an object, got ${typeName(operand)}`);
}

/** The expression's document takes the place of the whole. */
function replaced(newRoot: Value): Projection {
  const expression = compileExpression(newRoot);
  return (row, variables = null): Doc => {
    const value = expression({ row, outer: variables });
    if (isDoc(value)) return value;
    throw new CommandError(
      40228,
      `'newRoot' expression must evaluate to an object, but resulting value was: ${typeName(value)}`,
    );
  };
}

const isFieldPath = (path: Value): path is string => typeof path === 'string' && path !== '' && !path.startsWith('$');
