import { resourceType } from '../arns.ts';
import type { Core } from '../core.ts';
import { ApiError } from '../errors.ts';
import type { Operations } from './operation.ts';

export interface Tag {
  readonly key: string;
  readonly value?: string;
}

const mostTags = 50;

/** A key has one value: the last that was given. @throws TooManyTags */
export function checkTags(tags: readonly Tag[]): readonly Tag[] {
  const byKey = new Map(tags.map(({ key, value }) => [key, { key, value: value ?? '' }]));
  if (byKey.size > mostTags) throw new ApiError('TooManyTags', `A resource has ${mostTags} tags at most`);
  return [...byKey.values()];
}

/** The tags of a machine or an activity; versions and aliases have none. @throws InvalidArn, ResourceNotFound */
function tagsOf(core: Core, arn: string): Tag[] {
  const row = resourceType(arn) === 'activity' ? core.store.activities.activity(arn) : core.store.machine(arn);
  if (row === undefined) throw new ApiError('ResourceNotFound', `Resource not found: '${arn}'`);
  return JSON.parse(row.tags) as Tag[];
}

function put(core: Core, arn: string, tags: readonly Tag[]): Promise<void> {
  const text = JSON.stringify(tags);
  return resourceType(arn) === 'activity' ? core.store.activities.putTags(arn, text) : core.store.putTags(arn, text);
}

export const tagOperations: Operations = {
  async TagResource(core, input) {
    const { resourceArn } = input.texts('resourceArn');
    const added = input.list<Tag>('tags') ?? [];
    await core.machines.turn.run(async () => {
      await put(core, resourceArn, checkTags([...tagsOf(core, resourceArn), ...added]));
    });
    return {};
  },
  async UntagResource(core, input) {
    const { resourceArn } = input.texts('resourceArn');
    const removed = input.list<string>('tagKeys') ?? [];
    await core.machines.turn.run(async () => {
      const kept = tagsOf(core, resourceArn).filter(({ key }) => !removed.includes(key));
      await put(core, resourceArn, kept);
    });
    return {};
  },
  ListTagsForResource: (core, input) => ({
    tags: tagsOf(core, input.texts('resourceArn').resourceArn).map(({ key, value = '' }) => ({ key, value })),
  }),
};
