/** What the pages of a score sheet say of its evidence. */
export const evidenceTexts = {
  filter: { vi: 'Lọc theo tài liệu kiểm chứng', en: 'Filter by evidence' },
  filter_all: { vi: 'Mọi tài liệu', en: 'Any evidence' },
  filter_one: { vi: 'Tài liệu: {state}', en: 'Evidence: {state}' },
  line: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
  line_count: { vi: '{count} mục', en: '{count} items' },
  line_risk: {
    vi: '{points} điểm đang phụ thuộc vào tài liệu thiếu hoặc có rủi ro',
    en: '{points} points hang on evidence that is missing or risky',
  },
  see_problems: { vi: 'Xem mọi vấn đề', en: 'See all problems' },
  problems_title: {
    vi: 'Vấn đề về tài liệu kiểm chứng năm {year}',
    en: 'Problems of evidence of {year}',
  },
  problems_lead: {
    vi: 'Mục có nhiều điểm nhất đứng trước. Bấm vào một vấn đề để xử lý.',
    en: 'Items with most points come first. Choose a problem to mend it.',
  },
  no_problems_title: { vi: 'Chưa thấy vấn đề nào.', en: 'No problem is seen.' },
  no_problems: {
    vi: 'Mọi mục cần tài liệu đều có đủ tài liệu, và chưa có điều gì cần lưu ý.',
    en: 'Every item that needs evidence has it, and nothing stands against it.',
  },
  back: { vi: 'Về bảng chấm điểm', en: 'Back to the score sheet' },
  at_stake: { vi: 'Điểm phụ thuộc', en: 'Points at stake' },
  item: { vi: 'Mục', en: 'Item' },
  person: { vi: 'Người phụ trách', en: 'Person' },
  nobody: { vi: 'Chưa giao', en: 'Nobody' },
  problems: { vi: 'Vấn đề và cách xử lý', en: 'Problems and their mend' },
  state: { vi: 'Tài liệu', en: 'Evidence' },
  at_risk_title: {
    vi: 'Điểm phụ thuộc vào tài liệu chưa yên tâm',
    en: 'Points that hang on doubtful evidence',
  },
  at_risk: {
    vi: '{missing} điểm ở {missingCount} mục thiếu tài liệu; {risky} điểm ở {riskyCount} mục tài liệu có rủi ro. Những điều cần lưu ý không chặn việc nộp; hãy xử lý hoặc viết giải trình trước khi nộp.',
    en: '{missing} points at {missingCount} items with missing evidence; {risky} points at {riskyCount} items with risky evidence. Hints do not keep you from handing in; mend them or write an explanation first.',
  },
  nothing_at_risk: {
    vi: 'Mọi mục cần tài liệu đều sẵn sàng.',
    en: 'Every item that needs evidence is ready.',
  },
  from_store: { vi: 'Chọn trong kho tài liệu', en: 'Choose from the evidence store' },
  choose_other: { vi: 'Chọn tài liệu khác', en: 'Choose another document' },
  passage: { vi: 'Phần chứng minh', en: 'Passage that proves it' },
  chosen: { vi: 'Tài liệu được chọn: {title}', en: 'Chosen document: {title}' },
  page: { vi: 'Trang', en: 'Page' },
  page_wrong: { vi: 'Trang phải là số từ 1 trở lên.', en: 'The page is a number from 1.' },
  name_document: { vi: 'Nêu tài liệu này', en: 'Name this document' },
} as const;
