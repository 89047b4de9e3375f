import { parse } from 'yaml';
import type { Json } from '../../lib/kernel/json.ts';

/** What `{Ref: X}` and `{Fn::GetAtt: [X, Arn]}` stand for: by logical id. */
export type Names = (logicalId: string, attribute: string | undefined) => string;

/**
 * A state machine as it stands in a `.asl.yaml` (anchors and merges included), with its references to other resources of
 * serverless.yml made into names and ARNs, as CloudFormation does it on AWS.
 * @throws where a reference has no meaning here.
 */
export function resolveDefinition(yamlText: string, names: Names): Json {
  const parsed = parse(yamlText, { merge: true }) as { readonly [key: string]: Json };
  // Keys with x- hold the anchors that the states share; they are no part of the machine.
  return resolve(Object.fromEntries(Object.entries(parsed).filter(([key]) => !key.startsWith('x-'))), names);
}

function resolve(value: Json | undefined, names: Names): Json {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map((item: Json) => resolve(item, names));
  if (value === null || typeof value !== 'object') return value;
  return (
    reference(value as Fields, names) ??
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, names)]))
  );
}

type Fields = { readonly [key: string]: Json };

/** What `{Ref}` or `{Fn::GetAtt}` stands for; nothing where the object is neither. */
function reference(value: Fields, names: Names): string | undefined {
  const [only, ...others] = Object.entries(value);
  if (only === undefined || others.length > 0) return undefined;
  const [key, target] = only;
  if (key === 'Ref' && typeof target === 'string') return names(target, undefined);
  if (key !== 'Fn::GetAtt') return undefined;
  const [id, attribute] =
    typeof target === 'string' ? target.split('.') : Array.isArray(target) ? target.map(String) : [];
  if (id === undefined || attribute === undefined) {
    throw new Error(`Fn::GetAtt needs a resource and an attribute: ${JSON.stringify(target)}`);
  }
  return names(id, attribute);
}
