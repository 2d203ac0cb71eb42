const kibi = 1024;
const mebi = kibi * kibi;

/** Largest file that is opened. */
export const fileBytesMax = 50 * mebi;
/** What all parts of one archive together may declare or unfold to. */
export const inflatedBytesMax = 200 * mebi;
/** Largest single part that a reader unfolds: text, never pictures. */
export const partBytesMax = 48 * mebi;
/** Largest packed stream of a PDF, pictures aside. */
export const pdfStreamBytesMax = 64 * mebi;
/** A part that unfolds to more than this many times its packed size is a bomb … */
export const inflationRatioMax = 250;
/** … once it is larger than this: small parts of equal rows pack very well. */
export const inflationRatioFree = 2 * mebi;
/** Entries of one archive's directory. */
export const archiveEntriesMax = 5_000;
/** Depth of elements in one XML part. */
export const xmlDepthMax = 250;
/** Elements that are held at once (one paragraph or one table). */
export const xmlNodesMax = 400_000;
/** Paragraphs, rows and cells of one paper. */
export const blocksMax = 100_000;

/** Pages of a PDF with a text layer. */
export const textPagesMax = 1_000;
/** Pages that are recognised from pictures. */
export const scanPagesMax = 40;
/** Resolution at which pages are recognised. */
export const scanDotsPerInch = 200;
/** Largest picture that is recognised, in pixels. */
export const scanPixelsMax = 40_000_000;

/** Time for a file whose text is read. */
export const readMillisecondsMax = 60_000;
/** Time for a file whose text is recognised: a start and a share for every page. */
export const recogniseMillisecondsStart = 30_000;
export const recogniseMillisecondsPage = 15_000;

/** Heap of one worker. */
export const workerMebibytesMax = 512;
/** What all workers together may add to the process while they read, their libraries' memory included. */
export const residentMebibytesMax = 700;
/** Workers that read at the same time. */
export const workersMax = 2;
/** Files that wait for a worker. */
export const queueMax = 64;
