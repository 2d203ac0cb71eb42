import type { LeaveOutReason } from '#modules/evidence/domain/bundle-manifest.ts';

/** Why a file is not in a bundle, as its indexes say it. */
export const leaveOutWords: Readonly<Record<LeaveOutReason, string>> = {
  quarantined: 'Tệp chưa kiểm tra xong khi tạo bộ tài liệu. Hãy tải lại bộ tài liệu sau ít phút.',
  refused: 'Tệp không được nhận khi kiểm tra. Đơn vị cần tải lên tệp khác.',
  damaged: 'Nội dung tệp trong kho đã bị hỏng. Đơn vị cần tải lại tệp gốc lên.',
  lost: 'Không đọc được tệp trong kho. Hãy thử lại; nếu vẫn không được, đơn vị cần tải lại tệp gốc lên.',
};

/** States of a document's own review, in words. */
export const documentStateWords: Readonly<Record<string, string>> = {
  draft: 'Bản nháp',
  in_review: 'Chờ duyệt',
  accepted: 'Được chấp nhận',
  rejected: 'Bị từ chối',
  expired: 'Hết hạn',
};

/** What stands at the top of everything where files are missing. */
export const partialWords = 'KHÔNG ĐẦY ĐỦ';
