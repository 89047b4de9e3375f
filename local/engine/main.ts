import { enableCompileCache } from 'node:module';

/*
 * What is between a start and its first answer is above all the reading of the modules: their types are taken out and they are compiled.
 * Node keeps the outcome in the system's folder for temporary files, so that only the first start on a machine does that work.
 */
enableCompileCache();
await import('./program.ts');
