import type { Permission } from '#kernel/permission.ts';
import { ReplyError } from '#web/api.ts';
import { sayNow } from '#web/i18n/say.ts';
import { mayUse } from '#web/session.ts';
import { appraisalTexts } from './appraisal-texts.ts';

/**
 * For pages of the appraising body whose lists the server gives to everybody who reads assessments: to others the
 * address looks like any that they may not see.
 */
export async function requireAppraiser(
  request: Request,
  permission: Permission = 'appraisal.score',
): Promise<void> {
  if (await mayUse(request, permission)) return;
  throw new ReplyError({
    status: 404,
    code: 'web.not_permitted',
    title: sayNow(appraisalTexts, 'not_permitted_title'),
    detail: sayNow(appraisalTexts, 'not_permitted'),
  });
}
