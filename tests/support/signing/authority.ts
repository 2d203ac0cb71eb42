import { createHash, generateKeyPairSync, sign, constants, type KeyObject } from 'node:crypto';
import { derOf } from '#platform/signatures/cms/write-der.ts';
import { bits, context, int, nothing, octets, oid, seq, set, text, time, yes } from './encode.ts';

/** A pair of keys and how it signs. */
export type Keys = { readonly privateKey: KeyObject; readonly publicKey: KeyObject; readonly scheme: Scheme };
export type Scheme = 'rsa' | 'pss' | 'ecdsa' | 'ed25519';

/** A certificate with its keys: of a person, an agency or an authority, all of them invented. */
export type Holder = {
  readonly certificate: Uint8Array;
  readonly keys: Keys;
  readonly name: Uint8Array;
  readonly serial: Uint8Array;
};

/** How a certificate is to be made; everything has a sound default. */
export type CertificateWish = {
  readonly cn?: string;
  readonly name?: Uint8Array;
  readonly keys?: Keys;
  readonly issuer?: Holder;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly serial?: Uint8Array;
  readonly isAuthority?: boolean;
  readonly hash?: string;
  readonly validity?: Uint8Array;
  readonly extensions?: readonly Uint8Array[];
  readonly keyUsage?: number;
};

const curves = { p256: 'P-256', p384: 'P-384', p521: 'P-521', brainpool: 'brainpoolP256r1' } as const;

/** Fresh keys; making RSA keys takes a while, so tests share them. */
export function newKeys(kind: keyof typeof curves | 'ed25519' | 'rsa' | 'rsa1024' | 'pss' = 'p256'): Keys {
  if (kind === 'ed25519') return { ...generateKeyPairSync('ed25519'), scheme: 'ed25519' };
  if (kind === 'rsa' || kind === 'rsa1024' || kind === 'pss') {
    const modulusLength = kind === 'rsa1024' ? 1024 : 2048;
    return { ...generateKeyPairSync('rsa', { modulusLength }), scheme: kind === 'pss' ? 'pss' : 'rsa' };
  }
  return { ...generateKeyPairSync('ec', { namedCurve: curves[kind] }), scheme: 'ecdsa' };
}

const hashOids: Readonly<Record<string, string>> = {
  md5: '1.2.840.113549.2.5',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};
const rsaOids: Readonly<Record<string, number>> = { md5: 4, sha1: 5, sha256: 11, sha384: 12, sha512: 13 };
const ecdsaOids: Readonly<Record<string, string>> = {
  sha1: '1',
  sha256: '3.2',
  sha384: '3.3',
  sha512: '3.4',
};

/** The identifier of a hash function. */
export function hashId(hash: string): Uint8Array {
  return seq(oid(hashOids[hash] ?? hash), nothing);
}

/** The identifier of a signature algorithm. */
export function schemeId(scheme: Scheme, hash: string): Uint8Array {
  switch (scheme) {
    case 'rsa':
      return seq(oid(`1.2.840.113549.1.1.${rsaOids[hash]}`), nothing);
    case 'ecdsa':
      return seq(oid(`1.2.840.10045.4.${ecdsaOids[hash]}`));
    case 'ed25519':
      return seq(oid('1.3.101.112'));
    case 'pss': {
      const mask = seq(oid('1.2.840.113549.1.1.8'), hashId(hash));
      const salt = context(2, int(createHash(hash).digest().length));
      return seq(oid('1.2.840.113549.1.1.10'), seq(context(0, hashId(hash)), context(1, mask), salt));
    }
  }
}

/** A signature value. */
export function signBytes(keys: Keys, hash: string, bytes: Uint8Array): Uint8Array {
  const { privateKey: key, scheme } = keys;
  if (scheme === 'ed25519') return sign(null, bytes, key);
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return sign(hash, bytes, scheme === 'pss' ? { key, ...pss } : key);
}

/** A name out of its common name and, where given, an organisation. */
export function nameOf(cn: string, organisation?: string, tag = 12): Uint8Array {
  const part = (type: string, value: string): Uint8Array => set(seq(oid(type), text(value, tag)));
  return seq(
    set(seq(oid('2.5.4.6'), text('VN', 19))),
    ...(organisation === undefined ? [] : [part('2.5.4.10', organisation)]),
    part('2.5.4.3', cn),
  );
}

/** An extension of a certificate. */
export function extension(type: string, value: Uint8Array, isCritical = false): Uint8Array {
  return seq(oid(type), ...(isCritical ? [yes] : []), octets(value));
}

let made = 100;

/** Makes a certificate, signed by its issuer or by itself. */
export function issue(wish: CertificateWish = {}): Holder {
  made += 1;
  const keys = wish.keys ?? newKeys();
  const name = wish.name ?? nameOf(wish.cn ?? `Người Mẫu ${made}`);
  const serial = wish.serial ?? Buffer.from([0x51, made >> 8, made & 0xff]);
  const issuerKeys = wish.issuer?.keys ?? keys;
  const hash = wish.hash ?? 'sha256';
  const algorithm = schemeId(issuerKeys.scheme, hash);
  const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' });
  const usage = wish.keyUsage ?? (wish.isAuthority ? 0x06 : 0xc0);
  const body = seq(
    context(0, int(2)),
    int(serial),
    algorithm,
    wish.issuer?.name ?? name,
    wish.validity ??
      seq(time(wish.validFrom ?? '2020-01-01T00:00:00Z'), time(wish.validTo ?? '2035-01-01T00:00:00Z')),
    name,
    publicKey,
    context(
      3,
      seq(
        ...(wish.isAuthority ? [extension('2.5.29.19', seq(yes), true)] : []),
        extension('2.5.29.15', derOf(3, Uint8Array.of(1, usage)), true),
        extension('2.5.29.14', octets(keyIdentifier(keys))),
        extension('2.5.29.35', seq(derOf(0x80, keyIdentifier(issuerKeys)))),
        ...(wish.extensions ?? []),
      ),
    ),
  );
  return {
    certificate: seq(body, algorithm, bits(signBytes(issuerKeys, hash, body))),
    keys,
    name,
    serial,
  };
}

/** The identifier of a key, as certificates name it. */
export function keyIdentifier({ publicKey }: Keys): Uint8Array {
  return createHash('sha1')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest();
}

/** A root, an authority below it and, below that, whoever signs. */
export function newAuthority(): { readonly root: Holder; readonly middle: Holder } {
  const root = issue({ cn: 'Gốc Tin Cậy Mẫu', isAuthority: true });
  return { root, middle: issue({ cn: 'Nơi Cấp Mẫu', issuer: root, isAuthority: true }) };
}

/** A certificate as the text files of a trust folder hold it. */
export function pemOf(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** A list of revoked certificates. */
export function revocationList(
  issuer: Holder,
  revoked: readonly { readonly holder: Holder; readonly at: string }[],
): Uint8Array {
  const algorithm = schemeId(issuer.keys.scheme, 'sha256');
  const body = seq(
    int(1),
    algorithm,
    issuer.name,
    time('2026-03-01T00:00:00Z'),
    time('2026-12-01T00:00:00Z'),
    ...(revoked.length === 0
      ? []
      : [seq(...revoked.map(({ holder, at }) => seq(int(holder.serial), time(at))))]),
  );
  return seq(body, algorithm, bits(signBytes(issuer.keys, 'sha256', body)));
}
