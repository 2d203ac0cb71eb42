import { plainLine } from '../formats/plain-text.ts';
import type { Rule } from '../rule.ts';

const survey =
  /^(?:(?:theo|qua|lấy|căn cứ|căn cứ vào|dựa vào) )?(?:(?:kết quả|điểm|số điểm) )*(?:của )?(?:(?:điều tra|khảo sát) xã hội học|(?:điều tra|khảo sát)(?: (?:mức độ |sự )?hài lòng(?: của [\p{L}\s,]+?)?)?)(?:\s*\(?,?\s*(?:được )?do (.+?) (?:thực hiện|tiến hành|tổ chức|công bố)\)?)?$/iu;
const otherBody =
  /^(?:(?:điểm|phần này|nội dung này|tiêu chí này) )?(?:được )?do (.+?) (?:chấm|đánh giá|thẩm định|cho)(?: điểm)?$/iu;

/** "Điểm điều tra xã hội học do Viện A thực hiện", "Do Sở Nội vụ chấm điểm": points that others give. */
export function givenOf(lines: readonly string[]): Rule | null {
  const [line = '', ...more] = lines;
  if (more.length > 0) return null;
  const bySurvey = survey.exec(line);
  if (bySurvey) {
    const body = plainLine(bySurvey[1] ?? '') || 'cơ quan điều tra xã hội học';
    return { kind: 'given', by: 'survey', body, scale: null };
  }
  const body = plainLine(otherBody.exec(line)?.[1] ?? '');
  // A unit that scores itself is no body of others.
  return body === '' || /đơn vị|tự chấm|[\d:;]|ubnd (?:cấp )?xã/iu.test(body)
    ? null
    : { kind: 'given', by: 'other_body', body, scale: null };
}
