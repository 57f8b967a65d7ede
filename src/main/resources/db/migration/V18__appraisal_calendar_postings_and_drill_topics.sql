-- The days on which a unit settles a month, from a month on; all null: again as the unit above does. Closed months keep theirs.
create table appraisal_calendar (
  unit_id bigint not null,
  applies_from varchar(7) not null,
  entry_until int,
  check_until int,
  close_by int,
  public_days int,
  set_by bigint,
  set_at timestamp(6) not null,
  constraint appraisal_calendar_pk primary key (unit_id, applies_from),
  constraint appraisal_calendar_days_ck check (
    (entry_until is null and check_until is null and close_by is null and public_days is null)
    or (entry_until >= 1 and check_until > entry_until and close_by > check_until and close_by <= 28 and public_days between 1 and 28))
);

-- Of what kind the trouble is (null: met before); what can never be posted is set aside by a person who says why.
alter table posting_problem add column trouble varchar(20);
alter table posting_problem add column answer varchar(1000);
alter table posting_problem add column answered_by bigint;
create index posting_problem_met_ix on posting_problem(solved_at, met_at);

-- Topics of trainers are practised too, by those of the unit (null: everybody), unless their trainer keeps them for exams.
alter table topic add column unit_id bigint;
alter table topic add column drilled boolean default true not null;
