import { asId, type CriteriaSetId } from '#kernel/id.ts';
import { ProblemError, refuse } from '#kernel/problem.ts';
import type { Caller } from '#kernel/caller.ts';
import type { Tx } from '#platform/database/database.ts';
import { raw, reads, writes, type Endpoint, type FileReply, type RawAsk } from '#platform/http/endpoint.ts';
import { takeFile } from '#platform/http/take-file.ts';
import { xlsxType } from '#platform/office/media-types.ts';
import { confirmMappingOf } from './commands/confirm-mapping.ts';
import { createSet } from './commands/create-set.ts';
import { discardSet } from './commands/discard-set.ts';
import { publishSet } from './commands/publish-set.ts';
import { saveSet } from './commands/save-set.ts';
import { takeBackMappingOf } from './commands/take-back-mapping.ts';
import {
  confirmMapping,
  createCriteriaSet,
  discardCriteriaSet,
  exportCriteriaSet,
  getCriteriaSet,
  getMapping,
  listCriteriaSets,
  previewCriteriaSetImport,
  publishCriteriaSet,
  saveCriteriaSet,
  takeBackMapping,
  type CriteriaSetView,
  type ImportPreview,
} from './contract.ts';
import { manifestOf } from './domain/manifest.ts';
import { previewImport } from './preview-import.ts';
import { writeSetXlsx, writeSetYaml } from './set-files.ts';
import { findMappingView, findSetFile, findSetView, listSetRows } from './views.ts';

/** A set of 2,000 items with every text filled stays below; a workbook of one is far smaller. */
const setBytesMax = 10 * 1024 * 1024;

type Settings = { readonly uploadMaxBytes: number };

/** The criteria module's routes. */
export function criteriaEndpoints({ uploadMaxBytes }: Settings): readonly Endpoint[] {
  return [
    reads(listCriteriaSets, (tx) => listSetRows(tx)),
    reads(getCriteriaSet, (tx, { params }) => getSetView(tx, setId(params))),
    writes(createCriteriaSet, async (tx, { caller, body }) =>
      getSetView(tx, await createSet(tx, caller, body)),
    ),
    writes(saveCriteriaSet, (tx, ask) => moved(tx, ask, saveSet)),
    writes(publishCriteriaSet, (tx, ask) => moved(tx, ask, publishSet)),
    writes(discardCriteriaSet, async (tx, { caller, params, body }) => {
      await discardSet(tx, caller, { id: setId(params), ...body });
      return undefined;
    }),
    raw(previewCriteriaSetImport, (ask) => previewUpload(ask, uploadMaxBytes)),
    reads(exportCriteriaSet, async (tx, { params, query }) => {
      const found = (await findSetFile(tx, setId(params))) ?? refuse('not_found', 'criteria.set_not_found');
      return setFile(found, query.format);
    }),
    reads(getMapping, (tx, { params, query }) => getMappingView(tx, setId(params), asId(query.previous))),
    writes(confirmMapping, async (tx, { caller, params, body }) => {
      const mapped = { id: setId(params), previous: asId<'criteria_set'>(body.previous) };
      await confirmMappingOf(tx, caller, { ...mapped, lines: body.lines });
      return getMappingView(tx, mapped.id, mapped.previous);
    }),
    writes(takeBackMapping, async (tx, { caller, params, query }) => {
      const mapped = { id: setId(params), previous: asId<'criteria_set'>(query.previous) };
      await takeBackMappingOf(tx, caller, mapped);
      return getMappingView(tx, mapped.id, mapped.previous);
    }),
  ];
}

/** Takes the one file of a form; a form that breaks off is told apart from a file that cannot be read. */
async function previewUpload(
  { request }: RawAsk<typeof previewCriteriaSetImport>,
  uploadMaxBytes: number,
): Promise<ImportPreview> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) return refuse('invalid', 'criteria.file_expected');
  const bytes = await takeFile(part.file, Math.min(uploadMaxBytes, setBytesMax)).catch((error: unknown) => {
    if (!(error instanceof ProblemError) && part.file.errored)
      refuse('invalid', 'criteria.upload_interrupted');
    throw error;
  });
  return previewImport(part.filename, bytes);
}

function setId(params: { readonly id: string }): CriteriaSetId {
  return asId(params.id);
}

async function getSetView(tx: Tx, id: CriteriaSetId): Promise<CriteriaSetView> {
  return (await findSetView(tx, id)) ?? refuse('not_found', 'criteria.set_not_found');
}

async function getMappingView(tx: Tx, id: CriteriaSetId, previous: CriteriaSetId) {
  return (await findMappingView(tx, id, previous)) ?? refuse('not_found', 'criteria.set_not_found');
}

/** Runs a command on the set of the address and answers with the set as it then is. */
async function moved<Body extends object>(
  tx: Tx,
  ask: { readonly caller: Caller; readonly params: { readonly id: string }; readonly body: Body },
  command: (tx: Tx, caller: Caller, input: Body & { readonly id: CriteriaSetId }) => Promise<void>,
): Promise<CriteriaSetView> {
  const id = setId(ask.params);
  await command(tx, ask.caller, { ...ask.body, id });
  return getSetView(tx, id);
}

type FoundFile = NonNullable<Awaited<ReturnType<typeof findSetFile>>>;

async function setFile(
  { code, content, manifest }: FoundFile,
  format: 'xlsx' | 'yaml' | 'json',
): Promise<FileReply> {
  if (format === 'xlsx')
    return { fileName: `${code}.xlsx`, mediaType: xlsxType, content: await writeSetXlsx(content) };
  const [mediaType, written] =
    format === 'yaml'
      ? (['application/yaml', writeSetYaml(content)] as const)
      : (['application/json', manifest ?? manifestOf(content)] as const);
  return { fileName: `${code}.${format}`, mediaType, content: new TextEncoder().encode(written) };
}
