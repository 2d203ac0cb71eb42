import { useEffect } from 'react';
import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { getReading } from '#modules/documents/contract.ts';
import { call } from '#web/api.ts';
import { orSignIn } from '#web/session.ts';
import { PaperOutcome } from './paper-outcome.tsx';
import { ReadingDesk } from './reading-desk.tsx';
import { ReadingProgressView } from './reading-progress.tsx';

/** One handed-in paper with what was read from it. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return orSignIn(request, call(getReading, { params: { id: params['id'] ?? '' }, signal: request.signal }));
}

/** A paper in whatever state it is: being read, read, refused, confirmed or put aside. */
export function Component() {
  const detail = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    document.title = `${detail.subject ?? detail.fileName} – Minh Chứng`;
  }, [detail]);
  if (detail.state === 'reading')
    return <ReadingProgressView detail={detail} onDone={() => void revalidate()} />;
  if (detail.reading && detail.paper && detail.state !== 'discarded')
    return (
      <ReadingDesk
        key={`${detail.id}-${detail.state}`}
        detail={detail}
        reading={detail.reading}
        paper={detail.paper}
      />
    );
  return <PaperOutcome detail={detail} />;
}
