import { foldText } from '#kernel/search-text.ts';
import { plainLine } from './plain-text.ts';

/** What stands above a province's table and is neither its title nor its issuer. */
const beside =
  /^(?:\(?(?:ban hanh )?kem theo |\(?ban hanh theo |phu luc(?: [\divxa-d]+)?$|bieu(?: so)? [\dia-d]+$|cong hoa xa hoi|doc lap|so:|\(?don vi tinh|[-–_*. ]+$)/;
const body = /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|so |bo noi vu|van phong|ban chi dao)/;

/**
 * Title and issuer out of the lines above a table: "UBND TỈNH …" is the issuer, "(Kèm theo Quyết định …)" neither.
 * What is above the title only; below it such words belong to it.
 */
export function headingOf(lines: readonly string[]): { readonly title?: string; readonly issuer?: string } {
  const issuers: string[] = [];
  const title: string[] = [];
  for (const line of lines.flatMap((text) => text.split('\n')).map(plainLine)) {
    const words = foldText(line);
    if (words === '' || beside.test(words)) continue;
    if (title.length === 0 && body.test(words)) issuers.push(line);
    else title.push(line);
  }
  const issuer = issuers.at(-1);
  return {
    ...(title.length === 0 ? {} : { title: title.join(' ') }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}
