-- What proves an item may be a document of the evidence store, pinned to the revision that was named.
alter table assessment.evidence_paper add column document_year smallint;
alter table assessment.evidence_paper add column document_id uuid;
alter table assessment.evidence_paper add column revision integer;
alter table assessment.evidence_paper add constraint evidence_paper_document_whole
  check (num_nulls(document_year, document_id, revision) in (0, 3));
alter table assessment.evidence_paper add constraint evidence_paper_revision_fk
  foreign key (unit_id, document_year, document_id, revision)
  references evidence.revision (unit_id, year, document_id, ordinal);
create unique index evidence_paper_document_once
  on assessment.evidence_paper (unit_id, year, assessment_id, document_id, revision);

-- One paper proves several items, each at another place: section and page belong to the link.
alter table assessment.evidence_link add column passage text;
alter table assessment.evidence_link add column page integer;
-- The words of the item and of what is asked for, folded: at least one is sought in the document.
alter table assessment.evidence_link add column sought text[] not null default '{}';
alter table assessment.evidence_link add constraint evidence_link_page_positive check (page > 0);
alter table assessment.evidence_link add constraint evidence_link_passage_not_blank
  check (btrim(coalesce(passage, '-')) <> '');
alter table assessment.evidence_link disable trigger evidence_link_locked_update;
update assessment.evidence_link as link set passage = nullif(btrim(paper.passage), '')
from assessment.evidence_paper as paper
where paper.unit_id = link.unit_id and paper.year = link.year and paper.assessment_id = link.assessment_id
  and paper.id = link.paper_id and paper.passage is not null;
alter table assessment.evidence_link enable trigger evidence_link_locked_update;
alter table assessment.evidence_paper drop column passage;
grant update (passage, page) on assessment.evidence_link to minh_chung_app;
create index evidence_link_of_paper on assessment.evidence_link (unit_id, year, assessment_id, paper_id);

-- What was handed in to the current unit: the pinned revision of each paper that stands for an item, nothing else.
create view assessment.handed_in_document with (security_invoker = true) as
  select paper.unit_id, paper.document_year, paper.document_id, paper.revision
  from assessment.handed_in
    join assessment.evidence_link as link on link.unit_id = handed_in.unit_id and link.year = handed_in.year
      and link.assessment_id = handed_in.id
    join assessment.evidence_paper as paper on paper.unit_id = link.unit_id and paper.year = link.year
      and paper.assessment_id = link.assessment_id and paper.id = link.paper_id
  where paper.document_id is not null;
grant select on assessment.handed_in_document to minh_chung_app;
create policy document_handed_in on evidence.document for select using ((unit_id, year, id) in (
  select handed.unit_id, handed.document_year, handed.document_id from assessment.handed_in_document as handed));
create policy revision_handed_in on evidence.revision for select using ((unit_id, year, document_id, ordinal) in (
  select handed.unit_id, handed.document_year, handed.document_id, handed.revision
  from assessment.handed_in_document as handed));
create policy file_handed_in on evidence.file for select using ((unit_id, sha256) in (
  select revision.unit_id, revision.sha256 from evidence.revision));
create policy hint_answer_handed_in on evidence.hint_answer for select using (
  (unit_id, year, document_id, revision) in (
    select handed.unit_id, handed.document_year, handed.document_id, handed.revision
    from assessment.handed_in_document as handed));

-- Each named paper with whether its file may not be used: such a one counts as none.
create view assessment.published_paper_file with (security_invoker = true) as
  select paper.unit_id, paper.year, paper.assessment_id, paper.id,
    coalesce(file.file_state in ('refused', 'damaged'), false) as is_unusable,
    coalesce(cardinality(file.open_faults) > 0, false) as has_faults
  from assessment.evidence_paper as paper
    left join evidence.published_revision as file on file.unit_id = paper.unit_id
      and file.year = paper.document_year and file.document_id = paper.document_id and file.ordinal = paper.revision;
grant select on assessment.published_paper_file to minh_chung_app;
