/**
 * The decimal that a spreadsheet's number means. Programs write what their binary number comes to in 17 digits
 * ("1.1000000000000001" for 1.1), though nobody can type more than 15: what is longer is taken to 15 significant
 * digits, in decimal, never through a binary number.
 * @returns canonical decimal text; null where the text is no number or an unreasonable one
 */
export function exactNumber(source: string): string | null {
  const match = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(source.trim());
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const scale = fraction.length - Number(power);
  if (digits === '') return '0';
  if (digits.length > 400 || Math.abs(scale) > 400) return null;
  const cut = digits.length - 15;
  const kept = cut > 0 ? rounded(digits, cut) : digits;
  return decimal(sign, kept, cut > 0 ? scale - cut : scale);
}

function rounded(digits: string, cut: number): string {
  const kept = BigInt(digits.slice(0, -cut));
  return String((digits.at(-cut) ?? '0') >= '5' ? kept + 1n : kept);
}

/** The same amount a hundred times: what a cell shows as per cent. */
export function hundredfold(amount: string): string {
  const point = amount.indexOf('.');
  const scale = point < 0 ? 0 : amount.length - point - 1;
  const sign = amount.startsWith('-') ? '-' : '';
  return decimal(sign, amount.replace(/[-.]/g, ''), scale - 2);
}

function decimal(sign: string, digits: string, scale: number): string {
  const all = scale < 0 ? digits + '0'.repeat(-scale) : digits.padStart(scale + 1, '0');
  const places = Math.max(0, scale);
  const whole = all.slice(0, all.length - places).replace(/^0+(?=\d)/, '');
  const fraction = all.slice(all.length - places).replace(/0+$/, '');
  const size = `${whole}${fraction === '' ? '' : `.${fraction}`}`;
  return size === '0' ? '0' : `${sign}${size}`;
}
