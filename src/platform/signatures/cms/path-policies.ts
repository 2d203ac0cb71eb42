import type { Verdict } from '#kernel/checked-file.ts';
import { childrenOf, isContext, isSameBytes, oidOf, readElement, sequenceOf, type Element } from './asn1.ts';
import { extensionOids, type Certificate } from './certificate.ts';
import { passed, untold } from './finding.ts';

const anyPolicy = '2.5.29.32.0';

/**
 * Whether the certificates from the one below the trusted one down to the signer's agree on a policy where one of them
 * asks for it (RFC 5280, 6.1). Nobody here asks for a policy of his own, so any will do. Many verifiers do not look at
 * policies, so a disagreement is told and is no proof against the signature.
 */
export function checkPolicies(fromTop: readonly Certificate[]): Verdict {
  const never = fromTop.length + 1;
  const left = { explicit: never, mapping: never, any: never };
  let agreed = new Set([anyPolicy]);
  for (const [index, certificate] of fromTop.entries()) {
    const isLast = index === fromTop.length - 1;
    const isSelfIssued = isSameBytes(certificate.subjectBytes, certificate.issuerBytes);
    const admitsAny = left.any > 0 || (!isLast && isSelfIssued);
    agreed = agreedWith(agreed, policiesOf(certificate), admitsAny);
    if (left.explicit === 0 && agreed.size === 0) return untold('policy_not_met');
    if (!isLast) agreed = mapped(agreed, certificate, left.mapping > 0);
    if (isLast || !isSelfIssued) {
      for (const what of ['explicit', 'mapping', 'any'] as const) left[what] = Math.max(0, left[what] - 1);
    }
    const stated = constraintsOf(certificate);
    left.explicit =
      isLast && stated.explicit !== 0 ? left.explicit : Math.min(left.explicit, stated.explicit);
    left.mapping = Math.min(left.mapping, stated.mapping);
    left.any = Math.min(left.any, stated.any);
  }
  return left.explicit === 0 && agreed.size === 0 ? untold('policy_not_met') : passed;
}

function agreedWith(agreed: ReadonlySet<string>, named: readonly string[], admitsAny: boolean): Set<string> {
  const both = named.filter(
    (policy) => policy !== anyPolicy && (agreed.has(policy) || agreed.has(anyPolicy)),
  );
  return new Set([...both, ...(named.includes(anyPolicy) && admitsAny ? agreed : [])]);
}

/** An authority may say that a policy of its own is called otherwise by whom it certifies. */
function mapped(agreed: ReadonlySet<string>, certificate: Certificate, isAllowed: boolean): Set<string> {
  const after = new Set(agreed);
  const pairs = listOf(certificate, extensionOids.policyMappings).map((pair) =>
    (sequenceOf(pair) ?? []).map((policy) => oidOf(policy)),
  );
  for (const [own] of pairs) if (own !== undefined) after.delete(own);
  if (!isAllowed) return after;
  for (const [own, theirs] of pairs) {
    if (own === undefined || theirs === undefined) continue;
    if (agreed.has(own) || agreed.has(anyPolicy)) after.add(theirs);
  }
  return after;
}

function policiesOf(certificate: Certificate): readonly string[] {
  return listOf(certificate, extensionOids.certificatePolicies).flatMap(
    (information) => oidOf(sequenceOf(information)?.[0]) ?? [],
  );
}

function constraintsOf(certificate: Certificate): { explicit: number; mapping: number; any: number } {
  const parts = listOf(certificate, extensionOids.policyConstraints);
  const inhibit = certificate.extensions.get(extensionOids.inhibitAnyPolicy);
  return {
    explicit: countIn(parts.find((part) => isContext(part, 0))),
    mapping: countIn(parts.find((part) => isContext(part, 1))),
    any: countIn(inhibit === undefined ? undefined : readElement(inhibit.value)),
  };
}

function listOf(certificate: Certificate, oid: string): readonly Element[] {
  const extension = certificate.extensions.get(oid);
  return extension === undefined ? [] : (childrenOf(readElement(extension.value)) ?? []);
}

/** A number of certificates; one that is not stated never comes. */
function countIn(element: Element | undefined): number {
  return element === undefined || element.content.length === 0
    ? Number.POSITIVE_INFINITY
    : element.content.reduce((count, octet) => count * 256 + octet, 0);
}
