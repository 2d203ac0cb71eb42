import { secret, type Secret } from '../secret.ts';

/** Where an S3-compatible store is and who may use it. */
export type S3Place = {
  readonly endpoint: string;
  readonly bucket: string;
  /** What every key begins with; empty or ending with a slash. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: Secret;
};

/** Reads "s3://KEY:SECRET@HOST/BUCKET[/PREFIX][?region=REGION]"; "s3+http:" where the line is not encrypted. */
export function s3Place(value: string): S3Place | null {
  const match = /^s3(\+http)?:\/\/(.+)$/.exec(value);
  const url = match && URL.canParse(`http://${match[2]}`) ? new URL(`http://${match[2]}`) : null;
  if (!match || !url?.username || !url.password) return null;
  const [bucket, ...rest] = url.pathname.slice(1).split('/').filter(Boolean);
  if (!bucket || !/^[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket)) return null;
  return {
    endpoint: `${match[1] ? 'http' : 'https'}://${url.host}`,
    bucket,
    prefix: rest.length > 0 ? `${rest.join('/')}/` : '',
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKey: decodeURIComponent(url.username),
    secretKey: secret(decodeURIComponent(url.password)),
  };
}
