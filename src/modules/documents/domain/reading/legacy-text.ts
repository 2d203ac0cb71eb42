/** Words of every head as fonts of the encodings TCVN3 (ABC), VNI and VIQR store them. */
const headings =
  /CỘNG HOÀ|\bCéNG HOµ|\bC[éÉ]ng h[oß][µßa]|x· h[éÉ]i|chñ nghÜa|nghÜa viÖt|§éc lËp|h¹nh phóc|Coäng hoaø|COÄNG HOAØ|xaõ hoäi|XAÕ HOÄI|Ñoäc laäp|ÑOÄC LAÄP|haïnh phuùc|uû ban nh©n d©n|nh©n d©n|hµnh chÝnh|kÕ ho¹ch|quyÕt ®Þnh|UÛ BAN NH[¢ÂA]N|HOÄI ÑOÀNG|UÛY BAN|NHAÂN DAÂN|haønh chính|keá hoaïch|quyeát ñònh/u;
const tcvnMarks = /[\p{L}](?:[µ¸¶·¹»¾¼½Æ©Ç«¬®§¢£¤¥¦¨ª­]|Ê|Ë|Ì|Ð|Ñ|Ö|×|Ø|Ü)[\p{L}]?/gu;
const vniMarks = /[aeiouyAEIOUY](?:[ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])(?![ùøûõïâáàåãäêéèúüë])/gu;
const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;

/** Whether a text's letters are those of an old Vietnamese font: a person sees words, a machine reads none. */
export function isLegacyText(text: string): boolean {
  const start = text.slice(0, 6000);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return false;
  const modern = start.match(vietnamese)?.length ?? 0;
  if (modern > letters * 0.06) return false;
  const old = Math.max(start.match(tcvnMarks)?.length ?? 0, start.match(vniMarks)?.length ?? 0);
  return old > letters * 0.08 || (headings.test(start) && modern < letters * 0.02);
}
