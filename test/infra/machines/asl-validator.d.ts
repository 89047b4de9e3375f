/** The package has types, but does not lead to them. */
declare module 'asl-validator' {
  export default function aslValidator(definition: unknown): {
    readonly isValid: boolean;
    readonly errors: readonly {
      readonly 'Error code': string;
      readonly Message: string;
      readonly schemaError?: { readonly instancePath?: string };
    }[];
    readonly errorsText: (separator?: string) => string;
  };
}
