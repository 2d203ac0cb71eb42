/** Today in the time zone of the papers, as ISO text; the one place where the browser app reads the clock. */
export function today(): string {
  return dayFormat.format(new Date());
}

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
