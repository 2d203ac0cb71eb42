import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-server.ts';

declare module 'vitest' {
  // Vitest asks for an interface that it can merge with its own.
  export interface ProvidedContext {
    readonly testServer: TestServer;
  }
}

let stop: (() => Promise<void>) | undefined;

/** One database server for the whole run, migrated once into a template that every test file copies. */
export async function setup(project: TestProject): Promise<void> {
  const started = await startTestServer();
  stop = started.stop;
  project.provide('testServer', started.server);
}

/** Ends the run's server and drops what the run made. */
export async function teardown(): Promise<void> {
  await stop?.();
}
