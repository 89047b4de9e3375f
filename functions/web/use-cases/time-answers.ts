import {
  BreachForm,
  ComplaintOutcomeForm,
  JointSignatureForm,
  NoteForm,
  SecondPersonForm,
} from '../../../lib/subject-requests/forms/time.ts';
import { answers, one, type TaskAnswers } from './task-answer.ts';

const seen = answers(NoteForm, ({ note }, { task }) => one({ type: 'AcknowledgeNotice', task: task.task, note }));

/** Answers to tasks about time and corrected facts, and about tasks that were left lying. */
export const TIME_ANSWERS: Readonly<Record<string, TaskAnswers<unknown>>> = {
  unopened: answers(NoteForm, ({ note }, { task }) => one({ type: 'AcknowledgeEscalation', task: task.task, note })),
  'second-person': answers(SecondPersonForm, (form) => one({ type: 'ConfirmReceivedCorrection', ...form })),
  'sign-off': answers(JointSignatureForm, ({ decision, reason = '' }) =>
    one({ type: 'SignJointAnswer', decision, reason }),
  ),
  breach: answers(BreachForm, (form, { task }) => one({ type: 'AssessBreach', task: task.task, ...form })),
  complaint: answers(ComplaintOutcomeForm, (form, { task }) =>
    one({ type: 'RecordComplaintOutcome', task: task.task, ...form }),
  ),
  'extension-notice': seen,
  'extension-notice-operators': seen,
};
