import { say, type Facts, type Messages } from '#kernel/language.ts';
import { useLanguage } from '#web/i18n/language.ts';

const sentences: Messages = {
  not_a_notice: {
    vi: 'Văn bản này không phải thông báo kết luận giám sát. Hãy đưa vào thông báo có phần kết quả giám sát từng nội dung.',
    en: 'This paper is not a notice of supervision conclusions. Hand in a notice that states its findings one by one.',
  },
  no_findings: {
    vi: 'Văn bản là thông báo nhưng không có nội dung mất điểm nào đọc được. Hãy kiểm tra phần kết quả giám sát.',
    en: 'The paper is a notice, but no item that lost points could be read. Check its part on findings.',
  },
  no_text: {
    vi: 'Tệp không có chữ nào đọc được. Nếu là bản quét, hãy quét lại rõ hơn rồi gửi lại.',
    en: 'The file holds no readable text. If it is a scan, scan it again more clearly.',
  },
};

/** Why a paper was refused, as a sentence; null where the code has none. */
export function useRefusalSentence(
  refusal: { code: string; facts: Record<string, unknown> } | null,
): string | null {
  const language = useLanguage();
  const code = refusal?.code.replace(/^documents\./, '');
  const sentence = code === undefined ? undefined : sentences[code];
  return sentence ? say(sentence, language, (refusal?.facts ?? {}) as Facts) : null;
}
