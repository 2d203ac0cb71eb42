/** An invented notice of an invented commune, as a clerk would save it as plain text. */
export const sampleNoticeText = `HỘI ĐỒNG NHÂN DÂN
XÃ SUỐI MẪU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 05/TB-HĐND
Suối Mẫu, ngày 05 tháng 3 năm 2026

THÔNG BÁO
Kết luận giám sát việc thực hiện cải cách hành chính năm 2025

Thực hiện Kế hoạch số 02/KH-HĐND ngày 02/02/2026 của Thường trực Hội đồng nhân dân xã, ngày 03/3/2026 Đoàn giám sát đã làm việc với Ủy ban nhân dân xã.

I. ĐÁNH GIÁ VIỆC THỰC HIỆN KẾ HOẠCH GIÁM SÁT
- Đoàn giám sát gồm:
1. Ông Nguyễn Văn Mẫu - Chủ tịch HĐND xã: Trưởng đoàn;
2. Bà Trần Thị Thử - Phó Chủ tịch HĐND xã: Phó Trưởng đoàn.

II. KẾT QUẢ GIÁM SÁT
1. Những nội dung cần khắc phục ngay trong năm 2026
- Tiêu chí 1 (Công tác chỉ đạo, điều hành):
+ Mục 1.2: Chế độ báo cáo: Điểm tối đa 1,5 điểm, tự chấm 1,5 điểm, thẩm định 1,25 điểm (mất 0,25 điểm). Lý do mất điểm: báo cáo quý III gửi chậm.
- Tiêu chí 2 (Xây dựng và thi hành pháp luật):
+ Mục 2.1: Ban hành văn bản: Lý do mất điểm: thiếu tài liệu minh chứng.
2. Những nội dung cần từng bước khắc phục trong thời gian tới
- Tiêu chí 3 (Cải cách thủ tục hành chính):
+ Mục 3.1.2: Số hóa hồ sơ: Lý do mất 0,5 điểm: thiếu máy quét tại bộ phận một cửa.

III. KIẾN NGHỊ
1. Đối với Ủy ban nhân dân xã:
- Phân công người theo dõi từng nội dung.
- Bổ sung minh chứng trước ngày 30/6/2026.

Trên đây là thông báo kết luận giám sát./.

Nơi nhận:
- UBND xã;
- Lưu: VT.

TM. THƯỜNG TRỰC HĐND
CHỦ TỊCH

Nguyễn Văn Mẫu
`;
