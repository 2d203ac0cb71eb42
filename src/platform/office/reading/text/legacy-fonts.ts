import { decodeTcvn3, decodeVni } from './legacy-tables.ts';

/**
 * Text set in a font of the years before Unicode, as the letters it shows: `.VnTime` (TCVN3) and `VNI-Times`.
 * A font whose name ends in H shows capitals only.
 */
export function decodeLegacyFont(text: string, font: string | null): string {
  if (font === null) return text;
  if (font.startsWith('.Vn')) {
    const decoded = decodeTcvn3(text);
    return font.endsWith('H') ? decoded.toLocaleUpperCase('vi') : decoded;
  }
  return /^vni-/i.test(font) ? decodeVni(text) : text;
}
