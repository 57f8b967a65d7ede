-- Two devices may count to the same number without network: what each of them sent late is kept.
alter table late_answer drop constraint late_answer_uq;
create index late_answer_attempt_ix on late_answer(attempt_id, slot, seq);
