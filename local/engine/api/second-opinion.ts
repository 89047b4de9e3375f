/** What may be wrong with a definition that this engine takes. */
export interface Warning {
  readonly severity: 'WARNING';
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/**
 * What asl-validator, which knows the language by its published schema, finds in a definition that our own check has nothing against. It is
 * loaded only when somebody asks for warnings.
 */
export async function secondOpinion(text: string): Promise<Warning[]> {
  const { default: aslValidator } = await import('asl-validator');
  return aslValidator(JSON.parse(text)).errors.map((error) => ({
    severity: 'WARNING',
    code: error['Error code'],
    message: `asl-validator: ${error.Message}`,
    location: error.schemaError?.instancePath ?? '/',
  }));
}
