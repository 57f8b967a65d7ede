-- The rules of the hall (考场规则). turning: FREE, FORWARD (what was left stays left) or PAGE (all questions on one page).
alter table sitting add column late_minutes int;
alter table sitting add column access_code varchar(12);
alter table sitting add column code_on_stage boolean default false not null;
alter table sitting add column one_device boolean default false not null;
alter table sitting add column turning varchar(10) default 'FREE' not null;
alter table sitting add column watermark boolean default false not null;
alter table sitting add column note_focus boolean default false not null;

-- Wrong access codes of a candidate, and when the last came: nobody guesses it.
alter table candidate add column wrong_codes int default 0 not null;
alter table candidate add column wrong_code_at timestamp(6);

-- The one device of an attempt, null where any may be used; unlocked: the next that starts takes it over. at_slot: where nobody goes back.
alter table attempt add column device varchar(64);
alter table attempt add column unlocked boolean default false not null;
alter table attempt add column at_slot int default 1 not null;
-- Beside each answer, so that the one statement of a save can guard it.
alter table answer add column device varchar(64);

-- How often and how long the exam page was left on that device. A note for the invigilator, never a penalty.
alter table attempt_device add column away_times int default 0 not null;
alter table attempt_device add column away_seconds int default 0 not null;
