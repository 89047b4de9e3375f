import type { Json } from '../../lib/kernel/json.ts';

type Fields = { readonly [name: string]: Json | undefined };

/** What a machine is set to besides definition and role. This engine has neither logs nor traces nor keys: they are kept and described. */
export const settingNames = ['loggingConfiguration', 'tracingConfiguration', 'encryptionConfiguration'] as const;

/** What is described where nothing was set. */
export const usualSettings = {
  loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: { enabled: false },
  encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
} as const;

const members: { readonly [name in (typeof settingNames)[number]]: readonly string[] } = {
  loggingConfiguration: ['level', 'includeExecutionData', 'destinations'],
  tracingConfiguration: ['enabled'],
  encryptionConfiguration: ['type'],
};

/**
 * Settings as JSON in one form: what is set to the usual is left out, the rest has its members in one order, so that equal settings are equal texts.
 * @param changes later ones replace a whole configuration of earlier ones; a configuration that none of them has stays usual.
 */
export function settingsText(...changes: readonly string[]): string {
  const given = Object.assign({}, ...changes.map((text) => JSON.parse(text))) as { readonly [name: string]: Fields };
  const set = settingNames.flatMap((name) => {
    const usual: Fields = usualSettings[name];
    const value = Object.fromEntries(
      members[name].map((member) => [member, unlessEmpty(given[name]?.[member] ?? usual[member])]),
    );
    return JSON.stringify(value) === JSON.stringify(usual) ? [] : [[name, value] as const];
  });
  return JSON.stringify(Object.fromEntries(set));
}

/** Destinations of logs: no list is as good as an empty one. */
function unlessEmpty(value: Json | undefined): Json | undefined {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
