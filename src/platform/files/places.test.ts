import { expect, test } from 'vitest';
import { scannerPlace } from './scanner-place.ts';
import { s3Place } from './s3-place.ts';

test('a store is named by one address with its keys, which are never shown', () => {
  const place = s3Place('s3://AKMAU:bi%2Fmat@s3.mau.vn/kho-tep/nam?region=vn-1');
  expect(place).toMatchObject({
    endpoint: 'https://s3.mau.vn',
    bucket: 'kho-tep',
    prefix: 'nam/',
    region: 'vn-1',
    accessKey: 'AKMAU',
  });
  expect(place?.secretKey.reveal()).toBe('bi/mat');
  expect(JSON.stringify(place)).not.toContain('bi/mat');
  expect(s3Place('s3+http://a:b@127.0.0.1:9000/kho')).toMatchObject({
    endpoint: 'http://127.0.0.1:9000',
    prefix: '',
    region: 'us-east-1',
  });
});

test.each([
  'https://a:b@may/kho',
  's3://may/kho',
  's3://a:b@may',
  's3://a:b@may/KHO',
  's3://a@may/kho',
  's3://',
])('what is no address of a store is refused: %s', (value) => {
  expect(s3Place(value)).toBeNull();
});

test('a scanner is named by a port or by a socket', () => {
  expect(scannerPlace('tcp://127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 });
  expect(scannerPlace('unix:///run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
  for (const wrong of ['127.0.0.1:3310', 'tcp://may', 'tcp://may:99999', 'unix://x'])
    expect(scannerPlace(wrong)).toBeNull();
});
