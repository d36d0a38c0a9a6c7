import { Row } from '../../bson/lazy.ts';
import { isDoc, type Value } from '../../bson/values.ts';
import { CommandError, failedToParse } from '../../errors.ts';
import { words } from '../../names.ts';
import { runPipeline, throughStages } from '../run.ts';
import { pipelineOf, type Stage, type StageCompiler } from '../stage.ts';

const notInFacet = words('$facet $out $merge $collStats $indexStats $geoNear $planCacheStats');

/** Several pipelines over the same rows, their results as arrays of one document. */
const facet: StageCompiler = (operand, variables, nested) => {
  if (!isDoc(operand) || operand.size === 0)
    throw new CommandError(40169, 'the $facet specification must be a non-empty object');
  const branches = [...operand].map(([name, stages]) => {
    if (name.startsWith('$') || name.includes('.'))
      throw new CommandError(40170, `$facet field names may not begin with '$' or contain '.': ${name}`);
    if (!Array.isArray(stages)) throw new CommandError(40170, `arguments to $facet must be arrays, ${name} is not`);
    const specs = pipelineOf(stages, `the $facet field '${name}'`);
    for (const spec of specs) {
      const [stage] = spec.keys();
      if (stage && notInFacet.has(stage))
        throw new CommandError(40600, `${stage} is not allowed to be used within a $facet stage`);
    }
    return { name, stages: nested.stages(specs, variables) };
  });
  return (rows, source) => {
    const input = Array.from(rows, (row) => row.own());
    const resultOf = (stages: readonly Stage[]) => Array.from(throughStages(stages, input, source), ({ doc }) => doc);
    return [Row.of(new Map(branches.map(({ name, stages }) => [name, resultOf(stages)])))];
  };
};

/** The rows so far, then those of another collection. */
const unionWith: StageCompiler = (operand, variables, nested) => {
  const from = isDoc(operand) ? operand.get('coll') : operand;
  if (typeof from !== 'string') throw failedToParse('$unionWith needs the name of a collection');
  const stages: Value = isDoc(operand) ? (operand.get('pipeline') ?? []) : [];
  const pipeline = nested.pipeline(pipelineOf(stages, 'pipeline'), variables);
  return function* (rows, source) {
    yield* rows;
    yield* runPipeline(pipeline, source, from);
  };
};

export const branching = { $facet: facet, $unionWith: unionWith };
