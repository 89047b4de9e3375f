import { checkActivityArn } from '../arns.ts';
import type { Core } from '../core.ts';
import { usualSettings } from '../settings.ts';
import type { Input } from './input.ts';
import { given, type Operations } from './operation.ts';
import { pageOf, pageSize, readPlace } from './paging.ts';
import { seconds } from './shapes.ts';
import { checkEncryption } from './state-machines.ts';
import { checkTags, type Tag } from './tags.ts';

/** How long GetActivityTask waits for a task, in milliseconds. */
const longPoll = 60_000;

function activityArn(input: Input): string {
  return checkActivityArn(input.texts('activityArn').activityArn);
}

/** Answers to waiting tasks, and activities with their workers. */
export const taskOperations: Operations = {
  async SendTaskSuccess(core, input) {
    const { taskToken, output } = input.texts('taskToken', 'output');
    await core.answer(taskToken, { kind: 'task-succeeded', output });
    return {};
  },
  async SendTaskFailure(core, input) {
    const told = given({ error: input.optional('error'), cause: input.optional('cause') });
    await core.answer(input.texts('taskToken').taskToken, { kind: 'task-failed', ...told });
    return {};
  },
  async SendTaskHeartbeat(core, input) {
    await core.answer(input.texts('taskToken').taskToken, { kind: 'heartbeat' });
    return {};
  },
  async CreateActivity(core: Core, input) {
    const { name } = input.texts('name');
    checkEncryption(input);
    const tags = checkTags(input.list<Tag>('tags') ?? []);
    const arn = core.machines.activityArn(name);
    const row = await core.activities.create(arn, name, JSON.stringify(tags), core.clock.now());
    return { activityArn: row.arn, creationDate: seconds(row.created) };
  },
  DescribeActivity(core, input) {
    const { arn, name, created } = core.activities.find(activityArn(input));
    return {
      activityArn: arn,
      name,
      creationDate: seconds(created),
      encryptionConfiguration: usualSettings.encryptionConfiguration,
    };
  },
  async DeleteActivity(core, input) {
    await core.activities.delete(activityArn(input));
    return {};
  },
  ListActivities(core, input) {
    const size = pageSize(input.number('maxResults'));
    const rows = core.store.activities.activities(readPlace(input.optional('nextToken'), ''), size + 1);
    const { page, nextToken } = pageOf(rows, size, ({ arn }) => arn);
    const activities = page.map(({ arn, name, created }) => ({
      activityArn: arn,
      name,
      creationDate: seconds(created),
    }));
    return { activities, nextToken };
  },
  async GetActivityTask(core, input, { gone }) {
    const options = { patience: longPoll, gone };
    const task = await core.activities.fetch(activityArn(input), input.optional('workerName'), options);
    return task === undefined ? { taskToken: null } : { taskToken: task.token, input: task.input };
  },
};
