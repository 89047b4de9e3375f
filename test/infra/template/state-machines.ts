import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveDefinition } from '../../../local/aws/definitions.ts';
import { ofType, ROOT, render } from './template.ts';

describe('state machines', () => {
  interface Machine {
    readonly StateMachineName: string;
    readonly DefinitionString: unknown;
    readonly StateMachineType?: string;
    readonly LoggingConfiguration: { readonly Level: string; readonly IncludeExecutionData: boolean };
    readonly TracingConfiguration: { readonly Enabled: boolean };
  }
  const machines = ofType<Machine>('AWS::StepFunctions::StateMachine');

  it('are the four of this service, under the names that the code starts them by', () => {
    const names = Object.values(machines).map(({ Properties }) => Properties.StateMachineName);
    const kinds = globSync('state-machines/*.asl.yaml', { cwd: ROOT }).map((file) =>
      file.replace(/^.*\/|\.asl\.yaml$/g, ''),
    );
    expect(names.sort()).toEqual(kinds.map((kind) => `frist-dev-${kind}`).sort());
    const functions = ofType<{ Environment: { Variables: Record<string, unknown> } }>('AWS::Lambda::Function');
    for (const { Properties } of Object.values(functions))
      expect(render(Properties.Environment.Variables['MACHINE_ARN_PREFIX'])).toMatch(/:stateMachine:frist-dev-$/);
  });

  it.each(Object.keys(machines))('%s logs errors without what the execution carries, and is traced', (id) => {
    const { LoggingConfiguration, TracingConfiguration, StateMachineType } = machines[id]?.Properties ?? {};
    expect(LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
    expect(TracingConfiguration).toEqual({ Enabled: true });
    // Express executions end after five minutes; cases last for months.
    expect(StateMachineType ?? 'STANDARD').toBe('STANDARD');
  });

  it.each(Object.entries(machines))(
    '%s is deployed as its file says, with the table and the functions put in',
    (_id, machine) => {
      const { DefinitionString, StateMachineName } = machine.Properties;
      const deployed = render(DefinitionString);
      expect(deployed).not.toContain('${');
      const file = join(ROOT, 'state-machines', `${StateMachineName.replace('frist-dev-', '')}.asl.yaml`);
      const written = resolveDefinition(readFileSync(file, 'utf8'), (id, attribute) =>
        attribute ? `${id}.${attribute}` : id,
      );
      expect(JSON.parse(deployed)).toEqual(written);
    },
  );
});
