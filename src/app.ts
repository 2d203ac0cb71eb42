import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { assessmentEndpoints, assessmentMessages } from '#modules/assessment/index.ts';
import { auditEndpoints } from '#modules/audit/index.ts';
import { criteriaEndpoints, criteriaMessages } from '#modules/criteria/index.ts';
import {
  documentsEndpoints,
  documentsMessages,
  giveUpReading,
  readHandedInPaper,
  readPaperJob,
  type PaperHead,
  type ReadPaperInput,
  type ReadingResult,
} from '#modules/documents/index.ts';
import {
  checkFileJob,
  checkHandedInFile,
  evidenceEndpoints,
  evidenceMessages,
  giveUpFile,
  orderMissingChecks,
  uploadsAddress,
  verifyFiles,
  type CheckFileInput,
} from '#modules/evidence/index.ts';
import { findingsEndpoints, findingsMessages } from '#modules/findings/index.ts';
import { authenticate, identityEndpoints, identityMessages, readAsCaller } from '#modules/identity/index.ts';
import { supervisionEndpoints, supervisionMessages } from '#modules/supervision/index.ts';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/database/database.ts';
import { databaseMessages } from '#platform/database/unavailable.ts';
import { openLocalStore } from '#platform/files/local-store.ts';
import { openS3Store } from '#platform/files/s3-store.ts';
import { openResumableUploads } from '#platform/files/resumable-uploads.ts';
import { newId } from '#platform/clock.ts';
import { addHealth } from '#platform/http/health.ts';
import { createHttpServer, type HttpSettings } from '#platform/http/http-server.ts';
import { serveWebFiles } from '#platform/http/web-files.ts';
import { defineJob, startJobs } from '#platform/jobs/jobs.ts';
import { startSchedule } from '#platform/jobs/schedule.ts';
import { fileMessages } from '#platform/files/file-messages.ts';
import type { Log } from '#platform/log.ts';
import { officeMessages } from '#platform/office/office-messages.ts';
import { createPageDrawer } from '#platform/office/pages/page-drawer.ts';
import { pageMessages } from '#platform/office/pages/page-messages.ts';
import { createPaperOpener } from '#platform/office/reading/paper-opener.ts';
import { createFileChecker } from '#platform/signatures/file-checker.ts';
import { projectRoot } from '#platform/project-root.ts';
import { demonstrationAccounts, loadDemonstration } from './demonstration.ts';

/** The running program: its server, and how to end what it started. */
export type App = { readonly http: FastifyInstance; readonly close: () => Promise<void> };

/** Every sentence that the modules say as problems. */
export const appMessages = {
  ...databaseMessages,
  ...fileMessages,
  ...officeMessages,
  ...pageMessages,
  ...identityMessages,
  ...documentsMessages,
  ...evidenceMessages,
  ...criteriaMessages,
  ...assessmentMessages,
  ...findingsMessages,
  ...supervisionMessages,
};

/** The composition root: files → jobs → modules → routes, on a database that is already running. */
export async function createApp(
  config: Config,
  database: Database,
  log: Log,
  extras: Pick<HttpSettings, 'checkReply'> = {},
): Promise<App> {
  const files = config.filesUrl
    ? await openS3Store(config.filesUrl, config.dataDir)
    : await openLocalStore(config.dataDir);
  if (config.isDemo) await loadDemonstration(database, files);
  const opener = createPaperOpener<ReadingResult>({
    workerFile: programOf('paper-worker'),
    onFailure: (failure) => log.warn(failure, 'a file could not be opened'),
  });
  const tools = { database, files, opener };
  const examiners = {
    checker: createFileChecker({ workerFile: programOf('check-worker'), trustFolder: config.trustFolder }),
    opener: createPaperOpener<PaperHead>({
      workerFile: programOf('evidence-worker'),
      workers: 1,
      onFailure: (failure) => log.warn(failure, 'a file could not be opened'),
    }),
  };
  const drawer = createPageDrawer({ workerFile: programOf('page-worker') });
  const jobs = startJobs({
    database,
    log,
    jobs: [
      defineJob<ReadPaperInput>(readPaperJob, (input, signal) => readHandedInPaper(tools, input, signal), {
        giveUp: (input) => giveUpReading(database, input),
      }),
      defineJob<CheckFileInput>(
        checkFileJob,
        (input, signal) =>
          checkHandedInFile({ database, files, scanner: config.scanner, ...examiners }, input, signal),
        { giveUp: (input) => giveUpFile(database, input) },
      ),
    ],
  });
  const { sessionHours, uploadMaxBytes } = config;
  const uploads = await openResumableUploads({
    dataDir: config.dataDir,
    address: uploadsAddress,
    maxBytes: uploadMaxBytes,
    newId,
    onFault: (error) => log.error({ err: error }, 'An upload failed'),
  });
  const schedule = startSchedule({
    database,
    log,
    everySeconds: 15 * 60,
    firstAfterSeconds: 2 * 60,
    tasks: [
      { name: 'verify files', run: (signal) => verifyFiles({ database, files }, signal) },
      { name: 'order missing checks', run: (signal) => orderMissingChecks(database, signal) },
      { name: 'sweep uploads', run: async () => void (await uploads.sweep()) },
    ],
  });
  const demoAccounts = config.isDemo ? await demonstrationAccounts() : null;
  const http = await createHttpServer({
    database,
    log,
    messages: appMessages,
    authenticate: (token) => authenticate(database, token),
    readAs: (token, work) => readAsCaller(database, token, work),
    uploadMaxBytes,
    isSecure: config.publicUrl.startsWith('https:'),
    endpoints: [
      ...identityEndpoints({ database, sessionHours, demoAccounts }),
      ...documentsEndpoints({ database, files, uploadMaxBytes }),
      ...evidenceEndpoints({ database, files, uploads, drawer, uploadMaxBytes }),
      ...criteriaEndpoints({ uploadMaxBytes }),
      ...assessmentEndpoints({ database, files, uploadMaxBytes }),
      ...findingsEndpoints,
      ...supervisionEndpoints,
      ...auditEndpoints,
    ],
    ...extras,
  });
  addHealth(http, database);
  await serveWebFiles(http, path.join(projectRoot(), 'dist', 'web'));
  return {
    http,
    close: async () => {
      await http.close();
      await schedule.stop();
      await jobs.stop();
      await opener.close();
      await examiners.opener.close();
      await examiners.checker.close();
      await drawer.close();
    },
  };
}

function programOf(name: string): URL {
  return pathToFileURL(path.join(projectRoot(), 'dist', `${name}.js`));
}
