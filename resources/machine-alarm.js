// One alarm a state machine: an execution that failed or timed out leaves a case without a worker.
const alarm = (machine) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmDescription: `An execution of ${machine} failed`,
    Namespace: 'AWS/States',
    MetricName: 'ExecutionsFailed',
    Dimensions: [{ Name: 'StateMachineArn', Value: { Ref: machine } }],
    Statistic: 'Sum',
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
    AlarmActions: [{ Ref: 'OperatorAlarms' }],
  },
});

export const subjectRequest = () => alarm('SubjectRequestMachine');
export const transferApproval = () => alarm('TransferApprovalMachine');
export const deletionRound = () => alarm('DeletionRoundMachine');
export const deadlineGuard = () => alarm('DeadlineGuardMachine');
