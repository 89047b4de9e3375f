import { z } from 'zod';
import { ConfigurationError } from './errors.ts';

/**
 * Reads the environment through a schema of strings.
 * @throws ConfigurationError that lists every missing or malformed variable, not only the first.
 */
export function readConfig<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: Readonly<Record<string, string | undefined>> = process.env,
): z.infer<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(env);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}
