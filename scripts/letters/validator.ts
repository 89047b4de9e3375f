import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findJava, probe } from '../../local/localstack/find.ts';

/** veraPDF, the open reference validator of PDF/A and PDF/UA: one jar with all that it needs. */
const VERSION = '1.28.2';
const ARTEFACT = `org.verapdf.apps:greenfield-apps:${VERSION}`;
const JAR = `greenfield-apps-${VERSION}.jar`;
const SHA256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
const PATIENCE_MS = 10 * 60_000;

/** The standards that each letter has to meet, as veraPDF calls them. */
export const STANDARDS = { ua1: 'PDF/UA-1', '2a': 'PDF/A-2a' } as const;
export type Standard = keyof typeof STANDARDS;

/** How to start the validator, or why it cannot be had on this machine. */
export type Validator = { readonly java: string; readonly jar: string } | { readonly missing: string };

/** Finds Java and the validator; fetches it from Maven Central the first time. FRIST_VERAPDF_JAR: a jar that is there already. */
export function findValidator(env: NodeJS.ProcessEnv = process.env): Validator {
  const java = findJava();
  if ('missing' in java) return java;
  const jar = env['FRIST_VERAPDF_JAR'] || fetched(join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'frist'));
  return typeof jar === 'string' ? { java: join(java.path, 'bin', 'java'), jar } : jar;
}

/** The jar in the cache that all clones share. */
function fetched(cache: string): string | { readonly missing: string } {
  const home = join(cache, `verapdf-${VERSION}`);
  const jar = join(home, JAR);
  if (existsSync(jar)) return jar;
  if (probe('mvn', ['--version']) === undefined)
    return { missing: 'no Maven was found on the PATH: install one (maven.apache.org, apt-get install maven)' };
  process.stdout.write(`Fetching veraPDF ${VERSION} with Maven (9 MB, once) into ${home}\n`);
  const arriving = join(home, `arriving-${process.pid}`);
  mkdirSync(arriving, { recursive: true });
  // In that folder, so that no pom.xml of another project is read.
  const run = spawnSync('mvn', ['-B', '-q', '-ntp', COPY, `-Dartifact=${ARTEFACT}`, `-DoutputDirectory=${arriving}`], {
    cwd: arriving,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  const arrived = join(arriving, JAR);
  if (run.status !== 0 || !existsSync(arrived))
    return { missing: `Maven could not fetch ${ARTEFACT}:\n${`${run.stdout}${run.stderr}`.trim()}` };
  const sum = createHash('sha256').update(readFileSync(arrived)).digest('hex');
  if (sum !== SHA256) throw new Error(`${arrived} is not the file that this project knows: its SHA-256 is ${sum}`);
  renameSync(arrived, jar);
  return jar;
}

const Check = z.object({ context: z.string().optional(), errorMessage: z.string().nullish() });
const RuleSummary = z.object({
  clause: z.string(),
  testNumber: z.number(),
  description: z.string(),
  checks: z.array(Check).optional(),
});
const Report = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        validationResult: z
          .array(
            z.object({ compliant: z.boolean(), details: z.object({ ruleSummaries: z.array(RuleSummary).optional() }) }),
          )
          .optional(),
      }),
    ),
  }),
});

/** What one file lacks: a line for each rule that it breaks. Empty: it is valid. */
export type Verdicts = ReadonlyMap<string, readonly string[]>;

/** Validates every PDF of a folder. @throws Error when the validator gave no report */
export function validate({ java, jar }: { java: string; jar: string }, folder: string, standard: Standard): Verdicts {
  const args = ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', standard, '--format', 'json', folder];
  const run = spawnSync(java, args, { encoding: 'utf8', timeout: PATIENCE_MS, maxBuffer: 512 * 1024 * 1024 });
  const report = readReport(run.stdout ?? '', run.stderr ?? '');
  return new Map(
    report.jobs.map(({ itemDetails, validationResult = [] }) => [
      itemDetails.name.split(/[\\/]/).at(-1) ?? '',
      validationResult.length === 0
        ? ['it could not be read']
        : validationResult
            .filter(({ compliant }) => !compliant)
            .flatMap(({ details }) => (details.ruleSummaries ?? []).map(describe)),
    ]),
  );
}

function readReport(output: string, errors: string): z.infer<typeof Report>['report'] {
  try {
    return Report.parse(JSON.parse(output)).report;
  } catch (cause) {
    throw new Error(`veraPDF gave no report: ${errors.trim().slice(-2000)}`, { cause });
  }
}

function describe({ clause, testNumber, description, checks = [] }: z.infer<typeof RuleSummary>): string {
  const [first] = checks;
  const where = first?.context === undefined ? '' : ` (first at ${first.context.split('/').slice(-2).join('/')})`;
  return `${clause}-${testNumber} ${first?.errorMessage ?? description}${where}`;
}
