import type { Paper } from '#kernel/paper.ts';
import { flowOf } from './flow.ts';
import { readHeader } from './header.ts';
import type { DocumentFields } from './reading.ts';
import { readTail } from './signature.ts';

/**
 * What any official paper says of itself (Decree 30/2020, Annex I): type, issuing body, number, symbol, place, date,
 * subject, and who signed it on whose behalf. A field that the paper does not fill is null.
 */
export function readDocumentHead(paper: Paper): DocumentFields {
  const flow = flowOf(paper);
  const { isNumberBlank: _, end: __, typeEnd: ___, ...head } = readHeader(flow);
  const { recipients: ____, start: _____, ...signature } = readTail(flow);
  return { ...head, ...signature };
}
