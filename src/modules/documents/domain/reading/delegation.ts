import type { DelegateRole } from '#kernel/finding-terms.ts';
import { titled } from './administrative-names.ts';
import { absent, fieldOf, stripped, wordsOf } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import type { Range } from './lines.ts';
import { peopleNamed, personName, title } from './people-named.ts';
import type { Delegate } from './reading.ts';

const roleForms: readonly (readonly [DelegateRole, string])[] = [
  [
    'deputy',
    'phó (?:trưởng )?đoàn(?: giám sát)?|(?:phó tổ trưởng|tổ phó)(?: tổ giám sát)?(?! tổ| dân phố| khu)',
  ],
  ['head', '(?:làm |là )?(?:trưởng đoàn(?: giám sát)?|tổ trưởng(?: tổ giám sát)?(?! tổ| dân phố| khu))'],
  ['secretary', '(?:kiêm )?thư ký(?: đoàn| tổ)?(?: giám sát)?'],
  [
    'member',
    '(?:ủy|uỷ) viên(?! thường trực| ban| bch)|thành viên(?: đoàn| tổ)?(?: giám sát)?|(?<=, )tv(?=$|[.;,)])',
  ],
];
const anyRole = new RegExp(`(?<!\\p{L})(?:${roleForms.map(([, form]) => form).join('|')})(?!\\p{L})`, 'gu');
const barePerson = new RegExp(`^(${personName})(?=\\s?[-,:–(])`, 'u');
const opens =
  /^(?:[-+•*\d.) ivx]{0,6})(?:đoàn|tổ) giám sát$|(?<!\p{L})(?:thành phần (?:đoàn|tổ)|(?:đoàn|tổ) giám sát\s?(?::|gồm|do|có|\((?:trưởng|tổ))|tổ (?:trưởng|phó) tổ giám sát|thành viên(?: đoàn| của đoàn| tổ)?(?: giám sát)?\s?(?::|gồm|có)|trưởng đoàn|phó (?:trưởng )?đoàn|tham gia đoàn|danh sách đoàn|thành lập đoàn)/u;
const closes =
  /^(?:[-+•*\d.) ]{0,5})(?:đơn vị được giám sát|đơn vị chịu|đại diện|về phía|thành phần (?:làm việc|mời|dự)|khách mời|đại biểu mời|phía ubnd|đối tượng giám sát)/u;

/** A line that only opens a list of people: each of them is of the delegation, whether or not a role follows. */
const opensList =
  /^(?:(?:các )?(?:thành viên|ủy viên|uỷ viên)(?: đoàn| khác)?(?: giám sát)?|(?:thành phần )?(?:đoàn|tổ) giám sát)(?: gồm(?: có)?)?(?: các (?:ông, bà|đồng chí|ông|thành viên))?\s?:?$/u;

/** The people of the supervising delegation, in a sentence, a list or a table. */
export function readDelegation(flow: Flow, body: readonly Paragraph[]): readonly Delegate[] {
  const found: Delegate[] = [];
  const seen = new Set<string>();
  let isOpen = false;
  let quiet = 0;
  let isList = false;
  for (const paragraph of body) {
    const low = flow.low.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 4000));
    if (closes.test(low)) isOpen = false;
    const opensHere = opens.test(low);
    if (opensHere) isOpen = true;
    if (!isOpen) continue;
    const isListHead = opensList.test(
      flow.low.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 90)),
    );
    isList = isListHead || (isList && paragraph.marker !== null);
    const delegates = paragraph.cells
      ? fromRow(flow, paragraph.cells)
      : fromWords(flow, { start: paragraph.body, end: paragraph.start + low.length }, isList);
    for (const delegate of delegates) {
      const key = delegate.name.value ?? '';
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(delegate);
    }
    quiet = delegates.length > 0 || opensHere ? 0 : quiet + 1;
    if (quiet > 2) isOpen = false;
  }
  return found;
}

function fromWords(flow: Flow, range: Range, isList: boolean): readonly Delegate[] {
  const words = flow.text.slice(range.start, range.end);
  const people = peopleNamed(flow, range);
  const roleFirst = new RegExp(`^(?:${roleForms.map(([, form]) => form).join('|')})\\s?:\\s?`, 'u').exec(
    words.toLowerCase(),
  );
  if (people.length === 0) {
    const start = range.start + (roleFirst?.[0].length ?? 0);
    const match =
      barePerson.exec(flow.text.slice(start, range.end)) ??
      (roleFirst ? new RegExp(`^(${personName})`, 'u').exec(flow.text.slice(start, range.end)) : null);
    const hasRole = roleFirst !== null || words.toLowerCase().search(anyRole) >= 0;
    if (match && hasRole) people.push({ start, name: { start, end: start + (match[1] ?? '').length } });
  }
  const isMembers = /thành viên/u.test(words.toLowerCase()) && roleFirst === null;
  return people.flatMap((person, at) => {
    const next = people[at + 1];
    const before = at === 0 ? range.start : (people[at - 1]?.name.end ?? range.start);
    return delegateOf(flow, {
      name: person.name,
      after: { start: person.name.end, end: next?.start ?? range.end },
      before: { start: before, end: person.start },
      isListed:
        isList || isMembers || people.length > 1 || (person.start < person.name.start && words.length < 200),
    });
  });
}

function delegateOf(
  flow: Flow,
  at: { name: Range; after: Range; before: Range; isListed: boolean },
): readonly Delegate[] {
  const end = at.after.start + clauseLength(flow.low.slice(at.after.start, at.after.end));
  const clause = flow.low
    .slice(at.after.start, end)
    .replace(
      /(?:[,;]| và)? (?:và )?(?:các |những |\d{1,2} )?(?:ông, bà )?(?:là )?(?:các )?thành viên(?: khác)?(?: gồm(?: có)?| là)?\s?:?\s?$/u,
      (found) => (/các|những|gồm|khác|là|\d/u.test(found) ? '' : found),
    )
    .replace(/\s+và\s*$/u, '');
  const roles = [...clause.matchAll(anyRole)].map((match) => ({
    start: at.after.start + match.index,
    end: at.after.start + match.index + match[0].length,
  }));
  const behind = roles.at(-1);
  const ahead = behind ? undefined : roleAhead(flow, at.before);
  const role = behind ?? ahead;
  if (!role && !at.isListed) return [];
  const position = stripped(
    flow.text,
    positionRange(flow, at.after.start, at.after.start + clause.length, chained(flow, roles)),
    ' -,:;().',
  );
  return [
    {
      name: nameField(flow, at.name),
      position: position.end > position.start ? wordsOf(flow, position, 0.9) : absent(0.8),
      role: role
        ? fieldOf(flow, role, roleOf(flow.low.slice(role.start, role.end)), 0.95)
        : fieldOf(flow, at.name, 'member', 0.6),
    },
  ];
}

/** How far what is said of a person reaches: not past a stop, the bracket that holds it, or what the delegation did. */
function clauseLength(low: string): number {
  const stop = low.search(
    /;|\.(?=\s|$)|,?\s(?:đã|cùng)\s(?:\p{L}+\s){0,2}(?:giám sát|làm việc|tiến hành|tổ chức|thực hiện)(?!\p{L})|,?\s(?:tiến hành|tổ chức)\s(?:giám sát|làm việc)/u,
  );
  const end = stop < 0 ? low.length : stop;
  let depth = 0;
  for (let at = 0; at < end; at++) {
    if (low[at] === '(') depth++;
    else if (low[at] === ')' && (--depth < 0 || (depth === 0 && /^\s?\(/.test(low)))) return at;
  }
  return end;
}

/** Where the last roles begin when several stand side by side: "thành viên, thư ký". */
function chained(flow: Flow, roles: readonly Range[]): Range | undefined {
  const last = roles.at(-1);
  if (!last) return undefined;
  let start = last.start;
  for (const role of roles.slice(0, -1).toReversed()) {
    if (!/^[\s,;:(-]*(?:(?:kiêm|và)\s)?$/u.test(flow.low.slice(role.end, start))) break;
    start = role.start;
  }
  return { start, end: last.end };
}

function positionRange(flow: Flow, start: number, end: number, role: Range | undefined): Range {
  if (!role) return { start, end };
  const lead = flow.low
    .slice(start, role.start)
    .search(/(?:[\s,;:(-]|(?<!\p{L})(?:làm|là|giữ chức|giữ vai trò))*$/u);
  const before = { start, end: start + Math.max(lead, 0) };
  const bare = stripped(flow.text, before, ' -,:;().');
  return bare.end > bare.start ? before : { start: role.end, end };
}

/** "Trưởng đoàn: ông …": the role stands before the name, after the person before. */
function roleAhead(flow: Flow, before: Range): Range | undefined {
  const start = Math.max(before.start, before.end - 160);
  const low = flow.low.slice(start, before.end);
  const cut = Math.max(low.lastIndexOf(';'), low.lastIndexOf('. ')) + 1;
  const last = [...low.slice(cut).matchAll(anyRole)].at(-1);
  if (!last || (cut === 0 && before.end - start >= 160)) return undefined;
  if (/(?<!\p{L})(?:làm|là)\s$/u.test(low.slice(0, cut + last.index)) || /^(?:làm|là)\s/u.test(last[0]))
    return undefined;
  return { start: start + cut + last.index, end: start + cut + last.index + last[0].length };
}

function fromRow(flow: Flow, cells: readonly Range[]): readonly Delegate[] {
  const filled = cells.filter((cell) => cell.end > cell.start);
  const isPerson = new RegExp(`^(?:${title}\\s?:?\\s?)?${personName}$`, 'u');
  const person = filled.find((cell) => isPerson.test(flow.text.slice(cell.start, cell.end)));
  const role = filled
    .flatMap((cell) => {
      const match = [...flow.low.slice(cell.start, cell.end).matchAll(anyRole)].at(-1);
      return match && cell !== person
        ? [{ cell, start: cell.start + match.index, end: cell.start + match.index + match[0].length }]
        : [];
    })
    .at(-1);
  if (!person || !role) return [];
  const own = stripped(
    flow.text,
    role.cell.start === role.start
      ? { start: role.end, end: role.cell.end }
      : { start: role.cell.start, end: role.start },
    ' -,:;()',
  );
  const other = filled.find(
    (cell) =>
      cell !== person && cell !== role.cell && /\p{L}{2}/u.test(flow.text.slice(cell.start, cell.end)),
  );
  const position = other ?? (own.end > own.start ? own : null);
  const lead =
    new RegExp(`^${title}\\s?:?\\s?`, 'u').exec(flow.text.slice(person.start, person.end))?.[0].length ?? 0;
  return [
    {
      name: nameField(flow, { start: person.start + lead, end: person.end }),
      position: position ? wordsOf(flow, position, 0.9) : absent(0.8),
      role: fieldOf(flow, role, roleOf(flow.low.slice(role.start, role.end)), 0.95),
    },
  ];
}

function nameField(flow: Flow, range: Range) {
  const words = flow.shown.slice(range.start, range.end).trim();
  return fieldOf(flow, range, /\p{Ll}/u.test(words) ? words : titled(words), 0.95);
}

function roleOf(low: string): DelegateRole {
  return roleForms.find(([, form]) => new RegExp(`^(?:${form})`, 'u').test(low))?.[0] ?? 'member';
}
