/** TCVN 5712:1993 (VN3, "ABC"): the letters at the codes 0xA1 to 0xFE that it uses. */
const tcvn3Codes =
  'a1a2a3a4a5a6a7a8a9aaabacadaeb5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcdddedfe1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfe';
const tcvn3Letters = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

const tcvn3 = new Map<string, string>(
  Array.from(tcvn3Letters, (letter, index) => [
    String.fromCharCode(Number.parseInt(tcvn3Codes.slice(index * 2, index * 2 + 2), 16)),
    letter,
  ]),
);

/** Letters of TCVN3 that were taken for Latin-1, as Vietnamese. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3.get(sign) ?? sign);
}

const grave = '\u0300';
const acute = '\u0301';
const circumflex = '\u0302';
const tilde = '\u0303';
const breve = '\u0306';
const hook = '\u0309';
const dot = '\u0323';

/** VNI writes a mark as a letter of its own behind the vowel. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: acute,
  ø: grave,
  û: hook,
  õ: tilde,
  ï: dot,
  â: circumflex,
  á: circumflex + acute,
  à: circumflex + grave,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
  ê: breve,
  é: breve + acute,
  è: breve + grave,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
};

const vniLetters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  Ñ: 'Đ',
  ô: 'ơ',
  Ô: 'Ơ',
  ö: 'ư',
  Ö: 'Ư',
  í: 'í',
  Í: 'Í',
  ì: 'ì',
  Ì: 'Ì',
  æ: 'ỉ',
  Æ: 'Ỉ',
  ó: 'ĩ',
  Ó: 'Ĩ',
  ò: 'ị',
  Ò: 'Ị',
  î: 'ỵ',
  Î: 'Ỵ',
};

/** Letters of VNI-Windows that were taken for Latin-1, as Vietnamese. */
export function decodeVni(text: string): string {
  return text
    .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])/gi, (pair, vowel: string, mark: string) => {
      const marks = vniMarks[mark.toLowerCase()];
      return marks === undefined ? pair : (vniLetters[vowel] ?? vowel) + marks;
    })
    .replace(/[ñôöíìæóòî]/gi, (letter) => vniLetters[letter] ?? letter)
    .normalize('NFC');
}
