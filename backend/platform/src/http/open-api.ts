import type { Contract } from '@lyceum/contracts';
import { z } from 'zod';
import { successStatusOf } from './endpoint.ts';

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const jsonType = 'application/json';

/** The OpenAPI 3.1 description of contracts; aliases are listed in the text, not as paths of their own. */
export function openApiOf(contracts: readonly Contract[]): OpenApiDocument {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contract of [...contracts].sort((a, b) => a.path.localeCompare(b.path))) {
    const path = contract.path.replace(/[:*](\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract) };
  }
  const description = 'Refusals carry `detail`, `developer_message` and `error_code`, all flat strings.';
  return { openapi: '3.1.0', info: { title: 'Lyceum', version: '1', description }, paths };
}

function operationOf(contract: Contract) {
  const aliases = contract.aliases?.length ? ` Also at ${contract.aliases.join(', ')}.` : '';
  return {
    operationId: contract.id,
    tags: [contract.id.split('.')[0] ?? contract.id],
    summary: contract.summary,
    description: `Permission: \`${contract.permission}\`.${aliases}`,
    parameters: [...parametersOf(contract.params, 'path'), ...parametersOf(contract.query, 'query')],
    ...(contract.body && {
      requestBody: {
        required: true,
        content: { [contract.consumes ?? jsonType]: { schema: schemaOf(contract.body, 'input') } },
      },
    }),
    responses: responsesOf(contract),
  };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function responsesOf(contract: Contract) {
  const responses: Record<string, unknown> = {
    [successStatusOf(contract)]: {
      description: 'Done',
      ...(contract.response
        ? { content: { [jsonType]: { schema: schemaOf(contract.response, 'output') } } }
        : contract.produces && { content: { [contract.produces]: {} } }),
    },
  };
  for (const { status, code, when } of contract.refusals ?? []) {
    const known = responses[status] as { description: string } | undefined;
    const text = `\`${code}\`: ${when}`;
    responses[status] = { description: known ? `${known.description}. ${text}` : text };
  }
  return responses;
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest;
}
