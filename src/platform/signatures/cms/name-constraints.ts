import type { Verdict } from '#kernel/checked-file.ts';
import { namePartOids, type NamePart } from '#kernel/checked-file.ts';
import { childrenOf, isContext, octetsOf, readElement, sequenceOf, type Element } from './asn1.ts';
import { extensionOids, type Certificate } from './certificate.ts';
import { failed, passed, untold } from './finding.ts';
import { readName } from './read-values.ts';

/** The kinds of names that conditions are computed for, by their tags. */
const kinds = { email: 1, dns: 2, directory: 4 } as const;
const computed = new Set<number>(Object.values(kinds));

/** A name of a certificate, or one that a condition speaks of. */
type Name = { readonly tag: number; readonly text: string; readonly parts: readonly NamePart[] };

/**
 * Whether the names of a certificate are within what an authority above it may name (RFC 5280, 4.2.1.10). Kinds of
 * names that are not computed count only where the certificate has such a name.
 */
export function checkNames(certificate: Certificate, authority: Certificate): Verdict {
  const extension = authority.extensions.get(extensionOids.nameConstraints);
  if (extension === undefined) return passed;
  const lists = sequenceOf(readElement(extension.value));
  if (lists === undefined) return untold('extension_unknown', extensionOids.nameConstraints);
  const [permitted, excluded] = [0, 1].map((tag) => subtrees(lists.find((list) => isContext(list, tag))));
  if (permitted === undefined || excluded === undefined)
    return untold('extension_unknown', extensionOids.nameConstraints);
  for (const name of namesOf(certificate)) {
    const allowed = permitted.filter(({ tag }) => tag === name.tag);
    const refused = excluded.filter(({ tag }) => tag === name.tag);
    if (allowed.length + refused.length === 0) continue;
    if (!computed.has(name.tag)) return untold('extension_unknown', extensionOids.nameConstraints);
    const isAllowed = allowed.length === 0 || allowed.some((base) => isWithin(name, base));
    if (!isAllowed || refused.some((base) => isWithin(name, base)))
      return failed('name_not_permitted', name.text);
  }
  return passed;
}

/** The names that a list of conditions speaks of; undefined where it cannot be read. */
function subtrees(list: Element | undefined): readonly Name[] | undefined {
  if (list === undefined) return [];
  const bases = childrenOf(list)?.map((subtree) => sequenceOf(subtree)?.[0]);
  const known = bases?.flatMap((base) => (base === undefined ? [] : [generalName(base)]));
  return known?.length === bases?.length ? known : undefined;
}

function namesOf({ subject, extensions }: Certificate): readonly Name[] {
  const alternative = extensions.get(extensionOids.subjectAlternativeName);
  const others = alternative === undefined ? [] : (sequenceOf(readElement(alternative.value)) ?? []);
  const found = others.map((name) => generalName(name));
  if (subject.length > 0) found.push({ tag: kinds.directory, text: sayLast(subject), parts: subject });
  // Only where no other name holds the address is it looked for in the name itself, as in old certificates.
  if (found.some(({ tag }) => tag === kinds.email)) return found;
  const addresses = subject.filter(({ oid }) => oid === namePartOids.email);
  return [...found, ...addresses.map(({ value }) => ({ tag: kinds.email, text: value, parts: [] }))];
}

function generalName(element: Element): Name {
  const { tag } = element;
  if (tag === kinds.directory) {
    const parts = readName(childrenOf(element)?.[0]);
    return { tag, text: sayLast(parts), parts };
  }
  return { tag, text: Buffer.from(octetsOf(element) ?? element.content).toString('latin1'), parts: [] };
}

function isWithin(name: Name, base: Name): boolean {
  if (name.tag === kinds.directory) {
    return base.parts.every(({ oid, value }, index) => {
      const own = name.parts[index];
      return own !== undefined && own.oid === oid && plain(own.value) === plain(value);
    });
  }
  const [own, wanted] = [plain(name.text), plain(base.text)];
  if (wanted === '') return true;
  if (name.tag === kinds.dns) return own === wanted || own.endsWith(`.${wanted.replace(/^\./, '')}`);
  const host = own.slice(own.lastIndexOf('@') + 1);
  if (wanted.includes('@')) return own === wanted;
  return wanted.startsWith('.') ? host.endsWith(wanted) : host === wanted;
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

function sayLast(parts: readonly NamePart[]): string {
  return parts.at(-1)?.value ?? '';
}
