// Made by scripts/generate-schema.mjs from the migrated database; not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** JSON is read as it is and written as text that JSON.stringify made. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;
/** A column of a view, or one that the database computes: read only. */
type ReadOnly<T> = ColumnType<T, never, never>;

/** Every table and view by its full name. */
export type Schema = {
  'audit.chain_head': {
    unit_id: string;
    sequence: number;
    hash: Buffer;
  };
  'audit.entry': {
    unit_id: string;
    year: number;
    sequence: number;
    at: string;
    person_id: string | null;
    action: string;
    subject_kind: string;
    subject_id: string | null;
    facts: Json;
    previous_hash: Buffer;
    hash: Buffer;
  };
  'criteria.criteria_set': {
    unit_id: string;
    year: number;
    id: string;
    code: string;
    title: string;
    issuer: string;
    note: string | null;
    item_count: number;
    state: Generated<'draft' | 'published' | 'superseded' | 'discarded'>;
    version: Generated<number>;
    content: NullableJson;
    manifest: string | null;
    hash: string | null;
    edition: number | null;
    superseded_by: string | null;
    created_at: Generated<string>;
    created_by: string;
    changed_at: Generated<string>;
    changed_by: string;
    published_at: string | null;
    published_by: string | null;
  };
  'criteria.item': {
    unit_id: string;
    year: number;
    criteria_set_id: string;
    code: string;
    ordinal: number;
    parent_code: string | null;
    depth: number;
    name: string;
    max: string;
    place: 'base' | 'bonus' | 'deduction';
    is_leaf: boolean;
    rule_kind: string | null;
    position: string | null;
  };
  'criteria.published_criteria_set': {
    unit_id: ReadOnly<string>;
    year: ReadOnly<number>;
    id: ReadOnly<string>;
    code: ReadOnly<string>;
    edition: ReadOnly<number | null>;
    title: ReadOnly<string>;
    issuer: ReadOnly<string>;
    note: ReadOnly<string | null>;
    item_count: ReadOnly<number>;
    state: ReadOnly<string>;
    manifest: ReadOnly<string | null>;
    hash: ReadOnly<string | null>;
    superseded_by: ReadOnly<string | null>;
    published_at: ReadOnly<string | null>;
  };
  'criteria.published_item': {
    unit_id: ReadOnly<string>;
    year: ReadOnly<number>;
    criteria_set_id: ReadOnly<string>;
    code: ReadOnly<string>;
    ordinal: ReadOnly<number>;
    parent_code: ReadOnly<string | null>;
    depth: ReadOnly<number>;
    name: ReadOnly<string>;
    max: ReadOnly<string>;
    place: ReadOnly<string>;
    is_leaf: ReadOnly<boolean>;
    rule_kind: ReadOnly<string | null>;
    position: ReadOnly<string | null>;
  };
  'criteria.published_set_mapping': {
    unit_id: ReadOnly<string>;
    year: ReadOnly<number>;
    criteria_set_id: ReadOnly<string>;
    previous_unit_id: ReadOnly<string>;
    previous_year: ReadOnly<number>;
    previous_set_id: ReadOnly<string>;
    lines: ReadOnly<unknown>;
    confirmed_at: ReadOnly<string>;
  };
  'criteria.set_mapping': {
    unit_id: string;
    year: number;
    id: string;
    criteria_set_id: string;
    previous_unit_id: string;
    previous_year: number;
    previous_set_id: string;
    lines: Json;
    confirmed_at: Generated<string>;
    confirmed_by: string;
    ended_at: string | null;
    ended_by: string | null;
  };
  'documents.reading': {
    unit_id: string;
    year: number;
    id: string;
    state: 'reading' | 'draft' | 'refused' | 'confirmed' | 'discarded';
    version: Generated<number>;
    file_sha256: string;
    file_name: string;
    file_size: number;
    source_kind: string | null;
    paper: NullableJson;
    reading: NullableJson;
    refusal_code: string | null;
    refusal_facts: NullableJson;
    progress_step: string | null;
    progress_done: number | null;
    progress_total: number | null;
    supervision_id: string | null;
    created_at: string;
    created_by: string;
  };
  'findings.counter': {
    unit_id: string;
    year: number;
    supervision_id: string;
    dimension: 'total' | 'points' | 'group' | 'criterion' | 'cause' | 'lack';
    key: string;
    count: number;
    with_lost_points: number;
    lost_points: string;
  };
  'findings.finding': {
    unit_id: string;
    year: number;
    id: string;
    supervision_id: string;
    ordinal: number;
    finding_group: 'clarify_with_superior' | 'fix_within_year' | 'improve_progressively' | null;
    criterion_code: string | null;
    criterion_name: string | null;
    item_code: string | null;
    item_name: string | null;
    max_points: string | null;
    self_points: string | null;
    appraised_points: string | null;
    lost_points: string | null;
    source_page: number | null;
    reason: string | null;
    causes: Json;
    person_id: string | null;
    action: string | null;
    due_on: string | null;
    evidence_needed: string | null;
    version: Generated<number>;
    cause_classes: GeneratedAlways<string[]>;
    lacks: GeneratedAlways<string[]>;
    search_text: GeneratedAlways<string>;
  };
  'findings.published_finding': {
    unit_id: ReadOnly<string>;
    year: ReadOnly<number>;
    id: ReadOnly<string>;
    supervision_id: ReadOnly<string>;
    ordinal: ReadOnly<number>;
    finding_group: ReadOnly<string | null>;
    criterion_code: ReadOnly<string | null>;
    criterion_name: ReadOnly<string | null>;
    item_code: ReadOnly<string | null>;
    item_name: ReadOnly<string | null>;
    max_points: ReadOnly<string | null>;
    self_points: ReadOnly<string | null>;
    appraised_points: ReadOnly<string | null>;
    lost_points: ReadOnly<string | null>;
    source_page: ReadOnly<number | null>;
    reason: ReadOnly<string | null>;
    causes: ReadOnly<unknown>;
    person_id: ReadOnly<string | null>;
    action: ReadOnly<string | null>;
    due_on: ReadOnly<string | null>;
    evidence_needed: ReadOnly<string | null>;
    lack_count: ReadOnly<number | null>;
  };
  'findings.recount': {
    unit_id: ReadOnly<string>;
    year: ReadOnly<number>;
    supervision_id: ReadOnly<string>;
    dimension: ReadOnly<string | null>;
    key: ReadOnly<string | null>;
    count: ReadOnly<number | null>;
    with_lost_points: ReadOnly<number | null>;
    lost_points: ReadOnly<string | null>;
  };
  'identity.account': {
    unit_id: string;
    person_id: string;
    username: string;
    password_hash: string;
    failed_count: Generated<number>;
    locked_until: string | null;
    must_change: Generated<boolean>;
  };
  'identity.person': {
    unit_id: string;
    id: string;
    name: string;
    position: string;
    left_on: string | null;
  };
  'identity.published_person': {
    unit_id: ReadOnly<string>;
    id: ReadOnly<string>;
    name: ReadOnly<string>;
    position: ReadOnly<string>;
  };
  'identity.published_unit': {
    id: ReadOnly<string | null>;
    parent_id: ReadOnly<string | null>;
    kind: ReadOnly<string | null>;
    name: ReadOnly<string | null>;
    code: ReadOnly<string | null>;
    valid_from: ReadOnly<string | null>;
    valid_until: ReadOnly<string | null>;
  };
  'identity.role_grant': {
    unit_id: string;
    person_id: string;
    role: 'committee_leader' | 'officer' | 'council_leader' | 'council_member' | 'appraiser' | 'appraisal_leader' | 'administrator';
    valid_from: string;
    valid_until: string | null;
  };
  'identity.session': {
    token_hash: Buffer;
    unit_id: string;
    person_id: string;
    created_at: string;
    expires_at: string;
  };
  'identity.unit': {
    id: string;
    parent_id: string | null;
    kind: 'nation' | 'province' | 'district' | 'commune';
    name: string;
    code: string | null;
    valid_from: string;
    valid_until: string | null;
  };
  'identity.unit_predecessor': {
    unit_id: string;
    predecessor_id: string;
  };
  'platform.job': {
    id: GeneratedAlways<number>;
    name: string;
    payload: Json;
    state: Generated<'waiting' | 'running' | 'failed'>;
    attempts: Generated<number>;
    due_at: Generated<string>;
    ordered_at: Generated<string>;
    fault: string | null;
  };
  'platform.migration': {
    number: number;
    file: string;
    checksum: string;
    applied_at: Generated<string>;
  };
  'supervision.cited_document': {
    unit_id: string;
    year: number;
    supervision_id: string;
    ordinal: number;
    is_plan: boolean;
    number: string | null;
    symbol: string | null;
    issued_on: string | null;
  };
  'supervision.delegate': {
    unit_id: string;
    year: number;
    supervision_id: string;
    ordinal: number;
    name: string;
    position: string | null;
    role: 'head' | 'deputy' | 'member' | 'secretary' | null;
  };
  'supervision.published_supervision': {
    unit_id: ReadOnly<string>;
    year: ReadOnly<number>;
    id: ReadOnly<string>;
    subject: ReadOnly<string | null>;
    notice_number: ReadOnly<string | null>;
    notice_symbol: ReadOnly<string | null>;
    notice_on: ReadOnly<string | null>;
  };
  'supervision.recommendation': {
    unit_id: string;
    year: number;
    supervision_id: string;
    ordinal: number;
    addressee: string | null;
    text: string;
  };
  'supervision.supervision': {
    unit_id: string;
    year: number;
    id: string;
    reading_id: string | null;
    agency: string | null;
    subject: string | null;
    notice_number: string | null;
    notice_symbol: string | null;
    notice_on: string | null;
    place: string | null;
    session_on: string | null;
    limitations: string[];
    recipients: string[];
    authority_line: string | null;
    on_behalf: string | null;
    signer_title: string | null;
    signer_name: string | null;
    created_at: string;
  };
};
