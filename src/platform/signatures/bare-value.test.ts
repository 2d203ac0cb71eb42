import { expect, test } from 'vitest';
import { issue, newAuthority, newKeys, signBytes } from '#tests/support/signing/authority.ts';
import { octets } from '#tests/support/signing/encode.ts';
import { newPaper, signPaper } from '#tests/support/signing/paper.ts';
import { checkPdf } from './check-pdf.ts';

const signer = issue({ cn: 'Nguyễn Văn Mẫu', issuer: newAuthority().root, keys: newKeys('rsa') });
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The oldest kind: a bare signature value, the certificate beside it in the dictionary. */
function signBare(hash: string): Buffer {
  const { bytes } = signPaper(
    newPaper(),
    { signer },
    {
      subFilter: `adbe.x509.rsa_sha1 /Cert <${hexOf(signer.certificate)}>`,
      contents: (content) => octets(signBytes(signer.keys, hash, content)),
    },
  );
  return Buffer.from(bytes);
}

test.each(['sha1', 'sha256'])(
  'a bare RSA value over %s is verified with the certificate beside it',
  (hash) => {
    const [signature] = checkPdf(signBare(hash), null).signatures;
    expect(signature).toMatchObject({ integrity: { outcome: 'pass' }, coverage: 'whole' });
    expect(signature?.certificate?.cn).toBe('Nguyễn Văn Mẫu');
  },
);

test('a paper altered under a bare RSA value has failed', () => {
  const changed = signBare('sha1');
  changed.write('99', changed.indexOf('12/UBND'));
  expect(checkPdf(changed, null).signatures[0]?.integrity.outcome).toBe('fail');
});
