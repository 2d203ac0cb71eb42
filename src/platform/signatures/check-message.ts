import { passed } from './cms/finding.ts';
import { readSignedMessage } from './cms/signed-message.ts';
import { contentOf } from './cms/signed-content.ts';
import { verifyMessageSigner } from './cms/verify-cms.ts';
import { assembleSignature, type TrustGround } from './assemble-signature.ts';
import type { CheckedSignature } from '#kernel/checked-file.ts';
import { decodeEnvelope } from './decode-envelope.ts';

/**
 * Verifies the signers of a .p7m or .p7s file. What they signed stands inside, or elsewhere: then it can only be said
 * who signed and when. Undefined where the file is no signed message.
 */
export function checkMessage(
  bytes: Uint8Array,
  ground: TrustGround,
): readonly CheckedSignature[] | undefined {
  const message = readSignedMessage(decodeEnvelope(bytes));
  if (message === undefined) return undefined;
  const content = message.content === null ? null : contentOf(message.content);
  return message.signers.map((signer, index) =>
    assembleSignature(
      {
        field: `#${index + 1}`,
        page: null,
        visible: false,
        subFilter: 'CMS',
        kind: 'signature',
        coverage: 'whole',
        coverageReasons: [],
        laterChanges: { kind: content === null ? 'cannot_tell' : 'none', reasons: [] },
        reason: null,
        location: null,
        claimedTime: null,
        form: passed,
      },
      verifyMessageSigner(message, signer, content, ground.certificates),
      ground,
    ),
  );
}
