import type pg from 'pg';

/** How much is generated: a nation's communes, each with three years of findings. */
export type SampleSize = { readonly communes: number; readonly findings: number };

/** The size that docs/benchmarks.md states. */
export const nation: SampleSize = { communes: 3321, findings: 200_000 };

/** Somebody of one commune, whose sign-in the load uses. */
export type SampleOfficer = {
  readonly unitId: string;
  readonly personId: string;
  readonly username: string;
  readonly password: string;
};

const provinces = 34;
const years = [2023, 2024, 2025];
const peopleOfCommune = 5;

/** An id that any statement can work out again from what it names and a number. */
const id = (name: string, number: string) => `md5('${name} ' || ${number})::uuid`;

/**
 * Fills an empty database, in the schema of the program, with an invented nation: provinces, communes with their
 * people, three supervisions a commune and their findings, spread evenly. Everything is told apart by number only.
 */
export async function fillSample(client: pg.Client, { communes, findings }: SampleSize): Promise<void> {
  await client.query(`
    insert into identity.unit (id, parent_id, kind, name, valid_from)
    select ${id('nation', '1')}, null::uuid, 'nation', 'Quốc gia mẫu', '2025-07-01'::date
    union all
    select ${id('province', 'n')}, ${id('nation', '1')}, 'province', 'Tỉnh mẫu ' || n, '2025-07-01'
    from generate_series(1, ${provinces}) as n
    union all
    select ${id('commune', 'n')}, ${id('province', `(n % ${provinces} + 1)`)}, 'commune', 'Xã mẫu ' || n, '2025-07-01'
    from generate_series(1, ${communes}) as n`);
  await client.query(`
    insert into identity.person (unit_id, id, name, position)
    select ${id('commune', 'n')}, ${id('person', `(n * ${peopleOfCommune} + p)`)}, 'Người mẫu ' || p, 'Chức danh mẫu ' || p
    from generate_series(1, ${communes}) as n, generate_series(1, ${peopleOfCommune}) as p`);
  await client.query(`
    insert into supervision.supervision (unit_id, year, id, agency, subject, limitations, recipients, created_at)
    select ${id('commune', 'n')}, year, ${id('supervision', `(n || '-' || year)`)}, 'HĐND xã mẫu ' || n,
      'Kết luận giám sát mẫu năm ' || year, '{}', '{}', now()
    from generate_series(1, ${communes}) as n, unnest(array[${years.join()}]) as year`);
  await client.query(`
    insert into findings.finding (unit_id, year, id, supervision_id, ordinal, finding_group, criterion_code,
      criterion_name, item_code, item_name, max_points, self_points, appraised_points, lost_points, source_page,
      reason, causes, person_id, action, due_on, evidence_needed)
    select ${id('commune', 'n')}, year, ${id('finding', 'k')}, ${id('supervision', `(n || '-' || year)`)}, place,
      (array['clarify_with_superior', 'fix_within_year', 'improve_progressively'])[h % 3 + 1],
      criterion::text, 'Tiêu chí mẫu số ' || criterion,
      criterion || '.' || place, 'Nội dung mẫu số ' || place || ' của bộ chỉ số cải cách hành chính cấp xã',
      case when has_points then 2 end, case when has_points then 2 end, case when has_points then 1.5 end,
      case when has_points then 0.5 end, h % 20 + 1,
      'Lý do mẫu số ' || h || ': tài liệu kiểm chứng gửi kèm báo cáo chưa đủ so với nội dung được yêu cầu ở mục này.',
      jsonb_build_array(jsonb_build_object('text', 'Nguyên nhân mẫu số ' || h || ', viết ra thành một câu.',
        'causeClass', (array['not_done', 'evidence_missing', 'evidence_unsuitable', 'signature_fault',
          'target_not_met', 'resources_lacking', 'did_not_arise', 'depends_on_superior', 'content_quality'])[h % 9 + 1])),
      case when h % 2 = 0 then ${id('person', `(n * ${peopleOfCommune} + h % ${peopleOfCommune} + 1)`)} end,
      case when h % 2 = 0 then 'Việc mẫu: hoàn thiện hồ sơ và gửi lại trước thời hạn.' end,
      case when h % 3 = 0 then '2026-12-31'::date end,
      case when h % 5 = 0 then 'Minh chứng mẫu: văn bản có ký số.' end
    from (
      select k, k % ${communes} + 1 as n, ${years[0]} + (k / ${communes}) % ${years.length} as year,
        k / ${communes} / ${years.length} + 1 as place, hash as h, hash % 8 + 1 as criterion, hash % 6 = 0 as has_points
      from (select k, abs(hashint4(k)) as hash from generate_series(0, ${findings - 1}) as k) as numbered
    ) as sample
    order by 1, 2, 4, 5`);
}

/** Gives the first person of one commune the right to work there and an account. */
export async function enrolOfficer(
  client: pg.Client,
  commune: number,
  account: { readonly password: string; readonly passwordHash: string },
): Promise<SampleOfficer> {
  const { rows } = await client.query<{ unitId: string; personId: string }>(`
    select ${id('commune', String(commune))} as "unitId",
      ${id('person', String(commune * peopleOfCommune + 1))} as "personId"`);
  const [person] = rows;
  if (!person) throw new Error('the sample has no such commune');
  const officer = { ...person, username: 'can-bo-mau', password: account.password };
  await client.query(
    `insert into identity.role_grant (unit_id, person_id, role, valid_from) values ($1, $2, 'officer', '2025-07-01')`,
    [officer.unitId, officer.personId],
  );
  await client.query(
    'insert into identity.account (unit_id, person_id, username, password_hash) values ($1, $2, $3, $4)',
    [officer.unitId, officer.personId, officer.username, account.passwordHash],
  );
  await client.query('vacuum analyze');
  return officer;
}
