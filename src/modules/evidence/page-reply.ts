import { refuse } from '#kernel/problem.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { PageDrawer } from '#platform/office/pages/page-drawer.ts';
import { shownPictures, viewOf } from './domain/shown-kinds.ts';
import type { findRevisionFile } from './views.ts';

/** A picture that a page of ours may show; `shownAs` names its very bytes. */
type ShownPage = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly shownAs: string;
  readonly content: () => Promise<Uint8Array | NodeJS.ReadableStream>;
};

/**
 * A page of a clean file as a picture: of a PDF it is drawn, a picture is itself. Nothing else is ever shown in a page.
 * @throws Problem evidence.revision_not_found, office.page_not_found
 */
export function pageReply(
  { files, drawer }: { readonly files: FileStore; readonly drawer: PageDrawer },
  file: Awaited<ReturnType<typeof findRevisionFile>>,
  page: number,
  width: number,
): ShownPage {
  if (!file) return refuse('not_found', 'evidence.revision_not_found');
  const { sha256, fileKind, fileName } = file;
  const view = viewOf(fileKind);
  if (view === 'none' || (view === 'picture' && page > 1))
    return refuse('not_found', 'office.page_not_found', { page });
  if (view === 'pages')
    return {
      fileName,
      mediaType: 'image/png',
      shownAs: `${sha256}-${page}-${width}`,
      content: () => files.withPath(sha256, (path) => drawer.draw({ path, page, width })),
    };
  return {
    fileName,
    mediaType: shownPictures[fileKind as keyof typeof shownPictures],
    shownAs: sha256,
    content: () => files.open(sha256),
  };
}
